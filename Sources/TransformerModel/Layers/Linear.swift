import LinearAlgebra

/// A linear layer with its parameters: x·W + b, `[n, in] → [n, out]`.
///
/// The weight is `[in, out]`, the one convention of traces and lessons.
public struct Linear: Sendable {
  /// The weight, `[in, out]`.
  public let weight: Matrix
  /// The bias, `[1, out]`, if the layer has one.
  public let bias: Matrix?

  /// Holds the parameters of a layer.
  ///
  /// - Precondition: The bias is as wide as the weight.
  public init(weight: Matrix, bias: Matrix?) {
    precondition(
      bias.map { $0.shape == Shape(1, weight.columns) } ?? true,
      "a bias of \(bias?.shape ?? Shape(0, 0)) for a weight of \(weight.shape)")
    self.weight = weight
    self.bias = bias
  }

  /// Applies the layer.
  ///
  /// - Parameters:
  ///   - input: The rows to map, `[n, in]`.
  ///   - name: The name of the result.
  ///   - parameters: What the names of the parameters begin with, if not with the result's:
  ///     `parameters.weight` and `parameters.bias`.
  ///   - role: What the columns of the result are, if they are numbered.
  ///   - columns: What they are, if they have names.
  ///   - recorder: Where the stages go.
  public func callAsFunction(
    _ input: Stage, as name: String, parameters: String? = nil, role: Axis.Role = .dimension,
    columns: Axis? = nil,
    recorder: inout Recorder
  ) -> Stage {
    let columns = columns ?? Axis(role, count: weight.columns)
    var inputs = [
      input,
      recorder.apply(
        Parameter(weight), as: "\(parameters ?? name).weight", rows: input.columns, columns: columns
      ),
    ]
    if let bias {
      inputs.append(
        recorder.apply(
          Parameter(bias), as: "\(parameters ?? name).bias", rows: .vector, columns: columns))
    }
    return recorder.apply(LinearMap(), to: inputs, as: name, columns: columns)
  }
}
