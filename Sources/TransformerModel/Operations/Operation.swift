import LinearAlgebra

/// One kind of step in a computation: what it computes from its inputs, and what it was told.
///
/// Every stage of a trace was made by one operation, so a program that knows the operations can
/// recompute a trace stage by stage. An operation is one file.
public protocol Operation: Sendable {
  /// The name in traces, for example `layer-norm`; other programs rely on it.
  static var name: String { get }

  /// The formula in symbols, in the language of the field.
  static var formula: String { get }

  /// Whether each row of the result is a distribution: not negative, with the sum 1 (or all zeros
  /// where nothing was allowed).
  static var givesDistributions: Bool { get }

  /// Whether the result is the model's own, learned or set by hand, and not computed.
  var givesParameters: Bool { get }

  /// Whether all numbers of the result are shares of a whole, 0…1.
  var givesShares: Bool { get }

  /// What, besides its inputs, decides the result, in the order it is printed.
  var parameters: [OperationParameter] { get }

  /// Computes the result from the inputs, in the order the trace names them.
  ///
  /// - Precondition: The number and the shapes of the inputs are those of the formula.
  func callAsFunction(_ inputs: [Matrix]) -> Matrix

  /// Tells how one number of the result came about, over numbers of the inputs.
  ///
  /// It is the formula said a second time, for a single cell and for people: evaluating it gives
  /// the same number, and the tests hold the two against each other.
  ///
  /// - Parameters:
  ///   - row: The row of the cell, from 0.
  ///   - column: The column of the cell, from 0.
  ///   - stage: What this operation made.
  ///   - inputs: The stages it was made from.
  func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation

  /// What is to be said of one number of the result, as far as the operation itself knows it: the
  /// rule by which a mask forbids a cell, that a part was taken out.
  func facts(ofRow row: Int, column: Int) -> [Derivation.Fact]
}

extension Operation {
  /// Most operations give numbers of any sign and size.
  public static var givesDistributions: Bool { false }

  /// Most operations compute.
  public var givesParameters: Bool { false }

  /// Shares come from distributions.
  public var givesShares: Bool { Self.givesDistributions }

  /// Of most numbers the arithmetic says all.
  public func facts(ofRow row: Int, column: Int) -> [Derivation.Fact] { [] }

  /// Most operations need nothing but their inputs.
  public var parameters: [OperationParameter] { [] }
}

/// A named setting of an operation, such as `factor` of `scale`.
public struct OperationParameter: Equatable, Sendable {
  /// What a parameter can be in a trace.
  public enum Value: Equatable, Sendable {
    /// A real number.
    case number(Double)
    /// A whole number.
    case count(Int)
    /// A list of whole numbers, such as token ids.
    case counts([Int])
    /// A list of real numbers.
    case numbers([Double])
  }

  /// The name in traces.
  public let name: String
  /// The value at full precision.
  public let value: Value

  /// Names a value.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

/// The registry of operations: one line each, and every suite runs over all of them.
public enum Operations {
  /// All operations a trace can name.
  public static let all: [any Operation.Type] = [
    Parameter.self, Constant.self, Lookup.self, Sinusoidal.self, Add.self, LinearMap.self,
    Slice.self, MultiplyTransposed.self, Scale.self, Mask.self, Softmax.self, Multiply.self,
    Concatenate.self, Append.self, LayerNormalization.self, Relu.self, Gelu.self, GeluTanh.self,
    Tanh.self, Identity.self, SetCells.self,
  ]
}
