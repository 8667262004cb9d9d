import LinearAlgebra
import TestSupport

/// The ways in which a matrix can lie in memory.
enum Layout: CaseIterable {
  /// Row after row.
  case whole
  /// Columns of a wider one, from an odd address.
  case part
  /// A column after the other.
  case turned
  /// A column after the other, columns of a taller one.
  case turnedPart
}

extension Matrix {
  /// The same matrix in another layout; what lies around it is no number, so that whoever reads it
  /// is found out.
  func laid(_ layout: Layout) -> Matrix {
    switch layout {
    case .whole: return Matrix(rows: rows, columns: columns, elements: elements)
    case .part:
      let left = Matrix(rows: rows, columns: 1, repeating: .nan)
      let right = Matrix(rows: rows, columns: 2, repeating: .nan)
      return Matrix.sideBySide([left, self, right]).columns(1..<1 + columns)
    case .turned: return transposed.laid(.whole).transposed
    case .turnedPart: return transposed.laid(.part).transposed
    }
  }
}

/// Compares to the last bit.
///
/// - Returns: `nil` if all cells have the same bits, else a sentence with the first that has not.
func bitMismatch(_ actual: Matrix, _ expected: Matrix) -> String? {
  guard actual.shape == expected.shape else {
    return "expected the shape \(expected.shape), got \(actual.shape)"
  }
  for row in 0..<actual.rows {
    for column in 0..<actual.columns {
      let (found, wanted) = (actual[row, column], expected[row, column])
      if found.bitPattern != wanted.bitPattern {
        return "cell [\(row), \(column)]: expected the bits of \(wanted), got \(found)"
      }
    }
  }
  return nil
}
