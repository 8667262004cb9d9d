import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// Turns the prose of a word file into blocks, with the numbers of a run in their places.
///
/// Paragraphs are separated by empty lines, points begin with `- `, lines indented by four spaces
/// are commands. `**words**` matter, `` `names` `` are read letter by letter, and
/// `{scaled[student, I]}` is a number of the run, `{scaled[student, I]:3}` with three digits;
/// `{rows weights}` and `{columns query}` are sizes.
struct ProseParser {
  private let text: PlacedText
  private let trace: Trace
  private let others: [String: Trace]
  private let runNames: [String]
  private let choice: LayerAndHead
  private(set) var diagnostics: [Diagnostic] = []

  /// Prepares to read a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - trace: The run its numbers are of.
  ///   - others: Further runs by their names: `{causal/weights[0, 1]}` is a number of `causal`.
  ///   - runNames: The names of all runs there are.
  ///   - choice: The layer and the head that short names mean.
  init(
    _ text: PlacedText, trace: Trace, others: [String: Trace] = [:], runNames: [String] = [],
    choice: LayerAndHead = LayerAndHead()
  ) {
    self.choice = choice
    self.runNames = runNames
    self.text = text
    self.trace = trace
    self.others = others
  }

  /// The lines of a text that a reader is told to type, and the commands named inside a sentence.
  static func commands(in text: String) -> [String] {
    let typed = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("    explain") }
      .map { $0.trimmed }
    let named = text.matches(of: /`(explain [^`]+)`/).map { String($0.output.1) }
    return typed + named
  }

  /// The names of runs in front of a slash, which a text refers to.
  static func runs(in text: String) -> Set<String> {
    Set(text.matches(of: /\{(?:rows |columns )?([^\s{}\[\]\/]+)\//).map { String($0.output.1) })
  }

  /// The blocks; references that lead nowhere are left out and noted in `diagnostics`.
  ///
  /// - Parameter isLenient: Whether a paragraph or list with such a reference is left out instead.
  mutating func blocks(isLenient: Bool = false) -> [Block] {
    let lines = text.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var blocks: [Block] = []
    for group in lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
      let known = diagnostics.count
      if group.allSatisfy({ $0.hasPrefix("    ") }) {
        blocks.append(.commands(group.map { String($0.dropFirst(4)) }))
      } else if group.first?.hasPrefix("- ") == true {
        blocks.append(.list(points(group)))
      } else {
        blocks.append(.paragraph(spans(group.joined(separator: " "))))
      }
      if isLenient, diagnostics.count > known { blocks.removeLast() }
    }
    return blocks
  }

  /// The text as a single paragraph.
  mutating func paragraph() -> [Span] {
    spans(text.text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// One point for each line that begins with `- `; other lines go on with the point before.
  private mutating func points(_ lines: ArraySlice<Substring>) -> [[Span]] {
    var points: [String] = []
    for line in lines {
      if line.hasPrefix("- ") {
        points.append(String(line.dropFirst(2)))
      } else if let last = points.popLast() {
        points.append("\(last) \(line.drop { $0 == " " })")
      }
    }
    return points.map { spans($0) }
  }

  private mutating func spans(_ line: String) -> [Span] {
    var spans: [Span] = []
    var rest = line[...]
    let marks = ["**", "`", "{"]
    while !rest.isEmpty {
      let next = marks.compactMap { mark in rest.firstRange(of: mark).map { ($0, mark) } }
        .min { $0.0.lowerBound < $1.0.lowerBound }
      guard let (opening, mark) = next else { break }
      guard let closing = rest[opening.upperBound...].firstRange(of: mark == "{" ? "}" : mark)
      else {
        // A mark that is never closed stands for itself; an open brace is a mistake.
        if mark == "{" { note(.malformed, at: String(rest[opening.upperBound...]), in: trace) }
        spans.append(.text(String(rest[..<opening.upperBound])))
        rest = rest[opening.upperBound...]
        continue
      }
      if opening.lowerBound > rest.startIndex {
        spans.append(.text(String(rest[..<opening.lowerBound])))
      }
      let inside = String(rest[opening.upperBound..<closing.lowerBound])
      switch mark {
      case "**":
        for span in self.spans(inside) {
          if case .text(let words) = span {
            spans.append(.strong(words))
          } else {
            spans.append(span)
          }
        }
      case "`": spans.append(.code(inside))
      default: if let number = number(inside) { spans.append(number) }
      }
      rest = rest[closing.upperBound...]
    }
    if !rest.isEmpty { spans.append(.text(String(rest))) }
    return spans
  }

  /// The number that a reference in braces stands for.
  private mutating func number(_ whole: String) -> Span? {
    var (reference, trace) = (whole, trace)
    // Layer and head are chosen for the run that is shown; other runs may have fewer.
    var choice = choice
    let size = ["rows ", "columns "].first { whole.hasPrefix($0) } ?? ""
    let place = whole.dropFirst(size.count)
    if let slash = place.firstIndex(of: "/"), let other = others[String(place[..<slash])] {
      reference = size + place[place.index(after: slash)...]
      trace = other
      choice = choice.limited(to: other)
    } else if let name = Self.runs(in: "{\(whole)").first {
      // A run that could not be made has been noted where it is asked for.
      if !runNames.contains(name) {
        let problem = Diagnostic.Problem.unknownValue(name, known: runNames)
        diagnostics.append(text.diagnostic(problem, at: "{\(whole)}"))
      }
      return nil
    }
    for (word, size) in [("rows ", \Shape.rows), ("columns ", \Shape.columns)]
    where reference.hasPrefix(word) {
      let name = String(reference.dropFirst(word.count))
      switch StageReference(name, layer: choice.layer, head: choice.head).resolve(in: trace) {
      case .success(let stage):
        return .number(Float(stage.value.shape[keyPath: size]), digits: 0)
      case .failure(let failure):
        note(.stage(failure, name: name), at: whole, in: trace)
        return nil
      }
    }
    // `:3` behind the bracket is the number of digits.
    var (cell, digits) = (reference[...], Int?.none)
    if let colon = reference.lastIndex(of: ":"), let bracket = reference.lastIndex(of: "]"),
      colon > bracket, let number = Int(reference[reference.index(after: colon)...]),
      (0...9).contains(number)
    {
      (cell, digits) = (reference[..<colon], number)
    }
    guard let parsed = CellReference(String(cell)) else {
      note(.malformed, at: whole, in: trace)
      return nil
    }
    switch parsed.resolve(in: trace, layer: choice.layer, head: choice.head) {
    case .success(let place):
      return .number(place.stage.value[place.row, place.column], digits: digits)
    case .failure(let failure):
      note(failure, at: whole, in: trace)
      return nil
    }
  }

  private mutating func note(
    _ failure: CellReference.Failure, at reference: String, in trace: Trace
  ) {
    let problem = Diagnostic.Problem(failure, in: trace, reference: reference)
    diagnostics.append(text.diagnostic(problem, at: "{\(reference)}"))
  }
}
