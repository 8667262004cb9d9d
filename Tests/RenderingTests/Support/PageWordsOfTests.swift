import DocumentModel

@testable import Rendering

/// Words of a page no test depends on.
struct PageWordsOfTests: PageWords {
  var language = Language.english
  let languageName = "English"
  let next = "next"
  let back = "back"
  let allSteps = "all steps"
  let oneStep = "one step"
  let brightness = "brightness"
  let contents = "contents"
  let keys = (title: "keys", meanings: [Fact("n", "next")])
  let blank = "blank"
  let howToOpen = "how to open"
  func opensElsewhere(_ stage: String) -> String { "elsewhere: \(stage)" }
  let numbers = "numbers"
  let check = "check"
  func hint(_ number: Int, of count: Int) -> String { "hint \(number) of \(count)" }
  let solution = "solution"
  let right = "right"
  let wrong = "wrong"
  let tryAgain = "try again"
  func unreadable(_ form: AnswerForm) -> String { "unreadable" }
}
