import LinearAlgebra

/// Why numbers cannot be written as one array of NumPy's.
enum NumpyFailure: Error, Equatable {
  /// They would go to a terminal, which cannot show them.
  case terminal
  /// Several stages that do not have one shape.
  case shapes(count: Int)
  /// A stage that does not have one shape in two runs.
  case compared(stage: String, before: Shape, after: Shape)
  /// A stage that only one of two runs has.
  case inOneRun(stage: String)
}
