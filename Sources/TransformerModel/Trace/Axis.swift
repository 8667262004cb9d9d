/// What the rows or the columns of a stage stand for, and how each of them is called.
public struct Axis: Equatable, Sendable {
  /// The kinds of things a row or a column can be.
  public enum Role: String, Sendable, CaseIterable {
    /// A word of the sentence.
    case token
    /// A word of the target, which the decoder writes.
    case target
    /// The word that looks: its query meets all keys.
    case query
    /// The word that is looked at.
    case key
    /// A word of the target that looks at the sentence.
    case crossQuery
    /// A word of the sentence that the target looks at.
    case crossKey
    /// One of the d numbers that describe a word.
    case dimension
    /// A unit of the feed-forward network's wide layer.
    case hidden
    /// An entry of the vocabulary.
    case vocabulary
    /// The one row of a vector, such as a bias.
    case vector
    /// A place in a sentence, whatever word stands there.
    case position
    /// What an experiment was tried with: a size, a layer, a temperature.
    case sample
    /// What an experiment measured.
    case measure
  }

  /// What each entry stands for.
  public let role: Role
  /// How many entries there are.
  public let count: Int
  private let words: [String]?

  /// An axis whose entries have names.
  public init(_ role: Role, _ words: [String]) {
    self.role = role
    self.count = words.count
    self.words = words
  }

  /// An axis whose entries are numbered from 0.
  public init(_ role: Role, count: Int) {
    self.role = role
    self.count = count
    self.words = nil
  }

  /// The single row of a vector.
  public static let vector = Axis(.vector, count: 1)

  /// The name of every entry: its word, or its number.
  public var labels: [String] { words ?? (0..<count).map(String.init) }

  /// The entries at some places, in that order.
  func reordered(_ places: [Int]) -> Axis {
    words.map { words in Axis(role, places.map { words[$0] }) } ?? Axis(role, count: count)
  }

  /// The same entries in another role: the tokens of a sentence become its keys.
  public func playing(_ role: Role) -> Axis {
    words.map { Axis(role, $0) } ?? Axis(role, count: count)
  }
}
