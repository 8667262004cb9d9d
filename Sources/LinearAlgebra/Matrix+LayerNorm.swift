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
    var normalised: [Float] = []
    normalised.reserveCapacity(elements.count)
    for index in 0..<rows {
      let row = row(index)
      let mean = row.reduce(0.0) { $0 + Double($1) } / Double(columns)
      let variance =
        row.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(columns)
      let deviation = (variance + epsilon).squareRoot()
      for (column, value) in row.enumerated() {
        let unit = (Double(value) - mean) / deviation
        normalised.append(
          Float(unit * Double(gamma.elements[column]) + Double(beta.elements[column])))
      }
    }
    return Matrix(rows: rows, columns: columns, elements: normalised)
  }
}
