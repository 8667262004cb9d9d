import LinearAlgebra

/// One row of scores through softmaxes of several temperatures: softmax(x / T), `[1, n] → [1, n]`.
///
/// A low temperature sharpens the weights, a high one evens them out; the order stays. Source:
/// Hinton, Vinyals, Dean 2015, equation 1.
public enum Temperature: Experiment {
  /// The name in lessons.
  public static let name = "temperature"
  /// The temperatures T.
  public static let settings = [
    ExperimentSetting(
      "temperatures", list: [0.5, 1, 2, 10], in: 0.01...1000, isWhole: false, mostValues: 12)
  ]
  /// The scores, `[1, n]`.
  public static let matrices = ["scores"]
  /// Forbidden cells stay forbidden at every temperature.
  public static let allowsMinusInfinity = true

  /// There is one row of scores.
  public static func check(_ input: ExperimentInput) throws(Experiments.Failure) {
    let shape = input[matrix: "scores"].value.shape
    guard shape.rows == 1 else {
      throw .wrongShape("scores", expected: "[1, \(shape.columns)]", found: "\(shape)")
    }
  }

  /// Stages `scaled.T0`, `weights.T0`, … and all weights below each other, `weights`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let temperatures = input[list: "temperatures"]
    let scores = recorder.give("scores", of: input, rows: .query, columns: .key)
    let weights = temperatures.enumerated().map { place, temperature in
      let scaled = recorder.apply(
        Scale(factor: 1 / temperature), to: [scores], as: "scaled.T\(place)",
        rows: Axis(.sample, [temperature.label]))
      return recorder.apply(Softmax(), to: [scaled], as: "weights.T\(place)")
    }
    _ = recorder.apply(
      Append(), to: weights, as: "weights", rows: Axis(.sample, temperatures.map(\.label)))
  }
}
