import DocumentModel
import Testing

@testable import Rendering

/// The title and the line at the bottom say as much as fits, and no half keys.
@Suite struct ScreenLinesTests {
  private static let keys: [Fact] = [
    Fact("→", "next"), Fact("←", "back"), Fact("?", "keys"), Fact("q", "leave"),
  ]

  private static func footer(
    _ footer: Screen.Footer, columns: Int, below: Int = 0, isASCII: Bool = false
  ) -> (line: String, caret: Int?) {
    FooterLine(footer, options: .plain(width: columns, isASCII: isASCII))
      .drawing(linesBelow: below)
  }

  private static func title(
    _ title: String, columns: Int, position: String = "5/12", above: Int = 0, isASCII: Bool = false
  ) -> String {
    TitleRule(.plain(width: columns, isASCII: isASCII))
      .line(title, position: position, linesAbove: above)
  }

  @Test func theTitleStandsOnARule() {
    #expect(
      Self.title("Self-attention › Scores", columns: 50)
        == "── Self-attention › Scores ─────────────── 5/12 ──")
    #expect(Self.title("한국어", columns: 24) == "── 한국어 ────── 5/12 ──")
    #expect(Self.title("a › b", columns: 24, isASCII: true) == "-- a > b ------- 5/12 --")
    #expect(Self.title("a", columns: 12, position: "") == "── a ───────")
    #expect(Self.title("", columns: 20, position: "5/12") == "──────────── 5/12 ──")
  }

  @Test func aLongTitleIsCutAfterTheWordsOfWhatIsHiddenAreGone() {
    #expect(
      Self.title("Scores", columns: 40, above: 7) == "── Scores ────────── ↑ 7 more ── 5/12 ──")
    #expect(
      Self.title("Self-attention › Sc", columns: 40, above: 7)
        == "── Self-attention › Sc ─── ↑7 ── 5/12 ──")
    #expect(
      Self.title("Self-attention › Scores", columns: 30) == "── Self-attention ›… ─ 5/12 ──")
  }

  @Test func keysAreShownWhole() {
    #expect(
      Self.footer(.keys(Self.keys), columns: 40).line == "→ next  ← back  ? keys  q leave")
    #expect(Self.footer(.keys(Self.keys), columns: 25).line == "→ next  ← back  ? keys")
    #expect(
      Self.footer(.keys(Self.keys), columns: 31, isASCII: true).line == "-> next  <- back  ? keys")
    #expect(
      Self.footer(.keys(Self.keys), columns: 41, below: 7).line
        == "→ next  ← back  ? keys  q leave  ↓ 7 more")
    #expect(
      Self.footer(.keys(Self.keys), columns: 37, below: 7).line
        == "→ next  ← back  ? keys  q leave    ↓7")
  }

  @Test func aMessageTooLongForTheLineIsCut() {
    let message = Screen.Footer.message([.text("Saved as "), .strong("lesson")])
    #expect(Self.footer(message, columns: 20).line == "Saved as lesson")
    #expect(Self.footer(message, columns: 12).line == "Saved as le…")
  }

  @Test func aFieldIsScrolledToItsCaret() {
    let text = "the quick brown fox jumps over the lazy dog"
    func field(_ caret: Int, remark: String? = nil) -> (line: String, caret: Int?) {
      Self.footer(
        .field(.init(label: "text", text: text, caret: caret, remark: remark)), columns: 30)
    }
    #expect(field(0).line == "text: the quick brown fox jum…")
    #expect(field(0).caret == 6)
    #expect(field(43).line == "text: …umps over the lazy dog")
    #expect(field(43).caret == 29)
    for caret in 0...43 {
      let (line, column) = field(caret)
      #expect(displayWidth(of: line) <= 30)
      let place = column ?? -1
      #expect((6..<30).contains(place))
      if caret < 43 {
        let index = text.index(text.startIndex, offsetBy: caret)
        #expect(Array(line)[place] == text[index], "\(caret): \(line)")
      }
    }
  }

  @Test func theRemarkStandsBehindTheField() {
    let field = Screen.Footer.field(
      .init(label: "step", text: "99", caret: 2, remark: "There are 12."))
    #expect(Self.footer(field, columns: 40).line == "step: 99   There are 12.")
    // First the label gives way, then the end of the remark.
    #expect(Self.footer(field, columns: 20).line == "99   There are 12.")
    #expect(Self.footer(field, columns: 12).line == "99   There…")
  }

  @Test func hangulIsTypedAtItsWidth() {
    let field = Screen.Footer.field(.init(label: "문장", text: "나는 학생", caret: 2))
    #expect(Self.footer(field, columns: 40).line == "문장: 나는 학생")
    #expect(Self.footer(field, columns: 40).caret == 6 + 4)
  }
}
