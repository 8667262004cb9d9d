import Checkpoints
import Foundation
import LinearAlgebra
import Testing

/// Files that NumPy wrote (`Tests/References/make_array_files.py`).
enum ArraySample {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "ArrayFiles")

  /// What NumPy reads back out of a file.
  struct Expected: Decodable {
    let shape: [Int]
    let type: String
    let values: [Number]
  }

  /// A number, or the text that stands for one.
  struct Number: Decodable {
    let value: Float

    init(from decoder: any Decoder) throws {
      let content = try decoder.singleValueContainer()
      if let text = try? content.decode(String.self) {
        value = Float(text) ?? 0
      } else {
        value = try Float(content.decode(Double.self))
      }
    }
  }

  static func expected() throws -> [String: Expected] {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try JSONDecoder().decode([String: Expected].self, from: data)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).npy")))
  }

  /// All places along the axes before the last two.
  static func places(_ shape: some Collection<Int>) -> [[Int]] {
    shape.reduce([[]]) { places, length in
      places.flatMap { place in (0..<length).map { place + [$0] } }
    }
  }
}

/// The reader of `.npy` gives what NumPy gives, or says what is wrong.
@Suite struct NumpyFileTests {
  @Test func everyNumberIsTheOneNumPyReads() throws {
    let expected = try ArraySample.expected()
    #expect(expected.count > 30)
    for (name, wanted) in expected {
      let array = try ArrayFile.array(ArraySample.bytes(name))
      #expect(array.shape == wanted.shape && array.type == wanted.type, "\(name)")
      guard array.shape.count >= 2 else { continue }
      let found = ArraySample.places(array.shape.dropLast(2))
        .flatMap { array.matrix(at: $0).elements }
      let isSame = zip(found, wanted.values).allSatisfy {
        $0.0.isNaN && $0.1.value.isNaN || $0.0.bitPattern == $0.1.value.bitPattern
      }
      #expect(found.count == wanted.values.count && isSame, "\(name): \(found)")
    }
  }

  static let refusals: [(name: String, failure: ArrayFailure)] = [
    ("complex", .unreadableType("<c8")),
    ("structured", .unreadableType("[('a', '<f4'), ('b', '<i4')], 'fortran_o")),
    ("objects", .unreadableType("|O")), ("text", .unreadableType("<U1")),
    ("date", .unreadableType("<M8[D]")), ("void", .unreadableType("|V2")),
    ("empty", .noNumbers([0, 3])), ("archive", .archive),
    ("short", .truncated(expected: 24, found: 23)),
    ("long", .trailingBytes(expected: 24, found: 25)),
    ("terabytes", .truncated(expected: 4 * 4 << 40, found: 24)),
    ("overflow", .shapeTooLarge([4_611_686_018_427_387_904, 4])),
  ]

  @Test(arguments: refusals)
  func whatIsNoMapIsRefused(name: String, failure: ArrayFailure) throws {
    let bytes = try ArraySample.bytes("refused-\(name)")
    #expect(throws: failure) { try ArrayFile.array(bytes) }
  }

  /// A header, put around 24 bytes of numbers.
  private static func file(_ header: String, version: [UInt8] = [1, 0]) -> [UInt8] {
    let length = UInt16(header.utf8.count)
    return [0x93] + Array("NUMPY".utf8) + version
      + [UInt8(length & 0xFF), UInt8(length >> 8)] + Array(header.utf8)
      + [UInt8](repeating: 0, count: 24)
  }

  @Test(arguments: [
    "{'shape': (2, 3), 'fortran_order': False, 'descr': '<f4'}",
    "{\"descr\":\"<f4\",\"fortran_order\":False,\"shape\":(2,3,)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 3L), }\n",
  ])
  func headersThatOthersWriteAreRead(header: String) throws {
    #expect(try ArrayFile.array(Self.file(header)).shape == [2, 3])
  }

  static let badHeaders: [(header: String, position: Int, expected: String)] = [
    ("", 10, "{"), ("[]", 10, "{"),
    ("{}", 12, "'descr', 'fortran_order', 'shape'"),
    ("{'descr'", 18, ":"), ("{'descr: 1}", 11, "'descr', 'fortran_order', 'shape'"),
    ("{'descr': 4}", 20, "'<f4', …"), ("{'fortran_order': 1}", 28, "True, False"),
    ("{'shape': [2, 3]}", 20, "("), ("{'shape': (2, -3)}", 24, "0, 1, 2, …"),
    ("{'shape': (2 3)}", 23, ")"), ("{'shape': (2,)} x", 26, "\\n"),
    ("{'shape': (99999999999999999999,)}", 21, "0 … 9223372036854775807"),
    ("{'shape': (2,), 'shape': (2,)}", 26, "'descr', 'fortran_order', 'shape'"),
    ("{'size': 3}", 11, "'descr', 'fortran_order', 'shape'"),
  ]

  @Test(arguments: badHeaders)
  func aBadHeaderIsToldWithItsPlace(header: String, position: Int, expected: String) {
    #expect(throws: ArrayFailure.header(position: position, expected: expected)) {
      try ArrayFile.array(Self.file(header))
    }
  }

  @Test func whatIsBeyondSinglePrecisionIsCounted() throws {
    // Two of three are finite in double precision.
    let header = "{'descr': '>f8', 'fortran_order': False, 'shape': (1, 3), }"
    let numbers: [Double] = [1e300, .infinity, -3.5e38]
    let bytes =
      Self.file(header).dropLast(24)
      + numbers.flatMap { number in
        (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (56 - 8 * $0)) }
      }
    let array = try ArrayFile.array(Array(bytes))
    #expect(array.overflowCount() == 2)
    #expect(array.matrix().elements == [.infinity, .infinity, -.infinity])
    let half = try ArrayFile.array(ArraySample.bytes("special-f2"))
    #expect(half.overflowCount() == 0)
  }

  @Test func versionsNobodyKnowsAreRefused() {
    for version in [[0, 0], [1, 1], [4, 0], [255, 255]] as [[UInt8]] {
      #expect(throws: ArrayFailure.version(Int(version[0]), Int(version[1]))) {
        try ArrayFile.array(Self.file("{}", version: version))
      }
    }
  }

  @Test func aFileCutAnywhereIsRefused() throws {
    for name in ["f4-little", "version-2", "version-3", "fortran-3"] {
      let bytes = try ArraySample.bytes(name)
      for count in 1..<bytes.count {
        #expect(throws: ArrayFailure.self) { try ArrayFile.array(Array(bytes[..<count])) }
      }
    }
  }
}
