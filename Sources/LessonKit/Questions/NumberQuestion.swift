import Authoring
import DocumentModel
import TransformerModel

/// `number: STAGE[row, column]`, which asks for the number that stands there.
///
/// The wrong numbers of typical mistakes are computed by the same engine with that mistake made:
/// another cell, a part taken out, or a rule broken.
public struct NumberQuestion: QuestionKind {
  /// The name in `lesson.yaml`.
  public static let name = "number"
  /// What else it reads: the digits that count, and mistakes by their ids.
  public static let keys = ["digits", "mistakes"]

  private let cell: PlacedText
  private let digits: Int
  private let mistakes: [(id: String, mistake: Mistake)]

  /// Reads the cell, the digits and the mistakes.
  public init?(_ keys: YAMLMapping) {
    digits = keys["digits"]?.wholeNumber(in: 0...6) ?? 2
    let pairs = keys["mistakes"]?.pairs() ?? []
    mistakes = pairs.compactMap { pair in Mistake(pair.value).map { (pair.key, $0) } }
    guard mistakes.count == pairs.count else { return nil }
    guard let value = keys.required(Self.name), let cell = value.placedText() else { return nil }
    guard CellReference(cell.text) != nil else {
      value.note(.badCell(cell.text))
      return nil
    }
    self.cell = cell
  }

  /// Every mistake needs a reply.
  public var wordKeys: QuestionWordKeys { QuestionWordKeys(mistakes: mistakes.map(\.id)) }

  /// The number of the run, and those of the mistakes.
  public func put(in context: inout ExhibitContext) -> (any PutQuestion)? {
    guard let right = context.value(of: cell) else { return nil }
    let wrong = mistakes.compactMap { id, mistake in
      mistake.value(at: cell, in: &context).map { PutNumber.Wrong(id: id, value: $0) }
    }
    return PutNumber(value: right, digits: digits, mistakes: wrong)
  }
}

/// A number that is asked for.
struct PutNumber: PutQuestion {
  /// What a mistake would give.
  struct Wrong {
    let id: String
    let value: Float
  }

  let value: Float
  let digits: Int
  let mistakes: [Wrong]
  let choices: [String] = []

  var form: AnswerForm { .number }

  var answer: [Span] { [.number(value, digits: digits)] }

  var rule: AnswerKey.Rule {
    let mistakes = mistakes.map { (reply: $0.id, value: Double($0.value)) }
    return .number(Double(value), digits: digits, mistakes: mistakes)
  }

  func grade(_ answer: String) -> Grade {
    guard let number = TypedNumber.read(answer) else { return .unreadable }
    if matches(number, value) { return .right }
    return .wrong(mistakes.first { matches(number, $0.value) }?.id)
  }

  /// The mistakes nobody can be told of, because they give the right answer.
  var uselessMistakes: [String] {
    mistakes.filter { matches(Double($0.value), value) }.map(\.id)
  }

  /// Whether an answer is a number at the digits that are shown: half a unit of the last of them.
  func matches(_ answer: Double, _ value: Float) -> Bool {
    let value = Double(value)
    if answer == value { return true }
    let unit = (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
    // Room for what decimals are not in binary, so that 0.125 asked with 2 digits takes 0.13.
    return abs(answer - value) <= unit / 2 * (1 + 1e-6)
  }
}

/// A number as people type one: `0.33`, `.333`, `1/3`, `-0,5`, `−∞`.
enum TypedNumber {
  static func read(_ text: String) -> Double? {
    let plain = text.trimmed.replacing("−", with: "-").replacing(",", with: ".")
      .replacing(" /", with: "/").replacing("/ ", with: "/").replacing("- ", with: "-")
    // `1 1/2` is no number of ours, and it is not 11/2.
    guard !plain.contains(where: \.isWhitespace) else { return nil }
    let infinities = ["∞", "inf", "infinity"]
    if infinities.contains(plain.lowercased()) { return .infinity }
    if plain.hasPrefix("-"), infinities.contains(plain.dropFirst().lowercased()) {
      return -.infinity
    }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(decimal)
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 1: return numbers[0]
    case 2 where numbers[1] != 0: return numbers[0] / numbers[1]
    default: return nil
    }
  }

  /// Digits with at most one point and a sign; what else `Double` reads (`0x10`, `nan`) is no
  /// number people type.
  private static func decimal(_ text: Substring) -> Double? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1, digits.contains(where: \.isNumber),
      digits.allSatisfy({ "0123456789.".contains($0) })
    else { return nil }
    let whole = text.hasPrefix("-") ? "-0" : "0"
    // `.5` and `5.` are numbers to people, not to `Double`.
    let padded = digits.hasPrefix(".") ? "\(whole)\(digits)" : String(text.drop { $0 == "+" })
    return Double(padded.hasSuffix(".") ? "\(padded)0" : padded)
  }
}
