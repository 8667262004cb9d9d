import Checkpoints
import LinearAlgebra
import TransformerModel

/// Maps out of a file, and what was computed from them: a run without a model.
struct FileMaps {
  /// The stages, those of one map behind those of another.
  let trace: Trace
  /// The last stage of each map.
  let maps: [Stage]
  /// Whether the numbers of the file are weights, from which nothing is to be computed.
  let isFinished: Bool
  /// Rows of weights that do not sum to 1: the place of their map, where there are several, how the
  /// row is called, and the sum.
  let oddSums: [(map: Int?, row: String, sum: Double)]

  /// A sum may be off by what rounding to half precision does to it.
  private static let tolerance = 0.002

  /// Computes what is asked for.
  ///
  /// - Parameters:
  ///   - file: What the file is called.
  ///   - matrices: The maps, and what stands before the names of their stages.
  ///   - labels: The words of rows and columns; without them they are numbered.
  ///   - mask: The mask, if scores are to be masked.
  ///   - softmax: Whether weights are to be made of scores.
  /// - Throws: `Failure` for a mask that says nothing about maps of this shape.
  init(
    file: String, _ matrices: [(prefix: String, value: Matrix)],
    labels: (rows: [String]?, columns: [String]?), mask: AttentionMask?, softmax: Bool
  ) throws {
    let shape = matrices[0].value.shape
    let rows = labels.rows.map { Axis(.query, $0) } ?? Axis(.query, count: shape.rows)
    let columns = labels.columns.map { Axis(.key, $0) } ?? Axis(.key, count: shape.columns)
    let mask = mask ?? .open
    // Which key stands behind which query is known where both are the same words.
    guard !mask.isCausal || shape.rows == shape.columns else {
      throw Failure.map(
        .notSquare(mask: mask.name, rows: shape.rows, columns: shape.columns))
    }
    let isRaw = softmax || mask.isInForce
    isFinished = !isRaw && !matrices.contains { $0.value.contains(where: Self.isNoWeight) }
    let pattern = mask.pattern(
      isPadding: columns.labels.map { ["[PAD]", "<pad>"].contains($0) }, queries: shape.rows)
    var recorder = Recorder(isRecording: true)
    var maps: [Stage] = []
    for (prefix, value) in matrices {
      var stage = recorder.apply(
        Constant(value), as: prefix + (isFinished ? "weights" : "scores"), rows: rows,
        columns: columns)
      if mask.isInForce {
        let mask = recorder.apply(
          Constant(pattern), as: "\(prefix)mask", rows: rows, columns: columns)
        stage = recorder.apply(Mask(), to: [stage, mask], as: "\(prefix)masked")
      }
      if softmax { stage = recorder.apply(Softmax(), to: [stage], as: "\(prefix)weights") }
      maps.append(stage)
    }
    self.maps = maps
    oddSums =
      isFinished
      ? maps.enumerated().flatMap { place, map in
        Self.oddSums(map, place: matrices.count > 1 ? place : nil)
      } : []
    let words = rows.labels
    trace = Trace(
      model: file,
      sentence: Sentence(
        text: words.joined(separator: " "), tokens: words, ids: Array(words.indices)),
      masks: Masks(encoder: mask), stages: recorder.stages)
  }

  /// What no weight is; a place without a number (NaN) says nothing of the others.
  private static func isNoWeight(_ value: Float) -> Bool {
    !value.isNaN && !(-0.000_1...1.000_1 ~= value)
  }

  private static func oddSums(
    _ map: Stage, place: Int?
  ) -> [(map: Int?, row: String, sum: Double)] {
    let names = map.rows.names
    return (0..<map.value.rows).compactMap { row in
      let sum = map.value.row(row).reduce(0) { $0 + Double($1) }
      // A sum that is no number is told of, too.
      return abs(sum - 1) <= tolerance ? nil : (place, names[row], sum)
    }
  }
}
