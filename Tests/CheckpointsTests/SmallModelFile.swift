import Authoring
import Checkpoints
import TransformerModel

/// A whole model file of 25 short lines, to be broken line by line.
struct SmallModelFile {
  private var lines = """
    format: 1
    kind: encoder
    width: 2
    heads: 1
    key-width: 2
    feed-forward: 3
    activation: relu
    norm: post
    epsilon: 1.0e-5
    position: sinusoidal
    embedding:
      "[PAD]": [0.0, 0.0]
      "I": [0.5, -1.0]
      "café": [1.0, 2.0]
    layers:
      - attention:
          query: {weight: [[1, 0], [0, 1]], bias: [0, 0]}
          key: {weight: [[1, 0], [0, 1]], bias: [0, 0]}
          value: {weight: [[1, 0], [0, 1]]}
          output: {weight: [[1, 0], [0, 1]], bias: [0, 0]}
          norm: {gamma: [1, 1], beta: [0, 0]}
        ffn:
          hidden: {weight: [[1, 0, 2], [0, 1, 2]], bias: [0, 0, 0]}
          output: {weight: [[1, 0], [0, 1], [1, 1]], bias: [0, 0]}
          norm: {gamma: [1, 1], beta: [0, 0]}
    """.split(separator: "\n").map(String.init)

  /// The file with some lines replaced; lines are counted from 1, and indented as they stand.
  init(replacing changes: [Int: String] = [:]) {
    for (number, line) in changes { lines[number - 1] = line }
  }

  /// The file as it would lie on disk.
  var source: SourceText {
    SourceText(path: "Models/small.yaml", text: lines.joined(separator: "\n") + "\n")
  }

  /// Reads the file.
  func model() throws -> Transformer { try HandSetModel.read(source, name: "small") }

  /// The mistakes found in reading the file.
  func mistakes() -> [Diagnostic] {
    do {
      _ = try model()
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all
    } catch {
      let problem = Diagnostic.Problem.syntax("not thrown as Diagnostics: \(error)")
      return [Diagnostic(problem, in: source, line: 0, column: 0)]
    }
  }
}
