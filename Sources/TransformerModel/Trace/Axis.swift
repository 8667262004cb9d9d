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
    /// One of the texts that are put together, such as a question and its answer.
    case segment
    /// What an experiment was tried with: a size, a layer, a temperature.
    case sample
    /// What an experiment measured.
    case measure
  }

  /// What each entry stands for.
  public let role: Role
  /// How many entries there are.
  public let count: Int
  private let naming: Naming

  /// Where the names of the entries are.
  private enum Naming {
    case numbered
    case words([String])
    /// Read one by one when they are asked for: a vocabulary may have tens of thousands.
    case read(any SentenceReader)
  }

  private init(_ role: Role, count: Int, naming: Naming) {
    self.role = role
    self.count = count
    self.naming = naming
  }

  /// An axis whose entries have names.
  public init(_ role: Role, _ words: [String]) {
    self.init(role, count: words.count, naming: .words(words))
  }

  /// An axis whose entries are numbered from 0.
  public init(_ role: Role, count: Int) {
    self.init(role, count: count, naming: .numbered)
  }

  /// The entries of a vocabulary; what it has no name for is called by its number, `[30522]`.
  public init(vocabulary: any SentenceReader, count: Int) {
    self.init(.vocabulary, count: count, naming: .read(vocabulary))
  }

  /// The single row of a vector.
  public static let vector = Axis(.vector, count: 1)

  /// The name of every entry: its word, or its number.
  public var labels: [String] {
    if case .words(let words) = naming { words } else { (0..<count).map(label) }
  }

  /// The name of one entry.
  ///
  /// - Precondition: There is such an entry.
  public func label(_ index: Int) -> String {
    precondition((0..<count).contains(index), "entry \(index) of \(count)")
    switch naming {
    case .numbered: return "\(index)"
    case .words(let words): return words[index]
    case .read(let reader): return index < reader.count ? reader.word(index) : "[\(index)]"
    }
  }

  /// Two axes are equal if their entries are of one kind and called the same.
  public static func == (left: Axis, right: Axis) -> Bool {
    guard left.role == right.role, left.count == right.count else { return false }
    switch (left.naming, right.naming) {
    case (.numbered, .numbered): return true
    case (.numbered, _), (_, .numbered): return false
    case (.words(let left), .words(let right)): return left == right
    default: return (0..<left.count).allSatisfy { left.label($0) == right.label($0) }
    }
  }

  /// The entries at some places, in that order.
  func reordered(_ places: [Int]) -> Axis {
    if case .numbered = naming { return Axis(role, count: count) }
    // Of most axes nothing has moved.
    return places.elementsEqual(0..<count) ? self : Axis(role, places.map(label))
  }

  /// The same entries in another role: the tokens of a sentence become its keys.
  public func playing(_ role: Role) -> Axis { Axis(role, count: count, naming: naming) }
}
