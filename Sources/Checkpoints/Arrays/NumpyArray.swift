import LinearAlgebra

/// Matrices of one shape as NumPy keeps an array in a file: `.npy`, version 1.0, single precision,
/// little endian, row by row.
///
/// The header is filled up with blanks as NumPy does it: `numpy.save` of what was loaded writes the
/// same bytes. Source: NumPy's `numpy.lib.format`.
public struct NumpyArray: Sendable {
  /// The lengths of the axes, the outermost first.
  public let shape: [Int]
  private let matrices: [Matrix]

  /// The numbers behind the header begin at a multiple of this.
  private static let alignment = 64

  /// Puts matrices one behind the other, `k·[n, m] → [axes…, n, m]`.
  ///
  /// - Parameters:
  ///   - matrices: The matrices, in the order of the axes, the last one running fastest.
  ///   - axes: The lengths of the axes before rows and columns; none for a single matrix.
  /// - Precondition: There are as many matrices as the axes ask for, and all have one shape.
  public init(_ matrices: [Matrix], axes: [Int] = []) {
    precondition(
      !matrices.isEmpty && matrices.count == axes.reduce(1, *)
        && matrices.allSatisfy { $0.shape == matrices[0].shape },
      "\(matrices.map(\.shape)) along axes of \(axes)")
    self.matrices = matrices
    shape = axes + [matrices[0].rows, matrices[0].columns]
  }

  /// Writes the file, a row at a time.
  public func write(to sink: ([UInt8]) throws -> Void) rethrows {
    try sink(header)
    for matrix in matrices {
      for row in 0..<matrix.rows {
        try sink(matrix.row(row).flatMap { Self.bytes($0.bitPattern) })
      }
    }
  }

  private var header: [UInt8] {
    let lengths = shape.map(String.init).joined(separator: ", ")
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(lengths)), }"
    // Before the text stand the magic word, two bytes of version and two of length; behind it comes
    // the end of the line.
    let start = NumpyFile.magic + [1, 0]
    let filled = Self.alignment - (start.count + 2 + text.utf8.count + 1) % Self.alignment
    let padded = Array(text.utf8) + [UInt8](repeating: 0x20, count: filled) + [0x0A]
    return start + Self.bytes(UInt16(padded.count)) + padded
  }

  /// The bytes of a number, the lowest first.
  private static func bytes<Bits: FixedWidthInteger>(_ bits: Bits) -> [UInt8] {
    (0..<Bits.bitWidth / 8).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
  }
}
