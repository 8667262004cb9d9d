import DocumentModel

/// What a player needs from outside: runs of models, words, and how large a screen comes out.
public protocol PlayerHost {
  /// Makes runs as a person wishes.
  func runs(for wishes: Wishes) -> any RunMaker

  /// What is to be said of the lesson's own run, once it is made.
  func remarks(of runs: any RunMaker, in language: Language) -> RunRemarks

  /// The words of a language.
  func words(in language: Language) -> any PlayerWords

  /// What is to be said of something that went wrong, line by line.
  func explanation(of error: any Error, in language: Language) -> [String]

  /// How large the content of a screen comes out in a window.
  func extent(of screen: Screen, in window: Window) -> ScreenExtent

  /// How many colour maps there are.
  var colorMapCount: Int { get }
}

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
