import Checkpoints
import LinearAlgebra
import Testing

/// Arrays that are written, held against those NumPy wrote (`Tests/References/make_array_files.py`).
@Suite struct NumpyArrayTests {
  private func bytes(of array: NumpyArray) -> [UInt8] {
    var bytes: [UInt8] = []
    array.write { bytes += $0 }
    return bytes
  }

  @Test(arguments: ["f4-little", "special-f4", "weights", "heads", "layers", "attentions"])
  func theBytesAreThoseOfNumPy(name: String) throws {
    let file = try ArraySample.bytes(name)
    let read = try ArrayFile.array(file)
    let axes = Array(read.shape.dropLast(2))
    let places = axes.reduce([[Int]]([[]])) { places, length in
      places.flatMap { place in (0..<length).map { place + [$0] } }
    }
    let array = NumpyArray(places.map { read.matrix(at: $0) }, axes: axes)
    #expect(array.shape == read.shape)
    #expect(bytes(of: array) == file)
  }

  @Test func aViewIsWrittenInItsOwnOrder() throws {
    let matrix = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    let read = try ArrayFile.array(bytes(of: NumpyArray([matrix.transposed])))
    #expect(read.shape == [3, 2])
    #expect(read.matrix().elements == [1, 4, 2, 5, 3, 6])
  }

  @Test(arguments: [1, 9, 10, 99, 1_000, 12_345])
  func theNumbersBeginAtAMultipleOf64(rows: Int) throws {
    let matrix = Matrix(rows: rows, columns: 1, elements: Array(repeating: -0.0, count: rows))
    let written = bytes(of: NumpyArray([matrix, matrix], axes: [1, 1, 2, 1]))
    #expect((written.count - 8 * rows) % 64 == 0)
    #expect(try ArrayFile.array(written).shape == [1, 1, 2, 1, rows, 1])
  }
}
