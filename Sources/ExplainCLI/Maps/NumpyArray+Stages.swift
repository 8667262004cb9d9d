import Checkpoints
import LinearAlgebra
import TransformerModel

extension NumpyArray {
  /// One stage, `[rows, columns]`, or several of one shape, `[stages, rows, columns]`.
  ///
  /// - Throws: `NumpyFailure.shapes` for stages of different shapes.
  init(_ stages: [Stage]) throws {
    guard let first = stages.first, stages.allSatisfy({ $0.value.shape == first.value.shape })
    else { throw Failure.numpy(.shapes(count: stages.count)) }
    self.init(stages.map(\.value), axes: stages.count == 1 ? [] : [stages.count])
  }

  /// Stages of two runs, `[2, rows, columns]`: before and after; of several stages of one shape
  /// `[stages, 2, rows, columns]`.
  ///
  /// - Throws: `NumpyFailure` for shapes that differ, and for a stage one of the runs lacks.
  init(_ comparison: Comparison, stages names: [String]) throws {
    let pairs = try names.map { name in
      guard let pair = comparison.pair(name) else { throw Failure.numpy(.inOneRun(stage: name)) }
      let (before, after) = (pair.before.value, pair.after.value)
      guard before.shape == after.shape else {
        throw Failure.numpy(.compared(stage: name, before: before.shape, after: after.shape))
      }
      return [before, after]
    }
    guard let first = pairs.first, pairs.allSatisfy({ $0[0].shape == first[0].shape }) else {
      throw Failure.numpy(.shapes(count: names.count))
    }
    self.init(pairs.flatMap { $0 }, axes: (names.count == 1 ? [] : [names.count]) + [2])
  }
}
