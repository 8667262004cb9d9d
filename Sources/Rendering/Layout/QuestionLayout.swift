import DocumentModel

/// Lays a question out: its text, its choices, and a line to write on or the answer so far.
struct QuestionLayout {
  private static let margin = "    "

  private let question: QuestionBlock
  private let options: RenderOptions
  private let prose: Prose

  init(_ question: QuestionBlock, options: RenderOptions) {
    self.question = question
    self.options = options
    prose = Prose(options)
  }

  /// The lines; while somebody types, the answer has the focus, then what is said to it, then the
  /// question.
  func drawing() -> BlockDrawing {
    let text = prose.lines(
      [.strong(question.title), .text(": ")] + question.text, firstIndent: "  ", indent: "  ")
    let choices = question.choices.flatMap { choice in
      prose.lines(choice.text, firstIndent: "    \(choice.letter)) ", indent: "       ")
    }
    let above = text + choices + [""]
    let label = "\(VisibleText.showing(question.answerLabel, isASCII: options.isASCII)): "
    guard let entry = question.entry else {
      return BlockDrawing(lines: above + [Self.margin + label + String(repeating: "_", count: 20)])
    }
    let start = displayWidth(of: Self.margin + label)
    let answer = TypedText(
      entry.text, caret: entry.caret, room: max(1, (options.width ?? .max) - start),
      isASCII: options.isASCII)
    let isFocused = entry.caret != nil
    let pointer = isFocused ? (options.isASCII ? "  > " : "  ▸ ") : Self.margin
    let shownLabel = isFocused && options.colorDepth != .none ? Paint.bold(label) : label
    let remarks = entry.remarks.flatMap {
      prose.lines($0, firstIndent: Self.margin, indent: Self.margin)
    }
    let lines = above + [pointer + shownLabel + answer.shown] + remarks
    guard let column = answer.caret else { return BlockDrawing(lines: lines) }
    return BlockDrawing(
      lines: lines,
      focus: [above.count..<above.count + 1, above.count..<lines.count, 0..<lines.count],
      urgency: .caret, caret: Frame.Caret(line: above.count, column: start + column))
  }
}
