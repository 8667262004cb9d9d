import Foundation
import Testing

@testable import Rendering

/// Text from outside is shown, never obeyed; what people write in is left alone.
@Suite struct VisibleTextTests {
  @Test func controlCharactersBecomePictures() {
    #expect(VisibleText.showing("a\u{1B}[31mb") == "a␛[31mb")
    #expect(VisibleText.showing("\0\t\n\r\u{7F}") == "␀␉␊␍␡")
  }

  @Test(arguments: [false, true])
  func noControlOfC0OrC1IsLeft(isASCII: Bool) {
    for value in Array(0x00...0x1F) + Array(0x7F...0x9F) {
      let shown = VisibleText.showing("x\(character(value))y", isASCII: isASCII)
      let isVisible = shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      #expect(isVisible, "U+\(String(value, radix: 16))")
      #expect(shown.hasPrefix("x") && shown.hasSuffix("y"))
      #expect(displayWidth(of: shown) >= 3)
    }
  }

  @Test(arguments: [
    0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
    0x2069, 0x200B, 0x2060, 0xFEFF, 0x2028, 0x2029, 0x85, 0x9B,
  ])
  func whatTurnsBreaksOrHidesIsNamed(value: Int) {
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    #expect(VisibleText.showing("a\(character(value))b") == "a‹\(name)›b")
    #expect(VisibleText.showing("a\(character(value))b", isASCII: true) == "a<\(name)>b")
  }

  @Test(arguments: [
    "나는 학생 이다", "\u{1102}\u{1161}\u{1102}\u{1173}\u{11AB}", "👩‍🔬", "👍🏽", "🇰🇷", "❤️",
    "e\u{301}", "क्षि", "می‌خواهم", "漢字", "don't", "",
  ])
  func whatPeopleWriteSurvives(text: String) {
    for isASCII in [false, true] {
      let shown = VisibleText.showing(text, isASCII: isASCII)
      // Compared scalar by scalar: `==` of strings would not see a change of normal form.
      #expect(Array(shown.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func asciiLeavesOnlyTheLearnersOwnLetters() {
    let shown = VisibleText.showing("−∞ ≤ 나는 · Kᵀ → √d — “é”…", isASCII: true)
    #expect(shown == "-inf <= 나는 * K^T -> sqrt d - \"é\"...")
    #expect(VisibleText.showing("\u{1B}\t", isASCII: true) == "<U+001B><U+0009>")
  }

  @Test func showingTwiceChangesNothing() {
    for isASCII in [false, true] {
      let once = VisibleText.showing(RandomText.pieces.joined(separator: "−"), isASCII: isASCII)
      #expect(VisibleText.showing(once, isASCII: isASCII) == once)
    }
  }

  /// The words are read from the source tree, so that a new symbol in a lesson or a message is
  /// met here before a screen in an eight-bit code page meets it.
  @Test(arguments: ["Lessons", "Sources/ExplainCLI/Messages", "Sources/LessonKit"])
  func whateverTheProgramItselfSaysCanBeSaidInASCIIAndHangul(folder: String) throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let paths = try FileManager.default
      .subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".swift") }
    #expect(!paths.isEmpty)
    for path in paths {
      let text = try String(
        contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
      for line in text.lines {
        let left = VisibleText.showing(line, isASCII: true).unicodeScalars
          // Hangul, and the letters it is made of, which are keys of step mode.
          .filter { scalar in
            !scalar.isASCII && !(0xAC00...0xD7A3).contains(scalar.value)
              && !(0x3131...0x3163).contains(scalar.value)
          }
        #expect(left.isEmpty, "\(path): \(line)")
      }
    }
  }

  private func character(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
  }
}
