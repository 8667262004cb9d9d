import DocumentModel
import LinearAlgebra

extension MatrixBlock {
  /// A matrix with more rows or columns than these is no table to be read.
  private static let largest = (rows: 128, columns: 64)
  /// What is printed of one that is larger.
  private static let shown = (rows: 16, columns: 16)

  /// The blocks a lesson prints of a matrix: all of it, or, of the weights of a real model, the
  /// first rows and columns and what is left out.
  func printed(_ words: StageWords) -> [Block] {
    let shape = value.shape
    guard shape.rows > Self.largest.rows || shape.columns > Self.largest.columns else {
      return [.matrix(self)]
    }
    let rows = min(shape.rows, Self.shown.rows)
    let columns = min(shape.columns, Self.shown.columns)
    let remark = words.shownPart(rows, columns, "\(shape)", name)
    return [.matrix(window(0..<rows, 0..<columns)), .paragraph([.text(remark)])]
  }
}

extension Block {
  /// What a lesson prints of a block.
  func printed(_ words: StageWords) -> [Block] {
    if case .matrix(let matrix) = self { matrix.printed(words) } else { [self] }
  }
}
