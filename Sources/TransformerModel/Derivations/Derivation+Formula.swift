import Arithmetic

extension Expression<Derivation.Leaf> {
  /// A number of an input.
  static func cell(_ stage: Stage, _ row: Int, _ column: Int) -> Self {
    .leaf(.cell(Derivation.Cell(of: stage, row, column)))
  }

  /// The result of a line before.
  static func line(_ place: Int) -> Self { .leaf(.line(place)) }

  /// A setting of the operation.
  static func setting(_ symbol: String, _ value: Double) -> Self {
    .leaf(.setting(symbol, value))
  }

  /// A number of the formula itself.
  static func constant(_ symbol: String, _ value: Double) -> Self {
    .leaf(.constant(symbol, value))
  }

  /// A whole number of the formula itself.
  static func constant(_ value: Int) -> Self { .constant("\(value)", Double(value)) }
}
