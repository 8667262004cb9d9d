import DocumentModel

/// Lays a derivation out for a screen: symbols, numbers and results in columns of their own, what
/// went in below, indented behind a rule.
struct DerivationLayout {
  private let options: RenderOptions
  private let text: DerivationText

  init(_ options: RenderOptions) {
    self.options = options
    text = DerivationText(options)
  }

  /// A line, and whether the chosen symbol stands in it.
  private typealias Line = (text: String, isFocus: Bool)

  /// Writes a derivation and all that is opened below it.
  func write(_ block: DerivationBlock, to sink: (String) throws -> Void) rethrows {
    try write(block, guide: "") { try sink("\($0.text)\n") }
  }

  /// The lines; that of the chosen symbol has the focus.
  func drawing(_ block: DerivationBlock) -> BlockDrawing {
    var drawing = BlockDrawing(lines: [], urgency: .choice)
    write(block, guide: "") { line in
      if line.isFocus { drawing.focus.append(drawing.lines.count..<drawing.lines.count + 1) }
      drawing.lines.append(line.text)
    }
    return drawing
  }

  private func write(
    _ block: DerivationBlock, guide: String, to sink: (Line) throws -> Void
  ) rethrows {
    let head: [Span] = [
      .strong(block.name), .text(" = "), .strong(text.number(Double(block.value))),
    ]
    if guide.isEmpty {
      for line in wrapped(head, "", "  ") { try sink((line, false)) }
      for line in FactColumns.lines(block.facts, options: options) { try sink((line, false)) }
      if !block.lines.isEmpty { try sink(("", false)) }
    } else {
      // Further down what is said stands behind the number: a tree is long enough without.
      let said = block.facts.enumerated().map { place, fact in
        place == 0 ? fact.text : "\(fact.name): \(fact.text)"
      }.joined(separator: "; ")
      for line in wrapped(head + [.text("  (\(said))")], guide, "\(guide)  ") {
        try sink((line, false))
      }
    }
    for line in lines(block.lines, guide: guide) { try sink(line) }
    let below = guide + (options.isASCII ? "| " : "│ ")
    for (place, part) in block.parts.enumerated() {
      let isNext = place > 0 && part.lines.isEmpty && block.parts[place - 1].lines.isEmpty
      if !isNext { try sink((below.trimmingEnd, false)) }
      try write(part, guide: below, to: sink)
    }
  }

  // MARK: Arithmetic

  private func lines(_ lines: [DerivationBlock.Line], guide: String) -> [Line] {
    let spelled = lines.map(text.line)
    let columns = Columns(
      spelled, guide: guide, width: options.width, markWidth: displayWidth(of: mark))
    return spelled.enumerated().flatMap { number, line in
      let isResult = number == spelled.count - 1 && line.total == nil
      let terms = line.terms.enumerated().flatMap { place, term in
        let lines = self.term(
          term, symbol: place == 0 ? line.symbol : "", sign: place == 0 ? "=" : "+",
          isResult: isResult, columns)
        // In a narrow window the symbols of a term may take several lines.
        let marked = lines.firstIndex { $0.contains(text.selectionMark) } ?? 0
        return lines.enumerated().map { ($1, term.isSelected && $0 == marked) as Line }
      }
      guard let (value, isRounded) = line.total else { return terms }
      let sum =
        guide + blanks(columns.result - displayWidth(of: guide))
        + result(bold(aligned(value, columns.value)), isRounded)
      return terms + [(sum, false)]
    }
  }

  /// Where the columns of some lines of arithmetic stand.
  private struct Columns {
    let guide: String
    /// The width of the symbols on the left of the sign.
    let symbol: Int
    /// Where the sign of equality before a result stands.
    let result: Int
    /// The width of a result.
    let value: Int

    /// As far apart as the lines need, and no farther than the window allows.
    init(_ lines: [DerivationText.Line], guide: String, width: Int?, markWidth: Int) {
      let terms = lines.flatMap(\.terms)
      let isRounded =
        terms.contains(where: \.isRounded) || lines.contains { $0.total?.isRounded ?? false }
      func widest(_ texts: [String]) -> Int { texts.map { displayWidth(of: $0) }.max() ?? 0 }
      self.guide = guide
      symbol = widest(lines.map(\.symbol))
      value = widest(terms.map(\.value) + lines.compactMap(\.total?.value))
      let numbers = widest(terms.compactMap(\.numbers))
      let start = displayWidth(of: guide) + symbol + 5
      // With the mark of a choice before any of them, so that nothing moves when it moves.
      let isChosen = terms.contains(where: \.isSelected)
      let symbols = terms.map {
        displayWidth(of: $0.symbols) + (isChosen && !$0.isSelected ? 1 : 0)
      }
      let natural = start + (symbols.max() ?? 0) + (numbers > 0 ? numbers + 2 : 0)
      let room = width ?? .max
      result = max(min(natural, room - value - 3 - (isRounded ? markWidth : 0)), start)
    }
  }

  /// One term: on one line, or with its numbers on the next where the window is narrow.
  private func term(
    _ term: DerivationText.Term, symbol: String, sign: String, isResult: Bool, _ columns: Columns
  ) -> [String] {
    let start = columns.guide + "  \(padded(symbol, columns.symbol)) \(sign) "
    let numbers = term.numbers ?? ""
    let value = aligned(term.value, columns.value)
    let result = result(isResult ? bold(value) : value, term.isRounded)
    let line = start + term.symbols.replacing("\u{A0}", with: " ")
    let gap = columns.result - displayWidth(of: line) - displayWidth(of: numbers)
    if gap >= (numbers.isEmpty ? 0 : 2) { return [line + blanks(gap) + numbers + result] }
    let margin = columns.guide + blanks(displayWidth(of: start) - displayWidth(of: columns.guide))
    let symbols = wrapped([.text(term.symbols)], start, "\(margin)  ")
    let left = columns.result - displayWidth(of: margin) - displayWidth(of: numbers)
    if left >= 0 { return symbols + [margin + blanks(left) + numbers + result] }
    // In a very narrow window even the numbers are folded.
    return symbols + wrapped([.text(numbers)], margin, margin)
      + [columns.guide + blanks(columns.result - displayWidth(of: columns.guide)) + result]
  }

  private func result(_ value: String, _ isRounded: Bool) -> String {
    " = \(value)\(isRounded ? mark : "")"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// What stands behind a result that the printed numbers do not give.
  private var mark: String {
    "  (\(VisibleText.showing(options.words.rounded, isASCII: options.isASCII)))"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + blanks(width - displayWidth(of: text))
  }

  private func aligned(_ text: String, _ width: Int) -> String {
    blanks(width - displayWidth(of: text)) + text
  }

  private func wrapped(_ spans: [Span], _ firstIndent: String, _ indent: String) -> [String] {
    Wrapping.lines(
      spans, width: options.width, firstIndent: firstIndent, indent: indent, options: options)
  }

  private func bold(_ text: String) -> String {
    options.colorDepth == .none ? text : Paint.bold(text)
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
