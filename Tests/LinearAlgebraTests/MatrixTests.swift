import LinearAlgebra
import TestSupport
import Testing

/// Matrices keep their elements in row-major order, and every way of taking them apart or joining
/// them moves elements without changing one.
@Suite struct MatrixTests {
  private let numbered = Matrix([[0, 1, 2], [3, 4, 5]])

  @Test func elementsStandRowAfterRow() {
    #expect(numbered.shape == Shape(2, 3))
    #expect(numbered.elements == [0, 1, 2, 3, 4, 5])
    #expect(numbered[1, 0] == 3)
    #expect(numbered[0, 2] == 2)
    #expect(Array(numbered.row(1)) == [3, 4, 5])
  }

  @Test func theThreeWaysOfMakingAMatrixAgree() {
    #expect(Matrix(rows: 2, columns: 3, elements: [0, 1, 2, 3, 4, 5]) == numbered)
    #expect(Matrix(rows: 2, columns: 1, repeating: 7) == Matrix([[7], [7]]))
  }

  @Test func matricesOfOneContentAndTwoShapesDiffer() {
    let flat = Matrix(rows: 1, columns: 6, elements: numbered.elements)
    #expect(flat != numbered)
  }

  @Test func aShapeReadsAsLessonsWriteIt() {
    #expect("\(Shape(4, 8))" == "[4, 8]")
  }

  @Test func aFunctionIsAppliedToEveryElement() {
    #expect(numbered.mapped { $0 * 2 } == Matrix([[0, 2, 4], [6, 8, 10]]))
  }

  @Test func columnsAreTakenFromEveryRow() {
    #expect(numbered.columns(1..<3) == Matrix([[1, 2], [4, 5]]))
    #expect(numbered.columns(0..<3) == numbered)
    #expect(numbered.columns(1..<1).shape == Shape(2, 0))
  }

  @Test func rowsAreTakenInTheOrderAskedForAndMayRepeat() {
    #expect(numbered.rows(at: [1, 0, 1]) == Matrix([[3, 4, 5], [0, 1, 2], [3, 4, 5]]))
    #expect(numbered.rows(at: []).shape == Shape(0, 3))
  }

  @Test func appendedRowsStandBelow() {
    let below = Matrix([[6, 7, 8]])
    #expect(numbered.appendingRows(below) == Matrix([[0, 1, 2], [3, 4, 5], [6, 7, 8]]))
    #expect(numbered.appendingRows(Matrix(rows: 0, columns: 3, elements: [])) == numbered)
  }

  @Test func matricesSideBySideKeepTheirOrder() {
    let right = Matrix([[8], [9]])
    #expect(Matrix.sideBySide([right, numbered]) == Matrix([[8, 0, 1, 2], [9, 3, 4, 5]]))
    #expect(Matrix.sideBySide([numbered]) == numbered)
  }

  @Test func slicingAndJoiningGiveTheMatrixBack() {
    var generator = SplitMix64(seed: 21)
    let whole = Matrix.random(5, 12, using: &generator)
    let parts = [0..<4, 4..<5, 5..<12].map { whole.columns($0) }
    #expect(Matrix.sideBySide(parts) == whole)
  }
}
