/// A text out of a YAML file that knows where it stands, so that a mistake in it has a place.
public struct PlacedText: Sendable {
  /// The text.
  public let text: String
  private let source: SourceText
  private let line: Int
  /// The place in its line, in scalars: counting characters is for the rare mistake.
  private let scalars: Int

  init(text: String, source: SourceText, line: Int, scalars: Int) {
    self.text = text
    self.source = source
    self.line = line
    self.scalars = scalars
  }

  /// A piece of this text that is a name, in the place of the whole.
  public func naming(_ piece: String) -> PlacedText {
    PlacedText(text: piece, source: source, line: line, scalars: scalars)
  }

  /// A mistake in this text, at the piece of it that is wrong.
  ///
  /// YAML folds and indents long texts, so the piece is looked for in the file from where the
  /// text begins.
  public func diagnostic(_ problem: Diagnostic.Problem, at piece: String) -> Diagnostic {
    let column = source.column(line: line, scalars: scalars)
    for (index, content) in source.lines.enumerated().dropFirst(line - 1) {
      // Before the text itself, on its first line, stands its key.
      let begin = index == line - 1 ? content.dropFirst(column - 1) : content
      guard let place = begin.firstRange(of: piece) else { continue }
      let offset = content.distance(from: content.startIndex, to: place.lowerBound)
      return Diagnostic(problem, in: source, line: index + 1, column: offset + 1)
    }
    return Diagnostic(problem, in: source, line: line, column: column)
  }
}
