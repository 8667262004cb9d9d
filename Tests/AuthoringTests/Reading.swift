import Authoring

/// A mistake as a test writes it down: what, and where.
struct Mistake: Equatable, CustomStringConvertible {
  let problem: Diagnostic.Problem
  let line: Int
  let column: Int

  init(_ problem: Diagnostic.Problem, _ line: Int, _ column: Int) {
    (self.problem, self.line, self.column) = (problem, line, column)
  }

  var description: String { "\(line):\(column) \(problem)" }
}

/// Reads a text and returns what was wrong with it.
func mistakes(in text: String, reading: (YAMLValue) -> Void = { _ in }) -> [Mistake] {
  let reader = YAMLReader(SourceText(path: "a.yaml", text: text))
  if let root = reader.root() { reading(root) }
  return reader.diagnostics.map { Mistake($0.problem, $0.line, $0.column) }
}
