import Foundation
import LinearAlgebra

/// Why one sine is no position code: it takes the same value twice in every period.
///
/// sin(2π·pos / period) beside cos(2π·pos / period), `→ [count, 2]`. Two positions share the sine
/// where their sum is half a period (and whole ones more); sine and cosine together repeat only
/// after a whole period. Source: Vaswani et al. 2017, section 3.5.
public enum OneSine: Experiment {
  /// The name in lessons.
  public static let name = "one-sine"
  /// The number of positions, and the positions in one turn.
  public static let settings = [
    ExperimentSetting("count", 12, in: 1...512, isWhole: true),
    ExperimentSetting("period", 8, in: 1...1000, isWhole: false),
  ]

  /// Two codes are one when they are this close: far above rounding, far below the smallest step.
  private static let rounding = 1e-9

  /// Stages `codes`, and `twins`: the first other position with the same code, −1 if there is none.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let rows = Axis(.position, count: input[count: "count"])
    let codes = (0..<rows.count).map { position in
      let angle = 2 * Double.pi * Double(position) / input[number: "period"]
      return [sin(angle), cos(angle)]
    }
    recorder.measure("codes", rows: rows, columns: ["sine", "cosine"], codes)
    recorder.measure(
      "twins", rows: rows, columns: ["sine", "pair"],
      codes.indices.map { position in
        [1, 2].map { Double(twin(of: position, in: codes, comparing: $0)) }
      })
  }

  private static func twin(of position: Int, in codes: [[Double]], comparing width: Int) -> Int {
    codes.indices.first { other in
      other != position
        && zip(codes[position], codes[other]).prefix(width).allSatisfy { abs($0 - $1) < rounding }
    } ?? -1
  }
}
