import LinearAlgebra

/// A rule of the model broken on purpose, to find the number somebody gets who breaks it by
/// mistake; the raw value is the name in lessons.
public enum Breakage: String, CaseIterable, Sendable {
  /// The scores are divided by d_k, not by its root.
  case scaleByWidth = "scale-by-width"
  /// The mask hides the other side: a query may look ahead, and not back.
  case maskTransposed = "mask-transposed"
  /// The softmax goes down the columns, not along the rows.
  case softmaxOfColumns = "softmax-of-columns"
  /// The dot product is that of a key with a query: row and column are swapped.
  case scoresTransposed = "scores-transposed"

  /// Whether a stage is made another way.
  func touches(_ stage: String) -> Bool {
    let last = stage.split(separator: ".").last
    return switch self {
    case .scaleByWidth: stage.contains(".head.") && last == "scaled"
    case .maskTransposed: last == "masked"
    case .softmaxOfColumns: last == "weights"
    case .scoresTransposed: last == "scores"
    }
  }

  /// What makes a stage that is touched.
  func breaking(_ operation: any Operation) -> any Operation {
    Broken(operation: operation, breakage: self)
  }
}

/// An operation done wrong; it is no operation of a model, and no trace that is shown has it.
private struct Broken: Operation {
  static let name = "broken"
  static let formula = ""

  let operation: any Operation
  let breakage: Breakage

  func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    // A map that is not square cannot be turned: nobody makes that mistake there.
    let isSquare = inputs.count < 2 || inputs[0].rows == inputs[1].rows && fits(inputs)
    guard isSquare else { return operation(inputs) }
    switch breakage {
    case .scaleByWidth:
      // Once more divided by the root: by the width in all.
      let result = operation(inputs)
      return operation([result])
    case .maskTransposed: return operation([inputs[0], inputs[1].transposed])
    case .softmaxOfColumns: return operation([inputs[0].transposed]).transposed
    case .scoresTransposed: return operation(inputs.reversed())
    }
  }

  private func fits(_ inputs: [Matrix]) -> Bool {
    breakage != .maskTransposed || inputs[1].rows == inputs[1].columns
  }

  func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation { Derivation([]) }
}
