import LinearAlgebra
import Testing
import TransformerModel

/// What a lesson gives wrongly is told by its name, before anything is computed.
@Suite struct ExperimentFailureTests {
  /// One experiment with something wrong.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let experiment: String
    var settings: [String: [Double]] = [:]
    var matrices: [String: Matrix] = [:]
    let failure: Experiments.Failure

    var testDescription: String { "\(experiment): \(failure)" }
  }

  static let wrong = wrongSettings + wrongMatrices

  private static let wrongSettings = [
    Wrong(
      experiment: "spread", settings: ["size": [4]],
      failure: .unknownSetting("size", known: ["sizes", "samples", "seed"])),
    Wrong(
      experiment: "spread", settings: ["sizes": []],
      failure: .badSetting("sizes", value: "0 ×", range: "1 … 8 ×")),
    Wrong(
      experiment: "spread", settings: ["samples": [100, 200]],
      failure: .badSetting("samples", value: "2 ×", range: "1 ×")),
    Wrong(
      experiment: "spread", settings: ["sizes": [4, 2.5]],
      failure: .badSetting("sizes", value: "2.5", range: "1 … 1024")),
    Wrong(
      experiment: "depth", settings: ["layers": [33]],
      failure: .badSetting("layers", value: "33", range: "1 … 32")),
    Wrong(
      experiment: "depth", settings: ["seed": [.nan]],
      failure: .badSetting("seed", value: "NaN", range: "0 … 4294967295")),
    Wrong(
      experiment: "one-sine", settings: ["period": [.infinity]],
      failure: .badSetting("period", value: "∞", range: "1 … 1000")),
    Wrong(
      experiment: "positions", settings: ["base": [1200000000]],
      failure: .badSetting("base", value: "1200000000", range: "1 … 1e9")),
    Wrong(
      experiment: "temperature", settings: ["temperatures": [1, 0]],
      failure: .badSetting("temperatures", value: "0", range: "0.01 … 1000")),
  ]

  private static let wrongMatrices = [
    Wrong(experiment: "norms", failure: .missingMatrix("batch")),
    Wrong(experiment: "likeness", failure: .missingMatrix("embedding")),
    Wrong(
      experiment: "norms", matrices: ["bach": Matrix([[1]])],
      failure: .unknownSetting("bach", known: ["epsilon", "batch"])),
    Wrong(
      experiment: "norms", matrices: ["batch": Matrix([])],
      failure: .wrongShape("batch", expected: "[1 … 512, 1 … 512]", found: "[0, 0]")),
    Wrong(
      experiment: "norms", matrices: ["batch": Matrix([[1, -.infinity]])],
      failure: .badSetting("batch", value: "−∞", range: "-1e12 … 1e12")),
    Wrong(
      experiment: "softmax", matrices: ["scores": Matrix([[1, .infinity]])],
      failure: .badSetting("scores", value: "∞", range: "−∞, -1e12 … 1e12")),
    Wrong(
      experiment: "softmax", matrices: ["scores": Matrix([[.nan]])],
      failure: .badSetting("scores", value: "NaN", range: "−∞, -1e12 … 1e12")),
    Wrong(
      experiment: "temperature", matrices: ["scores": Matrix([[1, 2], [3, 4]])],
      failure: .wrongShape("scores", expected: "[1, 2]", found: "[2, 2]")),
    Wrong(
      experiment: "mask-values",
      matrices: ["scores": Matrix([[1, 2]]), "mask": Matrix([[1], [0]])],
      failure: .wrongShape("mask", expected: "[1, 2]", found: "[2, 1]")),
    Wrong(
      experiment: "mask-values",
      matrices: ["scores": Matrix([[1, 2]]), "mask": Matrix([[1, 0.5]])],
      failure: .badSetting("mask", value: "0.5", range: "0, 1")),
    Wrong(
      experiment: "look-up", matrices: table(query: Matrix([[1, 2], [3, 4]])),
      failure: .wrongShape("query", expected: "[1, 2]", found: "[2, 2]")),
    Wrong(
      experiment: "look-up", matrices: table(query: Matrix([[1, 2, 3]])),
      failure: .wrongShape("keys", expected: "[2, 3]", found: "[2, 2]")),
    Wrong(
      experiment: "look-up", matrices: table(values: Matrix([[1], [2], [3]])),
      failure: .wrongShape("values", expected: "[2, 1]", found: "[3, 1]")),
  ]

  private static func table(
    query: Matrix = Matrix([[1, 2]]), values: Matrix = Matrix([[1], [2]])
  ) -> [String: Matrix] {
    ["query": query, "keys": Matrix([[1, 0], [0, 1]]), "values": values]
  }

  @Test(arguments: wrong)
  func whatIsWrongIsNamed(_ wrong: Wrong) throws {
    let type = try #require(Experiments.named(wrong.experiment))
    let given = wrong.matrices.mapValues { matrix in
      GivenMatrix(
        rows: (0..<matrix.rows).map(String.init), columns: (0..<matrix.columns).map(String.init),
        value: matrix)
    }
    #expect(throws: wrong.failure) {
      try Experiments.input(for: type, settings: wrong.settings, matrices: given)
    }
  }

  @Test func labelsHaveToFitTheMatrix() throws {
    let type = try #require(Experiments.named("softmax"))
    let scores = GivenMatrix(rows: ["I"], columns: ["I", "am"], value: Matrix([[1], [2]]))
    #expect(
      throws: Experiments.Failure.wrongShape("scores", expected: "[1, 2]", found: "[2, 1]")
    ) {
      try Experiments.input(for: type, matrices: ["scores": scores])
    }
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let type = try #require(Experiments.named("spread"))
    let input = try Experiments.input(for: type, settings: ["samples": [80]])
    #expect(input.settings == ["sizes": [4, 16, 64, 256], "samples": [80], "seed": [1]])
    #expect(input[list: "sizes"] == [4, 16, 64, 256])
    #expect(input[count: "samples"] == 80 && input[number: "seed"] == 1)
  }
}
