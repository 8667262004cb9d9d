import Yams

/// Reads a YAML file value by value, remembers where each stood, and collects all mistakes.
///
/// A missing or wrong value is noted and answered with `nil`; the caller goes on, so that an
/// author sees every mistake of a file at once.
public final class YAMLReader {
  let source: SourceText
  /// The mistakes so far.
  public private(set) var diagnostics: [Diagnostic] = []

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
    diagnostics.append(Diagnostic(problem, in: source, line: line, column: column))
  }

  private func note(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      note(.syntax(problem), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let place = secondPlace(of: key, from: context.mark.line)
      note(
        .duplicate(key), line: place?.line ?? context.mark.line,
        column: place?.column ?? context.mark.column)
    default:
      note(.syntax("\(error)"), line: 1, column: 1)
    }
  }

  /// Where a key stands for the second time: Yams marks only the mapping that holds both.
  private func secondPlace(of key: String, from start: Int) -> (line: Int, column: Int)? {
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let places = lines.enumerated().dropFirst(start - 1).compactMap { index, line in
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent).replacing("\"", with: "")
      return content.hasPrefix("\(key):") ? (line: index + 1, column: indent + 1) : nil
    }
    return places.count > 1 ? places[1] : nil
  }
}
