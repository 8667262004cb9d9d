import CKernels

/// A product on its way to the kernels, which several threads may share.
struct FastProduct: Sendable {
  /// A, with whole rows.
  let left: Matrix
  /// B, with whole rows, or, where it is turned, with whole columns.
  let right: Matrix
  let isTurned: Bool
  /// The bias, with a whole row.
  let bias: Matrix?
  let target: Target

  /// Computes rows and columns of it.
  func compute(rows: Range<Int>, columns: Range<Int>, with instructions: Machine.Instructions) {
    left.withNumbers { left in
      right.withNumbers { right in
        withBias { bias in
          let width = self.right.columns
          let product = kernel_product(
            rows: rows.count, inner: self.left.columns, columns: columns.count,
            left: left.row(rows.lowerBound), left_stride: left.rowStride,
            right: right.start + columns.lowerBound * right.columnStride,
            right_stride: isTurned ? right.columnStride : right.rowStride,
            bias: bias.map { $0 + columns.lowerBound },
            product: target.start + rows.lowerBound * width + columns.lowerBound,
            product_stride: width)
          if isTurned {
            kernel_multiply_transposed(instructions.rawValue, product)
          } else {
            kernel_multiply(instructions.rawValue, product)
          }
        }
      }
    }
  }

  private func withBias(_ body: (UnsafePointer<Float>?) -> Void) {
    if let bias { bias.withNumbers { body($0.start) } } else { body(nil) }
  }
}

extension Machine {
  /// Multiplies, in parts where it is worth it.
  func compute(_ product: FastProduct) {
    let (rows, columns) = (product.left.rows, product.right.columns)
    // To fetch a number of B from memory takes as long as ten operations.
    let operations = (2 * rows + 10) * product.left.columns * columns
    let isTall = rows > columns
    inParts(isTall ? rows : columns, by: 32, operations: operations) { part in
      product.compute(
        rows: isTall ? part : 0..<rows, columns: isTall ? 0..<columns : part, with: instructions)
    }
  }
}
