/// What turns a text into the ids a model takes, and names those ids: the words of a hand-set
/// model, or the tokenizer of a real one.
public protocol SentenceReader: Sendable {
  /// The number of ids there is a name for; ids go from 0.
  var count: Int { get }

  /// The name of an id as it is shown: a word, or the piece of one.
  ///
  /// - Precondition: The id is one of `count`.
  func word(_ id: Int) -> String

  /// The id of a word, if it has one.
  func id(of word: String) -> Int?

  /// Whether a written sentence ends with this id.
  func isEnd(_ id: Int) -> Bool

  /// Whether two texts that belong together can be read as one sentence.
  var takesPairs: Bool { get }

  /// Reads a text, or two that belong together.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: The second text.
  ///   - width: How wide rows are that are made for unknown words, by a reader that makes any.
  /// - Precondition: There is a second text only where `takesPairs`.
  func sentence(_ text: String, pair: String?, width: Int) -> Sentence

  /// A sentence with padding behind it.
  func padded(_ sentence: Sentence, by count: Int, width: Int) -> Sentence

  /// Words by their ids, as a sentence.
  ///
  /// - Precondition: Every id has a name.
  func sentence(ids: [Int], width: Int) -> Sentence
}

extension SentenceReader {
  /// Words of hand-set models come one text at a time.
  public var takesPairs: Bool { false }

  /// Reads one text.
  public func sentence(_ text: String, width: Int) -> Sentence {
    sentence(text, pair: nil, width: width)
  }

  /// All names in the order of their ids; of a large vocabulary that is much to ask for.
  public var words: [String] { (0..<count).map(word) }
}
