import LessonKit
import LinearAlgebra
import Testing

@testable import ExplainCLI

/// Bytes of a terminal become keys, whatever they are and however they are cut.
@Suite struct KeyDecoderTests {
  typealias Input = KeyDecoder.Input

  /// Some bytes and what they say.
  struct Sample: CustomTestStringConvertible {
    let bytes: [UInt8]
    let inputs: [Input]

    init(_ text: String, _ keys: Key...) {
      self.init(Array(text.utf8), keys.map(Input.key))
    }

    init(_ bytes: [UInt8], _ inputs: [Input]) {
      (self.bytes, self.inputs) = (bytes, inputs)
    }

    var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
  }

  static let keys: [Sample] =
    [
      Sample("a", .character("a")), Sample("é", .character("é")), Sample("한", .character("한")),
      Sample("ㅂ", .character("ㅂ")), Sample("🙂", .character("🙂")), Sample(" ", .character(" ")),
      Sample("e\u{301}", .character("e"), .character("\u{301}")),
      Sample("\u{1107}\u{1165}", .character("\u{1107}"), .character("\u{1165}")),
      Sample("\r", .enter), Sample("\n", .enter), Sample("\t", .tab), Sample("\u{7F}", .backspace),
      Sample("\u{8}", .backspace), Sample("\u{3}", .control("c")), Sample("\u{1A}", .control("z")),
      Sample("\u{1}", .control("a")), Sample("\u{0}", .control("@")),
      Sample("\u{1C}", .control("\\")), Sample("\u{1F}", .control("_")),
      Sample("\u{1B}[Z", .backTab), Sample("\u{1B}[1;2Z", .backTab),
      Sample("\u{1B}[3~", .delete), Sample("\u{1B}[3;5~", .delete), Sample("\u{1B}[3$", .delete),
      Sample("\u{1B}[3^", .delete), Sample("\u{1B}[3@", .delete),
      Sample("\u{1B}[5~", .pageUp), Sample("\u{1B}[6~", .pageDown), Sample("\u{1B}[5;2~", .pageUp),
      Sample("\u{1B}[1~", .home), Sample("\u{1B}[7~", .home), Sample("\u{1B}[4~", .end),
      Sample("\u{1B}[8~", .end), Sample("\u{1B}[7$", .home),
    ] + letters + functions

  /// The keys that are told by a letter, with and without Shift, Alt and Ctrl.
  static var letters: [Sample] {
    let arrows: [(letter: String, key: Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left),
    ]
    let ends: [(letter: String, key: Key)] = [("H", .home), ("F", .end)]
    var samples = arrows.flatMap { arrow in
      ["[", "O"].map { Sample("\u{1B}\($0)\(arrow.letter.lowercased())", arrow.key) }
    }
    for (letter, key) in arrows + ends {
      samples += ["[", "O", "[1;5", "[1;2", "[5", "O5", "O1;3"].map {
        Sample("\u{1B}\($0)\(letter)", key)
      }
    }
    return samples
  }

  /// F1 … F12 in every way that is in use.
  static var functions: [Sample] {
    var samples = [Sample("\u{1B}[1;2P", .function(1)), Sample("\u{1B}[1;5S", .function(4))]
    for (place, letter) in "PQRS".enumerated() {
      samples += ["O", "["].map { Sample("\u{1B}\($0)\(letter)", .function(place + 1)) }
    }
    for (place, letter) in "ABCDE".enumerated() {
      samples.append(Sample("\u{1B}[[\(letter)", .function(place + 1)))
    }
    for (place, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      samples += ["", ";5"].map { Sample("\u{1B}[\(number)\($0)~", .function(place + 1)) }
    }
    return samples
  }

  /// Alt is ignored.
  static let withAlt: [Sample] = [
    Sample("\u{1B}x", .character("x")), Sample("\u{1B}한", .character("한")),
    Sample("\u{1B}\r", .enter), Sample("\u{1B}\u{7F}", .backspace),
    Sample("\u{1B}\u{1B}[A", .up), Sample("\u{1B}\u{1B}OA", .up),
    Sample("\u{1B}\u{1B}\u{1B}[A", .escape, .up), Sample("\u{1B} ", .character(" ")),
  ]

  /// What is no key: reports, answers, strings, unknown keys.
  static let swallowed: [Sample] = [
    "[<0;10;20M", "[<0;10;20m", "[M !!", "[M\u{7F}~~", "[32;10;20M", "[I", "[O", "[?62;22c",
    "[>1;10;0c", "[24;80R", "[1;2R", "[?1;2$y", "[4;1$y", "[8;24;80t", "[0n", "[2~", "[25~", "[99~",
    "[200000000000000000000~", "[u", "[97;5u", "[27;5;97~", "[E", "[201~", "[[Z", "Oj", "OM",
    "]11;rgb:0000/0000/0000\u{7}", "]11;rgb:0000/0000/0000\u{1B}\\", "P>|XTerm(390)\u{1B}\\",
    "P1+r544e=787465726d\u{1B}\\", "_Gi=1;OK\u{1B}\\", "^한글\u{1B}\\", "Xabc\u{1B}\\",
    "[?997;1n", "[;;~", "[ q", "[1 q", "[" + String(repeating: "1;", count: 500) + "A",
  ].map { Sample("\u{1B}\($0)") }

  /// What breaks off in the middle costs nothing of what follows.
  static let broken: [Sample] = [
    Sample([0xFF, 0x61], [.key(.character("a"))]), Sample([0x80, 0x61], [.key(.character("a"))]),
    Sample([0xED, 0x95, 0x61], [.key(.character("a"))]), Sample([0xC0, 0x80], []),
    Sample([0xE0, 0x80, 0x80, 0x61], [.key(.character("a"))]),
    Sample([0xED, 0xA0, 0x80], []), Sample([0xF4, 0x90, 0x80, 0x80], []),
    Sample([0xF0, 0x9F, 0xC3, 0xA9], [.key(.character("é"))]),
    Sample([0xE3, 0x1B, 0x5B, 0x41], [.key(.up)]),
    Sample([0xC2, 0x9B, 0x41], [.key(.character("A"))]),
    Sample("\u{1B}[\u{3}", .control("c")), Sample("\u{1B}[1;\u{1B}[A", .up),
    Sample("\u{1B}]11;\u{3}", .control("c")), Sample("\u{1B}]11;\u{1B}[B", .down),
    Sample("\u{1B}[1;한", .character("한")), Sample("\u{1B}O\r", .enter),
    Sample("\u{1B}[M\u{1B}[A", .up), Sample("\u{1B}[M\u{3}", .control("c")),
  ]

  static let pasted: [Sample] =
    [
      ("", ""), ("abc", "abc"), ("나는 학생", "나는 학생"), ("a\rb\nc\r\nd\r\r\ne", "a\nb\nc\nd\n\ne"),
      ("\u{1B}[A", "\u{1B}[A"), ("~201~\u{1B}[201", "~201~\u{1B}[201"), ("🙂\u{3}", "🙂\u{3}"),
    ].map { Sample(Array("\u{1B}[200~\($0)\u{1B}[201~".utf8), [.pasted($1)]) }
    + [
      Sample(
        "\u{1B}[200~".utf8 + [0x61, 0xFF, 0xED, 0x95, 0x62] + "\u{1B}[201~".utf8, [.pasted("ab")])
    ]

  static let samples = keys + withAlt + swallowed + broken + pasted

  @Test(arguments: samples) func itIsUnderstood(_ sample: Sample) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(sample.bytes) == sample.inputs)
    #expect(!decoder.awaitsRest)
    #expect(decoder.decode("z".utf8) == [.key(.character("z"))], "nothing is left over")
  }

  @Test(arguments: samples) func everyCutGivesTheSame(_ sample: Sample) {
    let bytes = sample.bytes + Array("z".utf8)
    let whole = sample.inputs + [.key(.character("z"))]
    for place in 0...bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...])
      #expect(inputs == whole, "cut at \(place)")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == whole)
  }

  @Test func manyAtOnceComeInTheirOrder() {
    var decoder = KeyDecoder()
    let bytes = (Self.keys + Self.pasted).flatMap(\.bytes)
    #expect(decoder.decode(bytes) == (Self.keys + Self.pasted).flatMap(\.inputs))
  }

  @Test func timeDecidesThatEscWasAKey() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.awaitsRest)
    #expect(decoder.flushEscape() == [.key(.escape)])
    #expect(!decoder.awaitsRest)
    #expect(decoder.flushEscape() == [])
    #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
    #expect(decoder.decode([0x1B, 0x1B]) == [])
    #expect(decoder.flushEscape() == [.key(.escape), .key(.escape)])
  }

  @Test func timeDecidesThatAltAndABracketWereAKey() {
    for sign in "]PX^_" {
      var decoder = KeyDecoder()
      #expect(decoder.decode("\u{1B}\(sign)".utf8) == [])
      #expect(decoder.awaitsRest)
      #expect(decoder.flushEscape() == [.key(.character(sign))])
    }
  }

  @Test func timeDecidesNothingAboutASequenceThatHasBegun() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[1;5".utf8 {
      #expect(decoder.decode([byte]) == [])
      if byte != 0x1B { #expect(decoder.flushEscape() == []) }
    }
    #expect(decoder.decode("C".utf8) == [.key(.right)])
  }

  @Test(arguments: keys + pasted) func aRestThatComesLateIsNoKeysOfItsOwn(_ sample: Sample) {
    guard sample.bytes.starts(with: "\u{1B}[".utf8) || sample.bytes.starts(with: "\u{1B}O".utf8)
    else { return }
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B])
    #expect(decoder.flushEscape() == [.key(.escape)])
    #expect(decoder.decode(sample.bytes.dropFirst()) == sample.inputs)
  }

  @Test func aLateReportIsNoKeysEither() {
    for report in ["[<0;10;20M", "[I", "[O", "[?62;22c", "[24;80R", "[M !!"] {
      var decoder = KeyDecoder()
      _ = decoder.decode([0x1B])
      _ = decoder.flushEscape()
      #expect(decoder.decode(report.utf8) == [], "\(report)")
    }
  }

  @Test func whatIsTypedAfterEscIsTyped() {
    for text in ["[", "O", "[1", "[1]", "Ok", "[[", "x[C", "[한", "[\r"] {
      var (decoder, fresh) = (KeyDecoder(), KeyDecoder())
      _ = decoder.decode([0x1B])
      _ = decoder.flushEscape()
      #expect(decoder.decode(text.utf8) == fresh.decode(text.utf8), "\(text)")
      #expect(decoder.decode("C".utf8) == [.key(.character("C"))], "only the very next read")
    }
  }

  @Test func aPasteWithoutEndIsCutOff() {
    var decoder = KeyDecoder()
    _ = decoder.decode("\u{1B}[200~".utf8)
    let more = [UInt8](repeating: 0x61, count: KeyDecoder.longestPaste)
    #expect(decoder.decode(more + more) == [])
    let longest = String(repeating: "a", count: KeyDecoder.longestPaste)
    #expect(decoder.decode("\u{1B}[201~j".utf8) == [.pasted(longest), .key(.character("j"))])
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func randomBytesDoNoHarm(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Half of the bytes are those that sequences are made of.
    let likely = Array("\u{1B}\u{1B}\u{1B}[[O]P;~?<$M201A\u{7}\\".utf8)
    let bytes = (0..<4000).map { _ in
      Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator)
        : likely.randomElement(using: &generator) ?? 0
    }
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(expected.count <= bytes.count)
    var (cut, rest, inputs) = (KeyDecoder(), bytes[...], [Input]())
    while !rest.isEmpty {
      let count = Int.random(in: 1...7, using: &generator)
      inputs += cut.decode(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(inputs == expected)
    #expect(cut.flushEscape() == whole.flushEscape())
    // Whatever has begun, this ends it.
    _ = whole.decode("\u{3}\u{1B}[201~\u{3}".utf8)
    #expect(whole.decode("j".utf8) == [.key(.character("j"))])
  }
}
