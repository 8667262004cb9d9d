import Checkpoints
import Testing

/// JSON is read strictly, and what is wrong is said with its byte.
@Suite struct JSONTests {
  private static func parse(_ text: String) throws(JSONFailure) -> JSONValue {
    try ParsedJSON(Array(text.utf8)).root
  }

  @Test func valuesAreFound() throws {
    let root = try Self.parse(
      #" { "a" : [1, -2, 3.5, 1e3, true, false, null], "b": {"c": "d"}, "": [] } "#)
    let elements = try #require(root["a"]).elements
    #expect(elements.map(\.integer) == [1, -2, nil, nil, nil, nil, nil])
    #expect(elements.map(\.number) == [1, -2, 3.5, 1000, nil, nil, nil])
    #expect(elements.map(\.bool) == [nil, nil, nil, nil, true, false, nil])
    #expect(elements.last?.kind == .null)
    #expect(root["b"]?["c"]?.string == "d")
    #expect(root[""]?.kind == .list)
    #expect(root.members.map(\.key.string) == ["a", "b", ""])
    #expect(root["nothing"] == nil)
    #expect(root["a"]?.position == 9)
    #expect(root["b"]?["c"]?.position == 58)
  }

  @Test func escapesBecomeBytes() throws {
    let text = #"["\"\\\/\b\f\n\r\t", "\u0041\u00e9\ud55c\uD83D\uDE00\u0000", "é한😀"]"#
    let elements = try Self.parse(text).elements
    #expect(elements[0].utf8.map { Array($0) } == [0x22, 0x5C, 0x2F, 8, 12, 10, 13, 9])
    #expect(elements[1].string.map { Array($0.utf8) } == Array("Aé한😀\0".utf8))
    #expect(elements[2].string.map { Array($0.utf8) } == Array("é한😀".utf8))
  }

  @Test func largeNumbersAreNoIntegers() throws {
    let elements = try Self.parse("[9223372036854775807, 9223372036854775808, 1e999, -0]").elements
    #expect(elements.map(\.integer) == [Int.max, nil, nil, 0])
    #expect(elements[2].number == nil)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[1,]", .unexpected(0x5D), 3),
      ("[1 2]", .unexpected(0x32), 3), ("{\"a\"}", .unexpected(0x7D), 4),
      ("{\"a\":1,}", .unexpected(0x7D), 7), ("{1:2}", .unexpected(0x31), 1),
      ("[", .unexpectedEnd, 1),
      ("[1", .unexpectedEnd, 2), ("{}x", .somethingBehind, 2), ("tru", .unexpectedEnd, 3),
      ("trux", .unexpected(0x78), 3), ("01", .badNumber, 0), ("-", .badNumber, 0),
      ("[1.]", .badNumber, 1), ("1e", .badNumber, 0), ("+1", .unexpected(0x2B), 0),
      ("NaN", .unexpected(0x4E), 0), ("'a'", .unexpected(0x27), 0), ("\"a", .unexpectedEnd, 2),
      (#""\x""#, .badEscape, 1), (#""\u12g4""#, .badEscape, 1), (#""\u12"#, .unexpectedEnd, 5),
      (#""\"#, .unexpectedEnd, 2), (#""\ud800""#, .loneSurrogate, 1),
      (#""\udc00""#, .loneSurrogate, 1), (#""\ud800\ud800""#, .loneSurrogate, 1),
      (#""\ud800\n""#, .loneSurrogate, 1), ("\"\n\"", .controlCharacter(0x0A), 1),
      ("\u{FEFF}[]", .unexpected(0xEF), 0), ("[]]", .somethingBehind, 2),
      ("]", .unexpected(0x5D), 0),
      ("{\"a\":}", .unexpected(0x7D), 5), ("[}", .unexpected(0x7D), 1),
    ] as [(String, JSONFailure.Problem, Int)])
  func whatIsNoJSONIsRefusedWithItsPlace(
    _ text: String, problem: JSONFailure.Problem, position: Int
  ) {
    let error = #expect(throws: JSONFailure.self) { try Self.parse(text) }
    #expect(error?.problem == problem)
    #expect(error?.position == position)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xFF],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func whatIsNoUTF8IsRefused(_ bytes: [UInt8]) {
    let error = #expect(throws: JSONFailure.self) { try ParsedJSON([0x22] + bytes + [0x22]) }
    #expect(error?.problem == .notUTF8)
    #expect(error?.position == 1)
  }

  @Test func deepNestingIsRefused() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(throws: Never.self) { try Self.parse(deep(ParsedJSON.deepest)) }
    let error = #expect(throws: JSONFailure.self) { try Self.parse(deep(100_000)) }
    #expect(error?.problem == .tooDeep(limit: ParsedJSON.deepest))
    #expect(error?.position == ParsedJSON.deepest)
  }
}
