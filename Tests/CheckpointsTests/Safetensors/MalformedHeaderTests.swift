import Checkpoints
import Foundation
import TestSupport
import Testing

/// A header that is not the JSON it has to be is refused at the byte where it goes wrong.
@Suite struct MalformedHeaderTests {
  /// A header, the byte of it where it goes wrong, and how.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let header: [UInt8]
    let tensor: String?
    let offset: Int
    let problem: CheckpointFailure.Malformation

    var testDescription: String { String(decoding: header, as: UTF8.self) }

    /// A header in which `‸` stands before the byte where it goes wrong.
    init(_ marked: String, tensor: String? = nil, _ problem: CheckpointFailure.Malformation) {
      let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
      self.init(
        Array(parts.joined().utf8), tensor: tensor, offset: parts[0].utf8.count, problem)
    }

    init(
      _ header: [UInt8], tensor: String? = nil, offset: Int,
      _ problem: CheckpointFailure.Malformation
    ) {
      self.header = header
      self.tensor = tensor
      self.offset = offset
      self.problem = problem
    }

    /// A mistake in the entry of the tensor `w`.
    static func entry(
      _ marked: String, _ problem: CheckpointFailure.Malformation
    ) -> Mistake {
      Mistake(#"{"w":"# + marked + "}", tensor: "w", problem)
    }
  }

  private static func byte(_ character: Character) -> UInt8? { character.asciiValue }

  static let forms: [Mistake] = [
    Mistake("‸", .expected(.mapping, found: nil)),
    Mistake("‸[]", .expected(.mapping, found: byte("["))),
    Mistake("‸ {}", .expected(.mapping, found: byte(" "))),
    Mistake("‸\u{FEFF}{}", .expected(.mapping, found: 0xEF)),
    Mistake("‸null", .expected(.mapping, found: byte("n"))),
    Mistake("{}‸{}", .expected(.nothing, found: byte("{"))),
    Mistake("{} ‸\0", .expected(.nothing, found: 0)),
    Mistake("{‸,}", .expected(.text, found: byte(","))),
    Mistake("{‸'w':1}", .expected(.text, found: byte("'"))),
    Mistake("{‸", .expected(.text, found: nil)),
    Mistake(#"{"w"‸}"#, .expected(.colon, found: byte("}"))),
    Mistake(#"{"w":‸}"#, tensor: "w", .expected(.mapping, found: byte("}"))),
    Mistake(#"{"w":‸null}"#, tensor: "w", .expected(.mapping, found: byte("n"))),
    Mistake(#"{"__metadata__":{},‸}"#, .expected(.text, found: byte("}"))),
    Mistake(#"{"__metadata__":{} ‸x}"#, .expected(.commaOrEnd, found: byte("x"))),
    // Values in values where a single one has to be.
    Mistake(
      "{\"w\":‸" + String(repeating: "[", count: 100_000), tensor: "w",
      .expected(
        .mapping, found: byte("["))),
    .entry("{‸" + String(repeating: "{", count: 100_000), .expected(.text, found: byte("{"))),
  ]

  static let metadata: [Mistake] = [
    Mistake(#"{"__metadata__":‸null}"#, .expected(.mapping, found: byte("n"))),
    Mistake(#"{"__metadata__":‸"pt"}"#, .expected(.mapping, found: byte("\""))),
    Mistake(#"{"__metadata__":{"a":‸1}}"#, .expected(.text, found: byte("1"))),
    Mistake(#"{"__metadata__":{"a":‸{"b":"c"}}}"#, .expected(.text, found: byte("{"))),
    Mistake(#"{"__metadata__":{"a":"",‸"a":""}}"#, .duplicateName("a")),
    Mistake(#"{"__metadata__":{},‸"__metadata__":{}}"#, .duplicateName("__metadata__")),
  ]

  static let entries: [Mistake] = [
    .entry(#"{"dtype":"F32","shape":[]}‸"#, .missingName("data_offsets")),
    .entry(#"{"dtype":"F32","data_offsets":[0,4]}‸"#, .missingName("shape")),
    .entry("{}‸", .missingName("dtype")),
    .entry(#"{"dtype":"F32",‸"strides":[1]}"#, .unknownName("strides")),
    .entry(#"{"dtype":"F32",‸"dtype":"F32"}"#, .duplicateName("dtype")),
    .entry(#"{"dtype":"F32",‸"\u0064type":"F32"}"#, .duplicateName("dtype")),
    .entry(#"{"dtype":‸32}"#, .expected(.text, found: byte("3"))),
    .entry(#"{"shape":‸4}"#, .expected(.list, found: byte("4"))),
    .entry(#"{"shape":[‸-1]}"#, .expected(.wholeNumber, found: byte("-"))),
    .entry(#"{"shape":[‸"4"]}"#, .expected(.wholeNumber, found: byte("\""))),
    .entry(#"{"shape":[‸[4]]}"#, .expected(.wholeNumber, found: byte("["))),
    .entry(#"{"shape":[4‸.0]}"#, .expected(.commaOrEnd, found: byte("."))),
    .entry(#"{"shape":[1‸e3]}"#, .expected(.commaOrEnd, found: byte("e"))),
    .entry(#"{"shape":[0‸4]}"#, .expected(.commaOrEnd, found: byte("4"))),
    .entry(#"{"shape":[4,‸]}"#, .expected(.wholeNumber, found: byte("]"))),
    .entry(#"{"shape":[‸9223372036854775808]}"#, .numberTooLarge),
    .entry(#"{"shape":[‸18446744073709551617]}"#, .numberTooLarge),
    .entry(#"{"data_offsets":‸[0]}"#, .wrongCount(expected: 2, found: 1)),
    .entry(#"{"data_offsets":‸[0,4,8]}"#, .wrongCount(expected: 2, found: 3)),
    .entry(#"{"data_offsets":[‸-4,4]}"#, .expected(.wholeNumber, found: byte("-"))),
    .entry(#"{"data_offsets":[0,‸99999999999999999999]}"#, .numberTooLarge),
  ]

  static let texts: [Mistake] = [
    Mistake(#"{"w‸"#, .expected(.endOfText, found: nil)),
    Mistake(#"{"w\‸"#, .expected(.endOfText, found: nil)),
    Mistake("{\"w‸\n\":1}", .controlCharacter(10)),
    Mistake("{\"‸\0\":1}", .controlCharacter(0)),
    Mistake(#"{"‸\x41":1}"#, .badEscape),
    Mistake(#"{"‸\u00g1":1}"#, .badEscape),
    Mistake(#"{"‸\u004":1}"#, .badEscape),
    Mistake(#"{"‸\ud800":1}"#, .badEscape),
    Mistake(#"{"‸\udc00":1}"#, .badEscape),
    Mistake(#"{"‸\ud800\n":1}"#, .badEscape),
    Mistake(#"{"‸\ud800\ud800":1}"#, .badEscape),
    // Bytes that are no UTF-8: a lone one, an overlong slash, half a surrogate pair, half a letter.
    Mistake(Array(#"{""#.utf8) + [0xFF] + Array(#"":1}"#.utf8), offset: 2, .notUTF8),
    Mistake(Array(#"{""#.utf8) + [0xC0, 0xAF] + Array(#"":1}"#.utf8), offset: 2, .notUTF8),
    Mistake(Array(#"{""#.utf8) + [0xED, 0xA0, 0x80] + Array(#"":1}"#.utf8), offset: 2, .notUTF8),
    Mistake(Array(#"{"w"#.utf8) + [0xEA, 0xB0] + Array(#"":1}"#.utf8), offset: 2, .notUTF8),
  ]

  @Test(arguments: forms + metadata + entries + texts)
  func aMistakeIsReportedAtItsByte(_ mistake: Mistake) throws {
    try inFolder { folder in
      let failure = try refusal {
        _ = try WrittenFile(header: mistake.header).opened(in: folder)
      }
      #expect(
        failure
          == .malformed(
            file: folder.file("model.safetensors").path, tensor: mistake.tensor,
            offset: 8 + mistake.offset, mistake.problem))
    }
  }

  @Test(arguments: ["w", "é"])
  func aTensorIsNamedOnce(_ name: String) throws {
    let entry = #":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}"#
    // é composed and decomposed is one name.
    let second = name.decomposedStringWithCanonicalMapping
    let first = "{\"\(name)\"\(entry),"
    try inFolder { folder in
      let file = WrittenFile(header: first + "\"\(second)\"\(entry)}")
      let failure = try refusal { _ = try file.opened(in: folder) }
      #expect(
        failure
          == .malformed(
            file: folder.file("model.safetensors").path, tensor: nil,
            offset: 8 + first.utf8.count, .duplicateName(name)))
    }
  }
}
