import LinearAlgebra

/// What leaks through a mask that is not −∞ but only a large negative number.
///
/// softmax(x where the mask is 1, else the fill), `[n, m], [n, m] → [n, m]`, for −∞ and for each
/// fill, in `Float` and with the filled scores rounded to half precision. A fill leaks where it is
/// not far enough below the scores; in a row that is masked whole all fills are equal, so the
/// softmax shares out 1 among cells that are all forbidden. With −∞ (in half precision from −65520
/// on) such a row has nothing to share, and our softmax gives zeros where others give NaN. Source:
/// Vaswani et al. 2017, section 3.2.3.
public enum MaskValues: Experiment {
  /// The name in lessons.
  public static let name = "mask-values"
  /// The numbers to stand in forbidden cells.
  public static let settings = [
    ExperimentSetting(
      "fills", list: [-1e9, -1e5, -10], in: -1e12...0, isWhole: false, mostValues: 8)
  ]
  /// The scores, and the mask: 1 where attending is allowed, 0 where not.
  public static let matrices = ["scores", "mask"]
  /// The scores may be masked before.
  public static let allowsMinusInfinity = true

  /// The mask has a cell for each score, and each is 0 or 1.
  public static func check(_ input: ExperimentInput) throws(Experiments.Failure) {
    let (scores, mask) = (input[matrix: "scores"].value, input[matrix: "mask"].value)
    guard mask.shape == scores.shape else {
      throw .wrongShape("mask", expected: "\(scores.shape)", found: "\(mask.shape)")
    }
    if let wrong = mask.elements.first(where: { $0 != 0 && $0 != 1 }) {
      throw .badSetting("mask", value: Double(wrong).label, range: "0, 1")
    }
  }

  /// Stages `exact`, `filled.0`, `weights.0`, …, the same from half precision, and `largest`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let scores = recorder.give("scores", of: input, rows: .query, columns: .key)
    let mask = recorder.give("mask", of: input, rows: .query, columns: .key)
    let masked = recorder.apply(Mask(), to: [scores, mask], as: "masked")
    let exact = weights(of: masked, as: "exact", "masked.half", "exact.half", recorder: &recorder)
    let fills = input[list: "fills"]
    let filled = fills.enumerated().map { place, fill in
      let filling = SetCells(filling: Float(fill), whereForbiddenBy: mask.value)
      let filled = recorder.apply(filling, to: [scores], as: "filled.\(place)")
      return weights(
        of: filled, as: "weights.\(place)", "filled.\(place).half", "weights.\(place).half",
        recorder: &recorder)
    }
    recorder.measure(
      "largest", rows: Axis(.sample, ["−∞"] + fills.map(\.label)),
      columns: ["leak", "whole row", "half", "half whole row"],
      ([exact] + filled).map { $0.flatMap { leaks(of: $0.value, past: mask.value) } })
  }

  /// The softmax of scores, and of the same scores in half precision.
  private static func weights(
    of scores: Stage, as name: String, _ half: String, _ halfName: String, recorder: inout Recorder
  ) -> [Stage] {
    let rounded = recorder.apply(
      Constant(measured: scores.value.mapped(\.roundedToHalf)), as: half, rows: scores.rows,
      columns: scores.columns)
    return [
      recorder.apply(Softmax(), to: [scores], as: name),
      recorder.apply(Softmax(), to: [rounded], as: halfName),
    ]
  }

  /// The largest weight of a forbidden cell: in rows with an open cell, and in those without.
  private static func leaks(of weights: Matrix, past mask: Matrix) -> [Double] {
    var (leak, whole) = (0.0, 0.0)
    for row in 0..<mask.rows {
      let cells = zip(mask.row(row), weights.row(row)).filter { $0.0 == 0 }.map { Double($0.1) }
      let largest = cells.max() ?? 0
      if cells.count == mask.columns {
        whole = max(whole, largest)
      } else {
        leak = max(leak, largest)
      }
    }
    return [leak, whole]
  }
}
