import DocumentModel
import Rendering

/// What a page for browsers says in English.
struct EnglishPageWords: PageWords {
  let language = Language.english
  let languageName = "English"

  let next = "Next"
  let back = "Back"
  let allSteps = "All steps"
  let oneStep = "Step by step"
  let brightness = "Light or dark"
  let contents = "Steps"
  let keys = (
    title: "Keys",
    meanings: [
      Fact("→ Space n, ← Backspace p", "next step, step before"),
      Fact("Home, End", "first step, last step"),
      Fact("a", "all steps, or one at a time"),
      Fact("Tab", "into a table, to a term, to a question"),
      Fact("← ↑ ↓ →", "in a table: from number to number"),
      Fact("Enter, Backspace", "open the first term of a number; come back"),
      Fact("Esc", "close what is open, leave the table"),
      Fact("L, d, ?", "Korean or English; light or dark; these keys"),
    ]
  )

  let blank = "to be computed"
  let howToOpen =
    "Point at a number to open it; click or tap it, or go there with Tab and the arrows, "
    + "to keep it open."
  func opensElsewhere(_ stage: String) -> String {
    "This page has no room to open these numbers; explain why '\(stage)[0, 0]' does."
  }
  let numbers = "The numbers"

  let check = "Check"
  func hint(_ number: Int, of count: Int) -> String { "Hint \(number) of \(count)" }
  let solution = "Show the answer"
  var right: String { EnglishPlayerWords().right }
  var wrong: String { EnglishPlayerWords().wrong }
  let tryAgain = "Look at it once more; there are hints below."
  func unreadable(_ form: AnswerForm) -> String {
    if case .choice = form { return "Choose one." }
    return EnglishPlayerWords().unreadable(form)
  }
}
