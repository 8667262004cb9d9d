/// Why a model cannot be run as its `config.json` describes it; the words are made where it is
/// shown.
///
/// Keys and values inside it come from the file and may hold anything.
public struct ConfigurationFailure: Error, Equatable {
  /// What is wrong.
  public enum Problem: Equatable, Sendable {
    /// The file is no JSON; what is wrong and at which byte.
    case notJSON(JSONFailure)
    /// The file is what Git LFS leaves in place of one it has not fetched.
    case gitPointer
    /// The file is no JSON mapping.
    case malformed
    /// The file does not say what kind of model it is about.
    case noModelType
    /// A kind of model we do not know; those we know.
    case unknownModelType(String, known: [String])
    /// A value that means nothing under its key.
    case badValue(key: String, found: String, expected: String)
    /// A value that changes what is computed in a way we do not compute; those we do.
    case refused(key: String, found: String, accepted: [String])
    /// A width that does not divide by the number of heads.
    case headsDoNotDivide(heads: Int, width: Int)
    /// Two keys for one size that do not agree.
    case contradiction(keys: [String], found: [String])
    /// A tokenizer with more pieces than the embedding table has rows.
    case moreWordsThanRows(words: Int, rows: Int)
  }

  /// The path of the file.
  public let file: String
  /// What is wrong.
  public let problem: Problem

  /// Names a problem of a file.
  public init(file: String, _ problem: Problem) {
    self.file = file
    self.problem = problem
  }
}
