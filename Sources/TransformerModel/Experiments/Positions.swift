/// The position code of the paper for any number of positions, width and base, `→ [count, width]`.
///
/// PE(pos, 2i) = sin(pos / base^(2i/d)), PE(pos, 2i+1) = cos(the same). Source: Vaswani et al. 2017,
/// section 3.5.
public enum Positions: Experiment {
  /// The name in lessons.
  public static let name = "positions"
  /// The number of positions, the width d, and the base of the frequencies.
  public static let settings = [
    ExperimentSetting("count", 12, in: 1...512, isWhole: true),
    ExperimentSetting("width", 16, in: 1...512, isWhole: true),
    ExperimentSetting("base", 10_000, in: 1...1e9, isWhole: false),
  ]

  /// The one stage `position`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let (count, width) = (input[count: "count"], input[count: "width"])
    _ = recorder.apply(
      Sinusoidal(count: count, width: width, base: input[number: "base"]), as: "position",
      rows: Axis(.position, count: count), columns: Axis(.dimension, count: width))
  }
}
