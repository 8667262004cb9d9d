import DocumentModel

/// What is to be said of a run: what ran on what, and what the reader should know of it.
public struct RunRemarks: Sendable {
  /// The sentence, the model, the mask.
  public let facts: [Fact]
  /// Words the model did not know, and the like.
  public let sentences: [String]

  /// Collects remarks.
  public init(facts: [Fact] = [], sentences: [String] = []) {
    self.facts = facts
    self.sentences = sentences
  }
}
