import DocumentModel
import Rendering
import Testing

@testable import ExplainCLI

/// The speaker notes as they are seen.
@Suite struct NotesPageTests {
  private func text(_ document: Document) -> String {
    let options = RenderOptions(
      width: 60, colorDepth: .none, digits: 2, isASCII: false, words: EnglishMessages().renderWords)
    var text = ""
    OutputFormat.text.renderer(options).render(document) { text += $0 }
    return text
  }

  private func time(_ used: Double) -> String? {
    let screen = NotesPage(.sample(), at: 1000 + used, in: .english).screen
    guard case .message(let spans) = screen.footer, case .strong(let time) = spans.first else {
      return nil
    }
    return time
  }

  @Test(
    arguments: [
      (0, "0:00"), (0.99, "0:00"), (9, "0:09"), (61.5, "1:01"), (725, "12:05"), (3599, "59:59"),
      (3600, "1:00:00"), (4325, "1:12:05"), (36_000, "10:00:00"), (-5, "0:00"),
      (1e300, "23:59:59"), (Double.nan, "0:00"), (.infinity, "23:59:59"), (-.infinity, "0:00"),
    ])
  func theTimeUsedIsAClock(used: Double, expected: String) {
    #expect(time(used) == expected)
  }

  @Test func theNotesAndWhatComesNext() {
    let state = NotesState.sample(
      notes: "\n\nSay it\r\nslowly.\n \t \n\nThen wait.\n", next: ("The mask", "First.\n\nSecond."),
      began: 275)
    let page = NotesPage(state, at: 1000, in: .english)
    #expect(page.screen.title == "Self-attention")
    #expect(page.screen.position == "5/12")
    #expect(
      text(Document(page.screen.blocks)) == """
        ── The scores ──────────────────────────────────────────────

        Say it slowly.

        Then wait.

        ── Next: The mask ──────────────────────────────────────────

        First.

        """)
    #expect(
      text(page.document).hasPrefix(
        """
        Self-attention
        ══════════════

          step       5/12
          time used  12:05

        ── The scores ──
        """))
  }

  @Test func whatIsMissingIsSaid() {
    for (language, none, last) in [
      (Language.english, "This step has no notes.", "This is the last step."),
      (.korean, "이 단계에는 노트가 없습니다.", "마지막 단계입니다."),
    ] {
      let alone = text(NotesPage(.sample(notes: " \n"), at: 1000, in: language).document)
      #expect(alone.contains(none) && alone.contains(last))
      let next = NotesPage(.sample(next: ("Mask", "")), at: 1000, in: language)
      #expect(next.screen.look.language == language)
      #expect(!text(next.document).contains(none) && !text(next.document).contains(last))
      let waiting = NotesPage(nil, at: 1000, in: language)
      #expect(text(waiting.document).contains("    explain self-attention --present\n"))
      #expect(text(waiting.document) == text(Document(waiting.screen.blocks)))
      #expect(waiting.screen.title == language.messages.notesWords.title)
    }
  }

  @Test func textsThatAreTooLongAreCutBetweenLetters() {
    let cut = NotesState(
      lesson: String(repeating: "가", count: 1000), step: 1, of: 1,
      title: String(repeating: "a", count: 1024),
      notes: "e" + String(repeating: "\u{301}", count: 9000),
      next: nil, began: 0, language: .korean)
    #expect(cut.lesson == String(repeating: "가", count: 341) + "…")
    #expect(cut.title.utf8.count == 1024)
    #expect(cut.notes.utf8.count == 16_383 + 3)
    #expect(cut.language == .korean)
  }
}
