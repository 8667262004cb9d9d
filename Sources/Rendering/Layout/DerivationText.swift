import Arithmetic
import DocumentModel

/// Spells the lines of a derivation, in symbols and in numbers, and finds out where the numbers
/// as printed do not give the printed result.
struct DerivationText {
  /// One term of a line, or the whole of a line that has but one.
  struct Term {
    /// The arithmetic in symbols.
    let symbols: String
    /// The arithmetic in numbers; `nil` where it is a single number, which is the result.
    let numbers: String?
    /// What comes out.
    let value: String
    /// Whether the printed numbers give another result at this many digits.
    let isRounded: Bool
    /// Whether one of its symbols is chosen.
    var isSelected = false
  }

  /// A line of arithmetic.
  struct Line {
    /// What is computed.
    let symbol: String
    /// What is added up.
    let terms: [Term]
    /// What comes out of several terms; `nil` if there is only one.
    let total: (value: String, isRounded: Bool)?
  }

  /// What stands before the symbol that is chosen.
  let selectionMark: String
  private let options: RenderOptions

  init(_ options: RenderOptions) {
    self.options = options
    selectionMark = options.isASCII ? ">" : "▸"
  }

  /// A line, spelled.
  func line(_ line: DerivationBlock.Line) -> Line {
    let symbol = visible(line.symbol)
    guard line.terms.count > 1 || line.rest != nil else {
      let terms = line.terms.map { term($0, value: line.value, spelling: number) }
      return Line(symbol: symbol, terms: terms, total: nil)
    }
    let values = line.terms.map { $0.evaluated(\.value) } + (line.rest.map { [$0.sum] } ?? [])
    // Beside a term that can be seen, one that is nothing at these digits is nothing.
    let isSeen = values.contains { $0 != 0 && !NumberText.isNothing($0, digits: options.digits) }
    let spelling = isSeen ? plainNumber : number
    var terms = zip(line.terms, values).map { term($0, value: $1, spelling: spelling) }
    if let rest = line.rest {
      terms.append(
        Term(
          symbols: visible(rest.words), numbers: nil, value: spelling(rest.sum), isRounded: false))
    }
    let sum = terms.reduce(0) { $0 + read($1.value, else: .nan) }
    let value = number(Self.decimal(line.value))
    return Line(symbol: symbol, terms: terms, total: (value, number(Self.decimal(sum)) != value))
  }

  /// A number of the derivation, as printed.
  func number(_ value: Double) -> String {
    visible(NumberText.telling(value, digits: options.digits))
  }

  /// A number beside larger ones, as printed.
  private func plainNumber(_ value: Double) -> String {
    visible(NumberText.plain(value, digits: options.digits))
  }

  /// A term with its result, and whether the printed numbers give it.
  private func term(
    _ formula: DerivationBlock.Formula, value: Double, spelling: (Double) -> String
  ) -> Term {
    let printed = formula.evaluated { quantity in
      quantity.isConstant || quantity.isExact
        ? quantity.value : read(spelled(quantity), else: quantity.value)
    }
    let text = spelling(Self.decimal(value))
    return Term(
      symbols: visible(formula.text(.mathematical) { name(of: $0) }),
      numbers: isPlain(formula) ? nil : visible(formula.text(.mathematical) { spelled($0) }),
      value: text, isRounded: spelling(Self.decimal(printed)) != text,
      isSelected: formula.leaves.contains(where: \.isSelected))
  }

  /// What decimals give that were computed in binary: an exact half, which 2.51 · 0.50 is on
  /// paper, must not fall a hair short of one.
  private static func decimal(_ value: Double) -> Double { value * (1 + 1e-12) }

  /// Whether a formula is a single number and no arithmetic.
  private func isPlain(_ formula: DerivationBlock.Formula) -> Bool {
    if case .leaf = formula { true } else { false }
  }

  /// A name inside which no line is folded.
  private func name(of quantity: DerivationBlock.Quantity) -> String {
    (quantity.isSelected ? selectionMark : "") + quantity.symbol.replacing(" ", with: "\u{A0}")
  }

  private func spelled(_ quantity: DerivationBlock.Quantity) -> String {
    if quantity.isConstant { return quantity.symbol }
    return quantity.isExact
      ? NumberText.exact(quantity.value)
      : NumberText.telling(quantity.value, digits: options.digits)
  }

  /// The number that is printed, as a reader takes it; what is no number is left as it is.
  private func read(_ text: String, else value: Double) -> Double { Double(text) ?? value }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }
}
