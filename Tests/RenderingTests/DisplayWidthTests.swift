import Foundation
import Testing

@testable import Rendering

@Suite("Display width")
struct DisplayWidthTests {
  @Test("agrees with wcwidth 0.7.0 on every sample")
  func agreesWithWcwidth() throws {
    let samples = try WidthSample.all()
    #expect(samples.count >= 5_000)

    let failures = samples.filter { displayWidth(of: $0.text) != $0.width }
    let shown = failures.prefix(10).map { sample in
      let actual = displayWidth(of: sample.text)
      return "\(sample.kind) [\(sample.codePoints)]: expected \(sample.width), got \(actual)"
    }
    #expect(
      failures.isEmpty,
      "\(failures.count) of \(samples.count) disagree:\n\(shown.joined(separator: "\n"))")
  }

  @Test("a composed Hangul syllable takes two columns")
  func composedHangul() {
    #expect(displayWidth(of: "나는") == 4)
  }

  @Test("conjoining jamo take the columns of the syllable they form")
  func decomposedHangul() {
    // 나는 in normal form D.
    #expect(displayWidth(of: "\u{1102}\u{1161}\u{1102}\u{1173}\u{11AB}") == 4)
  }

  @Test("an ASCII letter takes one column")
  func asciiLetter() {
    #expect(displayWidth(of: "I") == 1)
  }

  @Test("Korean and English in one text add up")
  func mixedText() {
    #expect(displayWidth(of: "나는 → I") == 8)
  }

  @Test("an emoji sequence takes the columns of one emoji", arguments: ["👩‍🔬", "👍🏽", "🇰🇷"])
  func emojiSequence(text: String) {
    #expect(displayWidth(of: text) == 2)
  }

  @Test("variation selector 16 makes a heart two columns wide")
  func variationSelector() {
    #expect(displayWidth(of: "\u{2764}\u{FE0F}") == 2)
    #expect(displayWidth(of: "\u{2764}") == 1)
  }

  @Test("an empty text takes no column")
  func emptyText() {
    #expect(displayWidth(of: "") == 0)
  }

  @Test("control characters take no column")
  func controlCharacters() {
    #expect(displayWidth(of: "a\tb\n") == 2)
    #expect(displayWidth(of: "가\u{1B}") == 2)
    #expect(displayWidth(of: "\u{7F}é\u{85}x") == 2)
  }
}

/// One line of the fixture: a text and the columns wcwidth gives it.
private struct WidthSample {
  let width: Int
  let codePoints: String
  let kind: String
  let text: String

  /// Written by Tests/References/make_display_width.py.
  static func all() throws -> [WidthSample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/display-width.tsv")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { try WidthSample(line: $0) }
  }

  init(line: Substring) throws {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    try #require(fields.count == 3, "\(line)")
    width = try #require(Int(fields[0]), "\(line)")
    codePoints = String(fields[1])
    kind = String(fields[2])
    var scalars = String.UnicodeScalarView()
    for field in fields[1].split(separator: " ") {
      let value = try #require(UInt32(field, radix: 16), "\(line)")
      scalars.append(try #require(Unicode.Scalar(value), "\(line)"))
    }
    text = String(scalars)
  }
}
