import LinearAlgebra

/// How a signal fares on its way through many layers, with residual connections and without.
///
/// A seeded encoder without norms reads “I am a student”, once with x + f(x) and once with f(x)
/// alone. Measured behind each layer, `[4, width]`: the mean length of the rows, and the mean
/// cosine between each row and the row that went in.
///
/// What is to be expected: without residual connections the first layer already forgets the input
/// (a cosine about 0), and the signal shrinks until only the biases feed it. With them the cosine
/// is about 0.7 behind the first layer and falls from there to the chance of two random vectors in
/// some five layers, because with random weights every f(x) is as long as x and points anywhere;
/// the length grows from layer to layer, hundreds of times in twelve, which is what norms are for.
/// Source: He et al. 2016, section 3.1; Vaswani et al. 2017, section 3.1.
public enum Depth: Experiment {
  /// The name in lessons.
  public static let name = "depth"
  /// The number of layers, their width, and the seed.
  public static let settings = [
    ExperimentSetting("layers", 12, in: 1...32, isWhole: true),
    ExperimentSetting("width", 32, in: 2...128, isWhole: true), .seed,
  ]

  /// Stages `signal` and `likeness`, a row for the input and one for each layer.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let model = model(input)
    let sentence = model.sentence("I am a student")
    let removals: [[Removal]] = [[.norm], [.norm, .residual]]
    // What `--without norm` does, and `--without norm --without residual`.
    let runs = removals.map { removals in
      var run = Recorder(
        isRecording: true, interventions: Interventions(removals: removals))
      _ = model.run(sentence, recorder: &run)
      return run.stages.filter { $0.name == "input" || $0.name.hasSuffix(".ffn.norm") }.map(\.value)
    }
    let rows = Axis(.sample, runs[0].indices.map(String.init))
    let (columns, places) = (["residual", "plain"], runs[0].indices)
    recorder.measure(
      "signal", rows: rows, columns: columns, places.map { place in runs.map { length($0[place]) } }
    )
    recorder.measure(
      "likeness", rows: rows, columns: columns,
      places.map { place in runs.map { likeness($0[place], $0[0]) } })
  }

  private static func model(_ input: ExperimentInput) -> Transformer {
    let width = input[count: "width"]
    let name = """
      seeded:layers=\(input[count: "layers"]),heads=1,width=\(width),ff=\(4 * width),\
      seed=\(input[count: "seed"])
      """
    guard let seeded = try? SeededModel(name: name) else {
      preconditionFailure("\(name) is a seeded model")
    }
    return seeded.model()
  }

  private static func length(_ matrix: Matrix) -> Double {
    Statistics.mean((0..<matrix.rows).map { Statistics.length(matrix.numbers(ofRow: $0)) })
  }

  private static func likeness(_ matrix: Matrix, _ before: Matrix) -> Double {
    Statistics.mean(
      (0..<matrix.rows).map { row in
        Statistics.cosine(matrix.numbers(ofRow: row), before.numbers(ofRow: row))
      })
  }
}
