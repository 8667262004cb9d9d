import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// What a sound file says, at whatever address its numbers begin.
@Suite struct SafetensorsFileTests {
  /// The numbers of a matrix of a test: all different, none round.
  private static func numbers(_ count: Int) -> [Float] {
    (0..<count).map { Float($0) * 1.25 - 3 }
  }

  // Alignment is a promise of nobody: the data may begin at any address.
  @Test(arguments: 0..<8)
  func numbersAreReadWhereverTheyBegin(padding: Int) throws {
    try inFolder { folder in
      let file = try WrittenFile(
        [
          .init("flag", "BOOL", [1], bytes: [1]), .init("weight", [2, 3], Self.numbers(6)),
          .init("bias", [3], [0.5, -0.0, .infinity]),
        ], padding: padding
      ).opened(in: folder)
      #expect(
        try file.matrix("weight", shape: [2, 3])
          == Matrix(rows: 2, columns: 3, elements: Self.numbers(6)))
      #expect(
        try file.matrix("weight", shape: [2, 3], transposed: true)
          == Matrix(rows: 2, columns: 3, elements: Self.numbers(6)).transposed)
      #expect(
        try file.matrix("bias", shape: [3]).elements.map(\.bitPattern)
          == ([0.5, -0.0, .infinity] as [Float]).map(\.bitPattern))
      #expect(try file.matrix("bias", shape: [3]).shape == Shape(1, 3))
      #expect(try file.matrix("bias", shape: [3], transposed: true).shape == Shape(3, 1))
    }
  }

  @Test(
    arguments: [(1, 1), (1, 7), (31, 33), (32, 64), (65, 3), (70, 70)], ["F32", "F16", "BF16"])
  func everyTransposedCopyIsTheMatrixOnItsSide(_ shape: (Int, Int), type: String) throws {
    try inFolder { folder in
      let count = shape.0 * shape.1
      let tensor =
        type == "F32"
        ? WrittenFile.Tensor("w", [shape.0, shape.1], Self.numbers(count))
        : WrittenFile.Tensor("w", type, [shape.0, shape.1], bits: (0..<count).map { UInt16($0) })
      let file = try WrittenFile([tensor]).opened(in: folder)
      let stored = try file.matrix("w", shape: [shape.0, shape.1])
      #expect(stored.elements.count == count)
      let turned = try file.matrix("w", shape: [shape.0, shape.1], transposed: true)
      #expect(turned == stored.transposed)
    }
  }

  @Test func tensorsAreListedAsTheirBytesFollowEachOther() throws {
    try inFolder { folder in
      let header = """
        {"late":{"data_offsets":[6,8],"dtype":"BF16","shape":[1]},
        "__metadata__":{"format":"pt","":"\\u0000"},
        "none":{"dtype":"F32","shape":[4,0,9],"data_offsets":[6,6]},
        "early":{"dtype":"U8","shape":[2,3],"data_offsets":[0,6]},
        "nothing":{"dtype":"I64","shape":[0],"data_offsets":[6,6]},
        "end":{"dtype":"F64","shape":[0,4611686018427387904],
        "data_offsets":[8,8]}} \n\t\r
        """
      let file = try WrittenFile(header: header, data: Array(repeating: 0, count: 8))
        .opened(in: folder)
      #expect(file.tensors.map(\.name) == ["early", "none", "nothing", "late", "end"])
      #expect(
        file.tensors.map(\.type) == [
          .unsigned8, .float32, .signed64, .brainFloat16, .float64,
        ])
      #expect(file.tensors.map(\.count) == [6, 0, 0, 1, 0])
      #expect(file.info("early")?.shape == [2, 3])
      #expect(file.info("early")?.offsets == 0..<6)
      #expect(file.info("__metadata__") == nil)
      #expect(try file.tensor("none", shape: [4, 0, 9]).withBytes { $0.count } == 0)
    }
  }

  // Counting up to either size would take until the end of time.
  @Test(arguments: [[0, Int.max / 4], [Int.max / 4, 0]], [false, true])
  func anEmptyMatrixCostsNothing(_ shape: [Int], transposed: Bool) throws {
    try inFolder { folder in
      let file = try WrittenFile([.init("w", shape, [])]).opened(in: folder)
      #expect(try file.matrix("w", shape: shape, transposed: transposed).elements.isEmpty)
    }
  }

  @Test func aFileWithoutTensorsIsOne() throws {
    try inFolder { folder in
      let file = try WrittenFile(header: "{}").opened(in: folder)
      #expect(file.tensors.isEmpty)
    }
  }

  @Test(arguments: [
    (#"\u0041\n\/\"\\"#, "A\n/\"\\"), (#"\b\f\r\t"#, "\u{8}\u{C}\r\t"),
    (#"x\ud83d\ude00y"#, "x😀y"), ("가중치 \u{7F}é", "가중치 \u{7F}é"),
    (#"\uAC00\uac01"#, "가각"), ("", ""), (#"\uffff"#, "\u{FFFF}"),
  ])
  func namesAreReadAsJSONWritesThem(_ written: String, name: String) throws {
    try inFolder { folder in
      let file = try WrittenFile([.init(written, [1], [7])]).opened(in: folder)
      #expect(file.tensors.map(\.name) == [name])
      #expect(try file.matrix(name, shape: [1]).elements == [7])
    }
  }

  @Test(arguments: ElementType.allCases)
  func onlyNumbersWeComputeWithBecomeAMatrix(_ type: ElementType) throws {
    try inFolder { folder in
      let bytes = [UInt8](repeating: 0, count: 3 * type.size)
      let file = try WrittenFile([.init("w", type.rawValue, [3], bytes: bytes)]).opened(in: folder)
      let failure = try refusal { _ = try file.matrix("w", shape: [3]) }
      if [.float32, .float16, .brainFloat16].contains(type) {
        #expect(failure == nil)
      } else {
        #expect(failure == .unreadableType(file: file.path, tensor: "w", found: type))
      }
      #expect(try file.tensor("w", shape: [3]).withBytes { Array($0) } == bytes)
    }
  }

  @Test func whatIsAskedForHasToBeThereAsItIsAskedFor() throws {
    try inFolder { folder in
      let file = try WrittenFile([.init("w", [2, 3], Self.numbers(6))]).opened(in: folder)
      #expect(
        try refusal { _ = try file.matrix("v", shape: [2, 3]) }
          == .missingTensor(file: file.path, tensor: "v"))
      for shape in [[3, 2], [6], [2, 3, 1]] {
        #expect(
          try refusal { _ = try file.tensor("w", shape: shape) }
            == .wrongShape(file: file.path, tensor: "w", expected: shape, found: [2, 3]))
      }
    }
  }

  /// A tensor of three numbers, which has to be copied or not.
  struct Stored: Sendable, CustomTestStringConvertible {
    let type: String
    let isAtOddAddress: Bool
    let isCopied: Bool
    var testDescription: String { isAtOddAddress ? "\(type) at an odd address" : type }
  }

  @Test(arguments: [
    Stored(type: "F32", isAtOddAddress: false, isCopied: false),
    Stored(type: "F32", isAtOddAddress: true, isCopied: true),
    Stored(type: "F16", isAtOddAddress: false, isCopied: true),
    Stored(type: "BF16", isAtOddAddress: false, isCopied: true),
  ])
  func onlyWhatIsCopiedNeedsMemory(_ stored: Stored) throws {
    try inFolder { folder in
      let tensor =
        stored.type == "F32"
        ? WrittenFile.Tensor("w", [3], Self.numbers(3))
        : WrittenFile.Tensor("w", stored.type, [3], bits: [1, 2, 3])
      // The length of the header is 8 bytes; the numbers follow the header at once.
      let honest = WrittenFile([tensor])
      let padding = (4 - (honest.bytes.count - tensor.bytes.count) % 4) % 4
      let file = try WrittenFile([tensor], padding: padding + (stored.isAtOddAddress ? 1 : 0))
        .opened(in: folder)
      let missing = CheckpointFailure.notEnoughMemory(
        file: file.path, tensor: "w", needed: 12, limit: 11)
      #expect(
        try refusal { _ = try file.matrix("w", shape: [3], memoryLimit: 11) }
          == (stored.isCopied ? missing : nil))
      #expect(try refusal { _ = try file.matrix("w", shape: [3], memoryLimit: 12) } == nil)
    }
  }

  @Test func aMatrixKeepsItsFileWhenAllElseIsGone() throws {
    var matrix = Matrix([[0]])
    try inFolder { folder in
      matrix = try WrittenFile([.init("w", [2, 2], [1, 2, 3, 4])], padding: 4).opened(in: folder)
        .matrix("w", shape: [2, 2], transposed: true)
    }
    #expect(matrix == Matrix([[1, 3], [2, 4]]))
  }

  @Test func aTensorKeepsItsFileAlsoWhenItIsReplaced() throws {
    try inFolder { folder in
      let tensor = try WrittenFile([.init("w", [2], [1, 2])]).opened(in: folder)
        .tensor("w", shape: [2])
      try FileManager.default.removeItem(at: folder.file("model.safetensors"))
      try WrittenFile([.init("w", [2], [3, 4])]).write(to: folder)
      #expect(try tensor.matrix().elements == [1, 2])
    }
  }
}
