import LinearAlgebra
import Testing

@Suite struct RowSumTests {
  @Test func aRowIsAddedToEveryRow() {
    let sum = Matrix([[1, 2], [3, 4], [5, 6]]).addingToRows(Matrix([[10, -1]]))
    #expect(sum == Matrix([[11, 1], [13, 3], [15, 5]]))
  }
}
