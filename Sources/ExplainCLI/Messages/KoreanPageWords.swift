import DocumentModel
import Rendering

/// What a page for browsers says in Korean.
struct KoreanPageWords: PageWords {
  let language = Language.korean
  let languageName = "한국어"

  let next = "다음"
  let back = "이전"
  let allSteps = "모든 단계"
  let oneStep = "한 단계씩"
  let brightness = "밝게 또는 어둡게"
  let contents = "단계"
  let keys = (
    title: "단축키",
    meanings: [
      Fact("→ Space n, ← Backspace p", "다음 단계, 이전 단계"),
      Fact("Home, End", "첫 단계, 마지막 단계"),
      Fact("a", "모든 단계, 또는 한 단계씩"),
      Fact("Tab", "표로, 항으로, 문제로 이동"),
      Fact("← ↑ ↓ →", "표 안에서 숫자에서 숫자로 이동"),
      Fact("Enter, Backspace", "숫자의 첫 항 열기, 돌아오기"),
      Fact("Esc", "열린 것을 닫고 표에서 나오기"),
      Fact("L, d, ?", "한국어와 영어, 밝게와 어둡게, 이 목록"),
    ]
  )

  let blank = "빈칸"
  let howToOpen = "숫자를 가리키면 계산 과정이 열립니다. 누르거나 Tab과 화살표로 가면 열린 채로 있습니다."
  func opensElsewhere(_ stage: String) -> String {
    "숫자가 많아 이 페이지에서는 열 수 없습니다. explain why '\(stage)[0, 0]'으로 열어 보세요."
  }
  let numbers = "숫자로 보기"

  let check = "확인"
  func hint(_ number: Int, of count: Int) -> String { "힌트 \(number)/\(count)" }
  let solution = "답 보기"
  var right: String { KoreanPlayerWords().right }
  var wrong: String { KoreanPlayerWords().wrong }
  let tryAgain = "다시 살펴보세요. 아래에 힌트가 있습니다."
  func unreadable(_ form: AnswerForm) -> String {
    if case .choice = form { return "하나를 고르세요." }
    return KoreanPlayerWords().unreadable(form)
  }
}
