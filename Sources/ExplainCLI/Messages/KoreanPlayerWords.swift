import DocumentModel
import LessonKit
import TransformerModel

/// What step mode says in Korean.
struct KoreanPlayerWords: PlayerWords {
  let exhibits = KoreanMessages().exhibitWords

  // MARK: Keys

  func short(_ hint: KeyHint) -> String {
    switch hint {
    case .next: "다음"
    case .back: "이전"
    case .pick: "표"
    case .answer: "답하기"
    case .keys: "모든 키"
    case .leave: "나가기"
    case .move: "이동"
    case .open: "펼치기"
    case .edit: "바꾸기"
    case .close: "닫기"
    case .choose: "고르기"
    case .comeBack: "되돌아가기"
    case .check: "확인"
    case .hint: "힌트"
    case .scroll: "스크롤"
    case .search: "찾기"
    case .go: "가기"
    case .undo: "되돌리기"
    }
  }

  func help(_ topic: HelpTopic) -> String {
    switch topic {
    case .next: "다음 단계"
    case .back: "이전 단계"
    case .firstAndLast: "첫 단계, 마지막 단계"
    case .number: "7단계로 가기"
    case .search: "제목으로 단계 찾기 (한국어와 영어 모두)"
    case .index: "모든 단계"
    case .scroll: "창보다 긴 단계에서 위아래로 움직이기"
    case .pick: "표나 문제로 가기, 다시 누르면 그다음 것으로 가기"
    case .move: "표에서 숫자 사이를 움직이기"
    case .open: "표에서 그 숫자가 나온 계산을 펼쳐 보기"
    case .term: "펼친 계산에서 숫자를 고르고, 펼치고, 되돌아오기"
    case .edit: "표에서 숫자를 바꾸고 무엇이 달라지는지 보기"
    case .undo: "마지막으로 바꾼 것을 되돌리기"
    case .sentence: "다른 문장으로 보기"
    case .mask: "다른 마스크(mask)로 보기"
    case .head: "이전 헤드(head), 다음 헤드"
    case .layer: "이전 층(layer), 다음 층"
    case .digits: "소수점 아래 자릿수를 늘리기, 줄이기"
    case .colors: "다른 색으로 보기"
    case .answer: "문제에 답하기. Enter로 확인하고, Esc로 그냥 넘어갑니다."
    case .hint: "답하는 동안 힌트 보기"
    case .language: "한국어와 영어 바꾸기"
    case .leave: "나가기. Esc는 열린 것부터 닫습니다."
    }
  }

  func noSuchLine(_ line: String) -> String {
    "“\(line)”: 여기서 쓰지 않는 말입니다. ?로 쓸 수 있는 것을 봅니다."
  }
  let keysTitle = "모든 키"

  // MARK: Steps

  let indexTitle = "모든 단계"
  let searchLabel = "찾기"
  let noSuchTitle = "맞는 제목이 없습니다. 더 짧게 적거나 Esc로 보던 단계로 돌아가세요."
  func going(to number: String) -> String { "\(number)단계: Enter로 가고, Esc로 그만둡니다." }
  func noSuchStep(_ number: String, count: Int) -> String {
    "\(number)단계는 없습니다. 1단계부터 \(count)단계까지 있습니다."
  }
  let isFirstStep = "첫 단계입니다."
  let isLastStep = "마지막 단계입니다. q로 나가고, Home으로 처음부터 다시 봅니다."
  let stopped = "자동으로 넘기기를 멈췄습니다. →로 계속합니다."
  let mistakesTitle = "지금은 이 수업을 읽을 수 없습니다. 파일을 고치면 다시 나타납니다."
  let noSteps = "이 마스크로는 보여 줄 단계가 없습니다. m으로 다른 마스크를 골라 보세요."
  let notShownTitle = "이 단계는 보여 드릴 수 없습니다."
  let reloaded = "수업을 다시 읽었습니다."

  // MARK: Where one was

  func wasAt(_ number: Int, _ title: String) -> String {
    "지난번에는 \(number)단계까지 보았습니다: \(title)"
  }
  let resumeChoices = ["거기서부터 계속하기", "처음부터 보기", "처음부터 보고, 다시 묻지 않기"]

  // MARK: Matrices and numbers

  let nothingToPick = "이 단계에는 표도 문제도 없습니다."
  let nothingToAnswer = "이 단계에는 문제가 없습니다."
  let pickFirst = "먼저 숫자를 고르세요. Tab으로 표에 가고, 화살표로 움직입니다."
  let pathLabel = "지나온 길"
  let nothingToOpen = "계산한 숫자가 아니라 주어진 숫자입니다. 여기서 길이 끝납니다."

  // MARK: Changes

  func maskNow(_ mask: AttentionMask) -> String { "마스크(mask): \(mask.name). u로 되돌립니다." }
  func hasOwnMask(_ mask: AttentionMask) -> String {
    "이 단계는 마스크가 정해져 있습니다(\(mask.name)). 다른 단계에서만 바뀝니다."
  }
  let hasOwnSentence = "이 단계는 문장이 정해져 있습니다. 다른 단계에서만 바뀝니다."
  let noModelHere = "모델이 아니라 실험의 숫자입니다. 그래서 바꿀 수 없습니다."
  func headNow(_ head: Int, of count: Int) -> String {
    switch count {
    case 0: "여기에는 헤드(head)가 없습니다."
    case 1: "여기에는 헤드(head)가 하나뿐입니다."
    default: "헤드(head) \(head)번입니다. 0번부터 \(count - 1)번까지 있습니다."
    }
  }
  func layerNow(_ layer: Int, of count: Int) -> String {
    switch count {
    case 0: "여기에는 층(layer)이 없습니다."
    case 1: "여기에는 층(layer)이 하나뿐입니다."
    default: "층(layer) \(layer)번입니다. 0번부터 \(count - 1)번까지 있습니다."
    }
  }
  func digitsNow(_ digits: Int) -> String { "소수점 아래 \(digits)자리까지 보여 줍니다." }
  func colorsNow(_ map: Int) -> String { "색 \(map + 1)번입니다." }
  let sentenceLabel = "문장"
  func numberLabel(_ cell: String) -> String { "\(cell)의 새 숫자" }
  func tooLarge(limit: Int) -> String {
    "너무 큰 숫자입니다. -\(limit)부터 \(limit)까지 적으세요."
  }
  let undone = "마지막으로 바꾼 것을 되돌렸습니다."
  let nothingToUndo = "되돌릴 것이 없습니다."
  let changesTitle = "달라진 것"
  let changesNothing = "이 단계의 계산에서는 아무것도 달라지지 않았습니다."
  let changeNames = ChangeNames(
    text: "문장", mask: "마스크", layer: "층", head: "헤드", cell: "바꾼 것")

  // MARK: Questions

  let right = "맞습니다."
  let wrong = "아직 아닙니다."
  let tryAgain = "다시 살펴보세요. ?를 누르면 힌트가 나옵니다."
  func unreadable(_ form: AnswerForm) -> String {
    switch form {
    case .number: "숫자를 적으세요. 예: 0.33, 1/3, -2"
    case .choice: "고른 답의 글자를 적으세요. 예: a"
    case .order: "글자를 순서대로 적으세요. 예: b a c"
    case .cell: "행과 열을 적으세요. 예: student, I"
    case .column: "열의 단어를 적으세요. 예: student"
    }
  }
  func hint(_ number: Int, of count: Int) -> String { "힌트 \(number)/\(count):" }
  let noMoreHints = "마지막 힌트였습니다."
}
