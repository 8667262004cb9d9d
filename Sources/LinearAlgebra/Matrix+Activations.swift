import CKernels
import Foundation

extension Matrix {
  /// The least width at which a row is worth a kernel with vectors of `Float`: what stands in the
  /// middle of a feed-forward network is four times as wide as the model.
  private static let wideNetwork = 4 * wide

  /// The Gaussian error linear unit of every element: y = x · (1 + erf(x/√2)) / 2.
  ///
  /// `[n, d] → [n, d]`. Source: Hendrycks, Gimpel 2016, section 2.
  public func gelu() -> Matrix {
    columns < Self.wideNetwork ? geluPlainly() : fast { kernel_gelu($0, $1, $2, $3) }
  }

  /// The GELU as GPT-2 computes it: y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715·x³))).
  ///
  /// `[n, d] → [n, d]`. Source: Hendrycks, Gimpel 2016, section 2.
  public func geluTanh() -> Matrix {
    columns < Self.wideNetwork ? geluTanhPlainly() : fast { kernel_gelu_tanh($0, $1, $2, $3) }
  }

  /// The hyperbolic tangent of every element, `[n, d] → [n, d]`.
  public func hyperbolicTangent() -> Matrix {
    columns < Self.wideNetwork
      ? hyperbolicTangentPlainly() : fast { kernel_tanh($0, $1, $2, $3) }
  }

  package func geluPlainly() -> Matrix {
    mapped { Float(Double($0) * 0.5 * (1 + erf(Double($0) / 2.0.squareRoot()))) }
  }

  package func geluTanhPlainly() -> Matrix {
    let factor = (2 / Double.pi).squareRoot()
    return mapped { element in
      let x = Double(element)
      return Float(0.5 * x * (1 + tanh(factor * (x + 0.044715 * x * x * x))))
    }
  }

  package func hyperbolicTangentPlainly() -> Matrix { mapped { Float(tanh(Double($0))) } }

  /// The functions in `Float`, whatever the size is.
  package func geluFast(on machine: Machine = .current) -> Matrix {
    fast(on: machine) { kernel_gelu($0, $1, $2, $3) }
  }

  package func geluTanhFast(on machine: Machine = .current) -> Matrix {
    fast(on: machine) { kernel_gelu_tanh($0, $1, $2, $3) }
  }

  package func hyperbolicTangentFast(on machine: Machine = .current) -> Matrix {
    fast(on: machine) { kernel_tanh($0, $1, $2, $3) }
  }

  /// A kernel for single numbers, applied to all of them.
  private func fast(
    on machine: Machine = .current,
    _ kernel:
      @escaping @Sendable (Int32, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
  ) -> Matrix {
    let source = withWholeRows
    return Matrix(rows: rows, columns: columns) { target in
      let target = Target(target)
      machine.inParts(rows, by: 1, operations: 16 * count) { part in
        source.withNumbers { numbers in
          for row in part {
            kernel(
              machine.instructions.rawValue, numbers.row(row), target.start + row * columns,
              columns)
          }
        }
      }
    }
  }
}
