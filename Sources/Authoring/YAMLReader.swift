import Yams

/// Reads a YAML file value by value, remembers where each stood, and collects all mistakes.
///
/// A missing or wrong value is noted and answered with `nil`; the caller goes on, so that an
/// author sees every mistake of a file at once.
public final class YAMLReader {
  let source: SourceText
  private var noted: [Diagnostic] = []

  /// The mistakes so far, in the order of the file.
  public var diagnostics: [Diagnostic] {
    noted.enumerated()
      .sorted {
        ($0.element.line, $0.element.column, $0.offset) < (
          $1.element.line, $1.element.column, $1.offset
        )
      }
      .map(\.element)
  }

  /// Prepares to read a file.
  public init(_ source: SourceText) {
    self.source = source
  }

  /// The top of the file, if it is YAML and holds something.
  public func root() -> YAMLValue? {
    do {
      guard let node = try Yams.compose(yaml: source.text) else {
        note(.wrongKind(expected: .mapping), line: 1, column: 1)
        return nil
      }
      return YAMLValue(node: node, reader: self)
    } catch let error as YamlError {
      note(error)
    } catch {
      note(.syntax("\(error)"), line: 1, column: 1)
    }
    return nil
  }

  /// Notes a mistake at a place.
  func note(_ problem: Diagnostic.Problem, line: Int, column: Int) {
    noted.append(Diagnostic(problem, in: source, line: line, column: column))
  }

  private func note(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      note(.syntax(problem), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let place = secondPlace(of: key, in: context.mark)
      note(
        .duplicate(key), line: place?.line ?? context.mark.line,
        column: place?.column ?? context.mark.column)
    case .reader(let problem, let offset, _, _):
      let before = source.text.utf8.prefix(offset ?? 0)
      let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      note(.syntax(problem), line: line, column: 1)
    default:
      note(.syntax("\(error)"), line: 1, column: 1)
    }
  }

  /// Where a key stands for the second time: Yams marks only the mapping that holds both.
  private func secondPlace(of key: String, in mapping: Mark) -> (line: Int, column: Int)? {
    var lines: [Int] = []
    for (index, line) in source.lines.enumerated().dropFirst(mapping.line - 1) {
      // A first key may stand behind the dash of its list item; keys of one mapping stand below
      // each other, and what is indented less ends it.
      let isFirst = index == mapping.line - 1
      let indent = line.prefix { $0 == " " || isFirst && $0 == "-" }.count
      let content = line.dropFirst(indent).replacing("\"", with: "")
      if content.isEmpty || content.hasPrefix("#") { continue }
      if indent < mapping.column - 1 { break }
      if indent == mapping.column - 1, content.hasPrefix("\(key):") { lines.append(index + 1) }
    }
    return lines.count > 1 ? (lines[1], mapping.column) : nil
  }
}
