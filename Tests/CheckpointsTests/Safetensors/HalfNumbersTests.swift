import Checkpoints
import LinearAlgebra
import TestSupport
import Testing

/// All 65 536 numbers of both 16-bit types, read from a file.
@Suite struct HalfNumbersTests {
  private static func numbers(_ type: String) throws -> [Float] {
    let bits = Array(UInt16.min...UInt16.max)
    var numbers: [Float] = []
    try inFolder { folder in
      let file = try WrittenFile([.init("all", type, [bits.count], bits: bits)]).opened(in: folder)
      numbers = try file.matrix("all", shape: [bits.count]).elements
    }
    return numbers
  }

  @Test func halfPrecisionIsReadExactly() throws {
    let numbers = try Self.numbers("F16")
    let known: [(bits: UInt16, number: Float)] = [
      (0x0000, 0), (0x0001, 0x1p-24), (0x0200, 0x1p-15), (0x03FF, 0x1.FF8p-15), (0x0400, 0x1p-14),
      (0x3555, 0x1.554p-2), (0x3C00, 1), (0x3C01, 0x1.004p0), (0xC000, -2), (0x7BFF, 65504),
      (0xFBFF, -65504), (0x7C00, .infinity), (0xFC00, -.infinity), (0x8001, -0x1p-24),
    ]
    for (bits, number) in known { #expect(numbers[Int(bits)] == number) }
    #expect(numbers[0x8000].bitPattern == Float(-0.0).bitPattern)
    // Each is one that half precision has, and they rise with their bits: there is one way only.
    let positive = numbers[...0x7C00]
    #expect(positive.allSatisfy { $0.roundedToHalf == $0 })
    #expect(zip(positive, positive.dropFirst()).allSatisfy { $0 < $1 })
    #expect(numbers[0x8000...0xFC00].elementsEqual(positive.map { -$0 }))
    #expect(numbers[0x7C01...0x7FFF].allSatisfy { $0.isNaN })
    #expect(numbers[0xFC01...0xFFFF].allSatisfy { $0.isNaN })
  }

  #if !(os(macOS) && arch(x86_64))
    @Test func halfPrecisionIsReadAsTheProcessorReadsIt() throws {
      let numbers = try Self.numbers("F16")
      for (index, number) in numbers.enumerated() where !number.isNaN {
        let expected = Float(Float16(bitPattern: UInt16(index)))
        if number.bitPattern != expected.bitPattern { Issue.record("\(index): \(number)") }
      }
    }
  #endif

  @Test func brainFloatsAreTheUpperHalfOfSinglePrecision() throws {
    let numbers = try Self.numbers("BF16")
    let known: [(bits: UInt16, number: Float)] = [
      (0x0000, 0), (0x0001, 0x1p-133), (0x0080, 0x1p-126), (0x3F80, 1), (0x3FC0, 1.5),
      (0xC049, -3.140625), (0x7F7F, 0x1.FEp127), (0x7F80, .infinity), (0xFF80, -.infinity),
    ]
    for (bits, number) in known { #expect(numbers[Int(bits)] == number) }
    #expect(numbers.enumerated().allSatisfy { $1.bitPattern == UInt32($0) << 16 })
    #expect(numbers[0x7FC0].isNaN && numbers[0xFF81].isNaN)
  }
}
