import Checkpoints
import Foundation
import LinearAlgebra
import Testing

/// A damaged file of numbers is refused or read, whatever its header says.
@Suite struct ArrayFuzzTests {
  private static let words = [
    "'descr'", "'fortran_order'", "'shape'", "'<f4'", "'>f8'", "'<f2'", "'|b1'", "'|O'", "True",
    "False", "(", ")", "(2, 3)", "(3,)", "()", "[('a', '<f4')]", "{", "}", "\u{93}NUMPY",
    "1099511627776", "0", "L", ",I,am\n", "\t", "\r\n", "\"\"", "nan", "\"NaN\"", "\"stages\":",
    "\"values\":", "[[1, 2], [3, 4]]", "#", " ", "1e999", "'<f8'",
  ]

  /// A `.npy` with its header changed and mostly as long as it says again.
  private func damaged(_ bytes: [UInt8], _ mutator: inout Mutator) -> [UInt8] {
    guard bytes.count > 10, bytes[0] == 0x93, bytes[6] == 1, mutator.below(8) > 0 else {
      return mutator.changed(bytes)
    }
    let end = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    if mutator.below(4) == 0, end < bytes.count {
      // Any bytes are numbers.
      var changed = bytes
      changed[end + mutator.below(bytes.count - end)] ^= UInt8(1 + mutator.below(255))
      return changed
    }
    let header = mutator.changed(Array(bytes[10..<end]))
    return bytes[..<8] + [UInt8(header.count & 0xFF), UInt8(header.count >> 8 & 0xFF)] + header
      + bytes[end...]
  }

  /// Every map of an array: each number is fetched.
  private func readAll(_ array: NumberArray) {
    guard array.shape.count >= 2 else { return }
    for place in ArraySample.places(array.shape.dropLast(2)).prefix(64) {
      let map = array.matrix(at: place)
      #expect(map.shape == Shape(array.shape[place.count], array.shape[place.count + 1]))
      _ = map.softmaxOfRows()
      #expect(array.overflowCount(at: place) <= map.count)
    }
  }

  @Test func aDamagedArrayIsRefusedOrRead() throws {
    let names = try ArraySample.expected().keys.sorted()
    let seeds = try names.map(ArraySample.bytes)
    var mutator = Mutator(seed: 20_261_129, words: Self.words)
    var read = 0
    for number in 0..<FuzzCases.count {
      do {
        readAll(try ArrayFile.array(damaged(seeds[number % seeds.count], &mutator)))
        read += 1
      } catch {
        // Nothing else than an `ArrayFailure` can come.
        continue
      }
    }
    #expect(read > FuzzCases.count / 20 && read < FuzzCases.count)
  }

  @Test(arguments: [
    "1,2,3\n4,5,6\n7,8,9\n", ",I,am\nyou,1,2\nare,\"3\",4\n", "1\t2\r\nnan\t-inf\r\n",
    "# weights\n1.5e+00 nan\n-inf 1e400\n", "[[1, 2.5], [3e-1, \"NaN\"]]",
    "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]",
    """
    {"schema": 1, "stages": [{"name": "weights", "rows": ["I", "am"], "columns": ["a", "b"],
      "values": [[1, 0], [0.5, 0.5]]}]}
    """,
  ])
  func aDamagedTextIsRefusedOrRead(text: String) {
    var mutator = Mutator(seed: 20_261_130, words: Self.words)
    for _ in 0..<FuzzCases.count / 6 {
      do {
        readAll(try ArrayFile.array(mutator.changed(Array(text.utf8))))
      } catch {
        continue
      }
    }
  }
}
