import CKernels
import Foundation

extension Matrix {
  /// The softmax of each row: yⱼ = exp(xⱼ − max x) / Σₖ exp(xₖ − max x).
  ///
  /// `[n, m] → [n, m]`; every row sums to 1 and a cell of −∞ becomes exactly 0. A row that is −∞
  /// everywhere (a word that may attend to nothing) becomes all zeros, never NaN.
  /// Source: Vaswani et al. 2017, section 3.2.1.
  public func softmaxOfRows() -> Matrix {
    // Both compute in `Double` and round once.
    columns < Self.wide ? softmaxOfRowsPlainly() : softmaxOfRowsFast()
  }

  package func softmaxOfRowsPlainly() -> Matrix {
    var weights: [Float] = []
    weights.reserveCapacity(count)
    var exponentials = [Double](repeating: 0, count: columns)
    for index in 0..<rows {
      let row = row(index)
      let largest = row.max() ?? 0
      if largest == -.infinity {
        weights.append(contentsOf: repeatElement(0, count: columns))
        continue
      }
      var sum = 0.0
      for (column, value) in row.enumerated() {
        exponentials[column] = exp(Double(value) - Double(largest))
        sum += exponentials[column]
      }
      for exponential in exponentials { weights.append(Float(exponential / sum)) }
    }
    return Matrix(rows: rows, columns: columns, elements: weights)
  }

  package func softmaxOfRowsFast(on machine: Machine = .current) -> Matrix {
    let source = withWholeRows
    return Matrix(rows: rows, columns: columns) { target in
      let target = Target(target)
      machine.inParts(rows, by: 1, operations: 32 * count) { part in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: columns) { room in
          source.withNumbers { numbers in
            kernel_softmax_rows(
              machine.instructions.rawValue, numbers.row(part.lowerBound), numbers.rowStride,
              target.start + part.lowerBound * columns, part.count, columns, room.baseAddress)
          }
        }
      }
    }
  }
}
