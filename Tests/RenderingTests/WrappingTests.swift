import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Running text is folded at spaces to the width on screen, whatever it is written in, and nothing
/// of it gets lost.
@Suite struct WrappingTests {
  @Test(arguments: Array(20...80))
  func noLineIsWiderThanTheWindow(width: Int) {
    for spans in Self.texts(seed: UInt64(width)) {
      for line in lines(spans, width: width) {
        #expect(displayWidth(of: line) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: [20, 33, 40, 57, 80])
  func nothingIsLostAndNoSyllableIsBroken(width: Int) {
    for spans in Self.texts(seed: UInt64(width)) {
      // Compared `Character` by `Character`: a syllable broken in two would be two of them.
      let before = lines(spans, width: nil).joined().filter { $0 != " " }
      let after = lines(spans, width: width).flatMap { $0.filter { $0 != " " } }
      #expect(Array(before) == after)
    }
  }

  @Test(arguments: [20, 33, 40, 57, 80])
  func linesBreakAtSpacesUnlessAWordAloneIsWider(width: Int) {
    for spans in Self.texts(seed: UInt64(width)) {
      let chunks = lines(spans, width: nil).joined().split(separator: " ").map(String.init)
      var rest = chunks[...]
      for line in lines(spans, width: width) {
        for piece in line.split(separator: " ") {
          guard let chunk = rest.popFirst() else {
            Issue.record("\(piece) is too much")
            return
          }
          if chunk == piece { continue }
          #expect(displayWidth(of: chunk) > width, "\(chunk) is broken at \(width)")
          #expect(chunk.hasPrefix(piece))
          rest = [String(chunk.dropFirst(piece.count))] + rest
        }
      }
      #expect(rest.isEmpty)
    }
  }

  @Test func linesAreFilledAsFarAsTheyGo() {
    let spans: [Span] = [.text("one two three four")]
    #expect(lines(spans, width: 13) == ["one two three", "four"])
    #expect(lines(spans, width: 12) == ["one two", "three four"])
  }

  @Test func aParticleStaysWithTheWordItBelongsTo() {
    let spans: [Span] = [
      .text("이 표가 "), .strong("임베딩"), .text("입니다. "), .code("I"), .text("라고 답합니다."),
    ]
    // 임베딩입니다. is 13 columns wide and would be torn at its span after the 14th.
    #expect(lines(spans, width: 16) == ["이 표가", "임베딩입니다.", "`I`라고", "답합니다."])
  }

  @Test func aFullStopStaysWithTheWordsThatMatter() {
    let spans: [Span] = [.text("See "), .strong("layer norm"), .text(". Then go on.")]
    #expect(lines(spans, width: 10) == ["See layer", "norm. Then", "go on."])
  }

  @Test func aNoBreakSpaceHoldsItsWordsTogetherAndIsABlankOnTheScreen() {
    let spans: [Span] = [.text("one [4,\u{A0}4] two")]
    #expect(lines(spans, width: 7) == ["one", "[4, 4]", "two"])
    #expect(lines(spans, width: 10) == ["one [4, 4]", "two"])
  }

  @Test func indentsCountAndStandBeforeEveryLine() {
    let found = Wrapping.lines(
      [.text("나는 학생 이다")], width: 8, firstIndent: "• ", indent: "  ",
      options: .plain(width: 8))
    #expect(found == ["• 나는", "  학생", "  이다"])
  }

  @Test func aWordWiderThanTheLineIsBrokenBetweenCharacters() {
    #expect(lines([.text("가나다라마")], width: 5) == ["가나", "다라", "마"])
    #expect(lines([.text("👩‍🔬👩‍🔬👩‍🔬")], width: 4) == ["👩‍🔬👩‍🔬", "👩‍🔬"])
  }

  @Test func withoutAWidthThereIsOneLine() {
    #expect(lines([.text(String(repeating: "나는 ", count: 100))], width: nil).count == 1)
    #expect(lines([], width: nil).isEmpty)
  }

  @Test func boldTextTakesNoMoreRoom() {
    let spans: [Span] = [.strong("one two three"), .text(" "), .number(0.5, digits: nil)]
    let painted = Wrapping.lines(spans, width: 13, options: .plain(depth: .trueColor))
    #expect(painted.map(withoutColor) == lines(spans, width: 13))
    for run in painted.flatMap(PaintedRun.runs) where !run.text.allSatisfy({ $0 == " " }) {
      #expect(run.codes == [1])
    }
  }

  @Test func aNumberHasItsOwnDigitsOrThoseOfTheRun() {
    let spans: [Span] = [.number(0.125, digits: nil), .text(" "), .number(0.125, digits: 3)]
    #expect(lines(spans, width: nil) == ["0.13 0.125"])
  }

  private func lines(_ spans: [Span], width: Int?) -> [String] {
    Wrapping.lines(spans, width: width, options: .plain(width: width))
  }

  /// Seeded texts of English, Hangul and emoji, some words glued to the one before.
  private static func texts(seed: UInt64) -> [[Span]] {
    var random = RandomText(seed: seed)
    return (0..<12).map { _ in
      (0..<30).flatMap { _ -> [Span] in
        let word = random.word(pieces: 1...2)
        let space: [Span] = Bool.random(using: &random.generator) ? [.text(" ")] : []
        switch Int.random(in: 0..<6, using: &random.generator) {
        case 0: return [.text(" "), .strong(word), .text(". ")]
        case 1: return [.text(" "), .code(word), .text("는 ")]
        case 2: return [.text(" "), .number(1.5, digits: nil)] + space
        // Alone between spaces and now and then wider than the narrowest window.
        case 3: return [.text(" \(random.word(pieces: 3...9)) ")]
        default: return [.text(" \(word)")] + space
        }
      }
    }
  }
}
