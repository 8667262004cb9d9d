import Foundation
import LinearAlgebra

/// The words a hand-set model knows; a word's id is its place in the list.
public struct Vocabulary: SentenceReader {
  /// All words, in the order of their ids.
  public let words: [String]
  private let ids: [String: Int]

  /// Takes the words in the order of their ids.
  ///
  /// - Precondition: No word stands twice.
  public init(_ words: [String]) {
    precondition(Set(words).count == words.count, "a word stands twice in \(words)")
    self.words = words
    ids = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
  }

  /// The number of words.
  public var count: Int { words.count }

  /// The word of an id.
  public func word(_ id: Int) -> String { words[id] }

  /// Whether the word is `[EOS]`.
  public func isEnd(_ id: Int) -> Bool { words[id] == Transformer.end }

  /// The id of a word: as typed, else lower-cased.
  public func id(of word: String) -> Int? { ids[word] ?? ids[word.lowercased()] }

  /// Words by their ids, as a sentence.
  ///
  /// - Precondition: Every id is that of a word.
  public func sentence(ids: [Int], width: Int) -> Sentence {
    let tokens = ids.map { words[$0] }
    return Sentence(
      text: tokens.joined(separator: " "), tokens: tokens, ids: ids,
      isPadding: tokens.map { $0 == WordSplitter.padding })
  }

  /// The sentence with some `[PAD]` behind it.
  public func padded(_ sentence: Sentence, by count: Int, width: Int) -> Sentence {
    let padding = Array(repeating: WordSplitter.padding, count: count)
    return self.sentence(
      ([sentence.text] + padding).joined(separator: " "), pair: nil, width: width)
  }

  /// Reads a text: splits it, looks words up, makes rows for those that are not known.
  ///
  /// The same Hangul typed on a Mac (decomposed) and elsewhere (composed) is one text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: None: a hand-set model reads one text.
  ///   - width: How wide the rows of unknown words are.
  public func sentence(_ text: String, pair: String?, width: Int) -> Sentence {
    precondition(pair == nil, "a hand-set vocabulary reads one text")
    let text = text.precomposedStringWithCanonicalMapping
    let tokens = WordSplitter.tokens(of: text)
    var unknownWords: [String] = []
    var unknownIDs: [String: Int] = [:]
    var unknownRows: [Float] = []
    let ids = tokens.map { token -> Int in
      if let known = id(of: token) { return known }
      let spelling = SpellingEmbedding.canonical(token)
      if let seen = unknownIDs[spelling] { return seen }
      let new = words.count + unknownWords.count
      unknownWords.append(token)
      unknownIDs[spelling] = new
      unknownRows += SpellingEmbedding.row(for: token, width: width)
      return new
    }
    return Sentence(
      text: text, tokens: tokens, ids: ids,
      isPadding: tokens.map { $0 == WordSplitter.padding }, unknownWords: unknownWords,
      unknownRows: Matrix(rows: unknownWords.count, columns: width, elements: unknownRows))
  }
}
