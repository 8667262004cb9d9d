import LinearAlgebra

/// How far dot products spread as vectors get longer, and what that does to the softmax.
///
/// Queries and keys of mean 0 and variance 1: q·k = Σ qᵢkᵢ has mean 0 and variance d_k, so its
/// standard deviation is √d_k, and after the division by √d_k it is 1. One query meets eight keys,
/// `[1, d_k], [8, d_k] → [1, 8]`; the largest of its eight weights comes close to 1 where the
/// spread is large. Source: Vaswani et al. 2017, section 3.2.1, footnote 4.
///
/// Every size begins with the seed anew, so its row does not depend on the other sizes.
public enum Spread: Experiment {
  /// The name in lessons.
  public static let name = "spread"
  /// The sizes d_k, the number of dot products for each, and the seed.
  public static let settings = [
    ExperimentSetting("sizes", list: [4, 16, 64, 256], in: 1...1024, isWhole: true, mostValues: 8),
    ExperimentSetting("samples", 2000, in: 8...20_000, isWhole: true), .seed,
  ]

  /// How many keys a query meets; what is left of the samples is not drawn.
  static let keyCount = 8

  /// Stages `spread` and `largest`, a row for each size.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let sizes = input[list: "sizes"].map { Int($0) }
    let found = sizes.map { size in
      measured(size, queries: input[count: "samples"] / keyCount, input.randomNumbers)
    }
    let rows = Axis(.sample, sizes.map(String.init))
    recorder.measure("spread", rows: rows, columns: ["scores", "scaled"], found.map(\.spread))
    recorder.measure("largest", rows: rows, columns: ["unscaled", "scaled"], found.map(\.largest))
  }

  private static func measured(
    _ size: Int, queries: Int, _ generator: SplitMix64
  ) -> (spread: [Double], largest: [Double]) {
    var numbers = NormalNumbers(generator)
    var (raw, divided): ([Double], [Double]) = ([], [])
    var largest = [0.0, 0.0]
    for _ in 0..<queries {
      let query = numbers.matrix(1, size)
      let scores = MultiplyTransposed()([query, numbers.matrix(keyCount, size)])
      let scaled = Scale(dividingByRootOf: size)([scores])
      raw += scores.numbers(ofRow: 0)
      divided += scaled.numbers(ofRow: 0)
      for (place, values) in [scores, scaled].enumerated() {
        largest[place] += Double(Softmax()([values]).elements.max() ?? 0) / Double(queries)
      }
    }
    return ([raw, divided].map { Statistics.variance($0).squareRoot() }, largest)
  }
}
