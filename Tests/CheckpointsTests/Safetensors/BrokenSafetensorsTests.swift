import Checkpoints
import Foundation
import TestSupport
import Testing

/// Every kind of damage to a safetensors file is refused as what it is.
@Suite struct BrokenSafetensorsTests {
  /// A damaged file, and what it is refused for at a path.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let failure: @Sendable (String) -> CheckpointFailure

    init(
      _ description: String, _ bytes: [UInt8],
      _ failure: @escaping @Sendable (String) -> CheckpointFailure
    ) {
      testDescription = description
      self.bytes = bytes
      self.failure = failure
    }

    /// A header with some data, and why its first tensor `w` or a place in the data is refused.
    static func header(
      _ header: String, data count: Int = 8,
      _ failure: @escaping @Sendable (String) -> CheckpointFailure
    ) -> Damage {
      let data = [UInt8](repeating: 0, count: count)
      return Damage(header, WrittenFile(header: header, data: data).bytes, failure)
    }

    /// One tensor `w` at the given place in 8 bytes of data.
    static func tensor(
      _ type: String, _ shape: String, _ offsets: String,
      _ failure: @escaping @Sendable (String) -> CheckpointFailure
    ) -> Damage {
      header(
        #"{"w":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(offsets)}}"#, failure)
    }

    /// Tensors of bytes at the given places in 8 bytes of data.
    static func places(
      _ places: [(Int, Int)], _ failure: @escaping @Sendable (String) -> CheckpointFailure
    ) -> Damage {
      let entries = places.enumerated().map { index, place in
        #""\#(index)":{"dtype":"U8","shape":[\#(place.1 - place.0)],"#
          + #""data_offsets":[\#(place.0),\#(place.1)]}"#
      }
      return header("{" + entries.joined(separator: ",") + "}", failure)
    }
  }

  static let sound = WrittenFile([
    .init("a", [2], [1, 2]), .init("b", "U8", [3], bytes: [1, 2, 3]), .init("c", [1], [3]),
  ]).bytes

  static let lengths: [Damage] =
    [
      (0x7B22_7722_3A7B_2264, "a file that begins with JSON"), (UInt64.max, "all bits"),
      (1 << 63, "the sign bit"), (100_000_001, "one too many"),
    ].map { length, description in
      Damage(description, littleEndian(length) + sound.dropFirst(8)) {
        .headerTooLong(file: $0, limit: 100_000_000, found: length)
      }
    }
    + [
      Damage("at the limit", littleEndian(UInt64(100_000_000)) + sound.dropFirst(8)) {
        .truncated(file: $0, expected: 100_000_008, found: sound.count)
      },
      Damage("one byte behind the end", littleEndian(UInt64(3)) + Array("{}".utf8)) {
        .truncated(file: $0, expected: 11, found: 10)
      },
      Damage("one byte more than the tensors", sound + [0]) {
        .trailingBytes(file: $0, expected: sound.count, found: sound.count + 1)
      },
      .header("{}", data: 1) { .trailingBytes(file: $0, expected: 10, found: 11) },
    ]

  static let shapes: [Damage] = [
    .tensor("F7", "[2]", "[0,8]") { .unknownType(file: $0, tensor: "w", found: "F7") },
    .tensor("f32", "[2]", "[0,8]") { .unknownType(file: $0, tensor: "w", found: "f32") },
    .tensor("F32", "[2]", "[8,0]") {
      .reversedOffsets(file: $0, tensor: "w", begin: 8, end: 0)
    },
    .tensor("F32", "[2]", "[9223372036854775807,8]") {
      .reversedOffsets(file: $0, tensor: "w", begin: .max, end: 8)
    },
    .tensor("F32", "[3]", "[0,8]") {
      .wrongSize(file: $0, tensor: "w", expected: 12, found: 8)
    },
    .tensor("F16", "[2]", "[0,8]") {
      .wrongSize(file: $0, tensor: "w", expected: 4, found: 8)
    },
    .tensor("F32", "[]", "[0,8]") { .wrongSize(file: $0, tensor: "w", expected: 4, found: 8) },
    .tensor("F32", "[2,0]", "[0,8]") {
      .wrongSize(file: $0, tensor: "w", expected: 0, found: 8)
    },
    .tensor("F32", "[4611686018427387904]", "[0,0]") {
      .shapeTooLarge(file: $0, tensor: "w", found: [1 << 62])
    },
    // The product of these wraps around to the 8 bytes that are there.
    .tensor("U8", "[4294967297,4294967296,2]", "[0,8]") {
      .shapeTooLarge(file: $0, tensor: "w", found: [4_294_967_297, 4_294_967_296, 2])
    },
    .tensor("U8", "[4611686018427387904,4,0]", "[0,0]") {
      .shapeTooLarge(file: $0, tensor: "w", found: [1 << 62, 4, 0])
    },
    .tensor("U8", "[9223372036854775807]", "[0,9223372036854775807]") {
      .truncated(file: $0, expected: .max, found: 89 + 8 + 8)
    },
  ]

  static let places: [Damage] = [
    .places([(0, 5), (4, 8)]) { .overlap(file: $0, tensor: "1", other: "0") },
    .places([(4, 8), (0, 5)]) { .overlap(file: $0, tensor: "0", other: "1") },
    .places([(0, 8), (0, 8)]) { .overlap(file: $0, tensor: "1", other: "0") },
    .places([(0, 8), (2, 4)]) { .overlap(file: $0, tensor: "1", other: "0") },
    .places([(0, 8), (4, 4)]) { .overlap(file: $0, tensor: "1", other: "0") },
    .places([(1, 8)]) { .gap(file: $0, tensor: "0", expected: 0, found: 1) },
    .places([(0, 3), (4, 8)]) { .gap(file: $0, tensor: "1", expected: 3, found: 4) },
    .places([(0, 8), (9, 9)]) { .gap(file: $0, tensor: "1", expected: 8, found: 9) },
  ]

  @Test(arguments: lengths + shapes + places)
  func damageIsRefusedAsWhatItIs(_ damage: Damage) throws {
    try inFolder { folder in
      let file = folder.file("model.safetensors")
      try writeFile(damage.bytes, to: file)
      let failure = try refusal { _ = try SafetensorsFile(path: file.path) }
      #expect(failure == damage.failure(file.path))
    }
  }

  @Test func aFileCutAnywhereIsTooShort() throws {
    try inFolder { folder in
      let file = folder.file("model.safetensors")
      let header = Self.sound.count - 15
      for count in 0..<Self.sound.count {
        try writeFile(Array(Self.sound.prefix(count)), to: file)
        let expected = count < 8 ? 8 : count < header ? header : Self.sound.count
        #expect(
          try refusal { _ = try SafetensorsFile(path: file.path) }
            == .truncated(file: file.path, expected: expected, found: count))
      }
    }
  }

  // The header cut short and its length with it: what remains is no JSON, wherever it ends.
  @Test func aHeaderCutAnywhereIsNoJSON() throws {
    try inFolder { folder in
      let header = Self.sound.dropFirst(8).dropLast(15)
      for count in 0..<header.count {
        let file = WrittenFile(header: Array(header.prefix(count)), data: [])
        let failure = try refusal { _ = try file.opened(in: folder) }
        guard case .malformed(_, _, let offset, .expected(_, found: nil)) = failure else {
          Issue.record("\(count): \(String(describing: failure))")
          continue
        }
        #expect(offset == 8 + count)
      }
    }
  }
}
