import CKernels

extension Matrix {
  /// The layer norm of each row: y = (x − E[x]) / √(V[x] + ε) · γ + β.
  ///
  /// `[n, d] → [n, d]` with γ and β `[1, d]`; V is the mean of the squared deviations (divided by
  /// d, not d − 1) and ε stands inside the root. Source: Ba, Kiros, Hinton 2016, section 3.
  ///
  /// - Precondition: γ and β are `[1, d]`.
  public func layerNormOfRows(gamma: Matrix, beta: Matrix, epsilon: Double) -> Matrix {
    precondition(
      gamma.shape == Shape(1, columns) && beta.shape == Shape(1, columns),
      "gamma \(gamma.shape) and beta \(beta.shape) for a \(shape) matrix")
    // Both compute in `Double` and round once.
    return columns < Self.wide
      ? layerNormPlainly(gamma: gamma, beta: beta, epsilon: epsilon)
      : layerNormFast(gamma: gamma, beta: beta, epsilon: epsilon)
  }

  package func layerNormPlainly(gamma: Matrix, beta: Matrix, epsilon: Double) -> Matrix {
    var normalised: [Float] = []
    normalised.reserveCapacity(count)
    let (gamma, beta) = (gamma.elements, beta.elements)
    for index in 0..<rows {
      let row = row(index)
      let mean = row.reduce(0.0) { $0 + Double($1) } / Double(columns)
      let variance =
        row.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(columns)
      let deviation = (variance + epsilon).squareRoot()
      for (column, value) in row.enumerated() {
        let unit = (Double(value) - mean) / deviation
        normalised.append(
          Float(unit * Double(gamma[column]) + Double(beta[column])))
      }
    }
    return Matrix(rows: rows, columns: columns, elements: normalised)
  }

  package func layerNormFast(
    gamma: Matrix, beta: Matrix, epsilon: Double, on machine: Machine = .current
  ) -> Matrix {
    let (source, gamma, beta) = (withWholeRows, gamma.withWholeRows, beta.withWholeRows)
    return Matrix(rows: rows, columns: columns) { target in
      let target = Target(target)
      machine.inParts(rows, by: 1, operations: 16 * count) { part in
        source.withNumbers { numbers in
          gamma.withNumbers { gamma in
            beta.withNumbers { beta in
              kernel_normalise_rows(
                machine.instructions.rawValue, numbers.row(part.lowerBound), numbers.rowStride,
                target.start + part.lowerBound * columns, part.count, columns, gamma.start,
                beta.start, epsilon)
            }
          }
        }
      }
    }
  }
}
