import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// What the program says in Korean.
///
/// A word that is put in never carries a particle, because the
/// right one depends on how the word ends.
struct KoreanMessages: Messages {
  let error = "오류"
  let hint = "이렇게 해 보세요"
  let notUnderstood = "명령을 이해하지 못했습니다. 까닭은 아래에 영어로 나옵니다. 사용법: explain --help --lang ko"

  func ourFault(_ description: String) -> String {
    "사용하신 분의 잘못이 아니라 프로그램의 잘못입니다: \(description)"
  }

  func unknownWords(_ words: [String], model: String) -> String {
    """
    모델 \(model)의 어휘에 없는 단어: \(listed(words)). 이런 단어에는 철자로 만든 작은 임베딩을 씁니다. \
    어느 컴퓨터에서나 같은 값이지만, 단어의 뜻은 담겨 있지 않습니다.
    """
  }

  let computing: @Sendable (Int) -> String = { "계산하는 중… \($0)초" }
  func padded(by count: Int, token: String) -> String {
    "문장 끝에 [PAD] \(count)개를 붙였습니다. 개수는 --pad N으로 정합니다."
      + (token == "[PAD]" ? "" : " 이 모델은 패딩에 \(token) 토큰을 씁니다.")
  }

  let writtenByModel = "목표 문장은 모델이 한 단어씩 스스로 썼습니다. --target으로 직접 줄 수 있습니다."
  let writtenByUnchangedModel =
    "목표 문장은 바꾸기 전의 모델이 썼습니다. 그래야 두 계산을 비교할 수 있습니다. --target으로 직접 줄 수 있습니다."
  func writingCut(at count: Int) -> String {
    "끝이 나오지 않아 \(count)단어에서 멈추었습니다."
  }
  let causalMaskLifted = "causal 마스크를 뺐습니다. 모델이 글을 쓸 때는 이렇게 계산하지 않습니다."

  let changed = "계산의 일부를 바꾸었습니다. 모델이 원래 이렇게 계산하지는 않습니다."
  let changedLesson =
    "수업의 글은 원래 모델을 설명합니다. 숫자가 들어간 글은 뺐습니다. 표에는 바꾸어 계산한 값이 나옵니다."
  let shuffled = "단어의 순서를 섞었습니다. 시드(seed)가 같으면 순서도 같습니다."
  let nothingToShuffle = "단어가 모두 같아서 다른 순서가 없습니다."
  let outOfRange = "일부 값이 단정밀도로 나타낼 수 있는 범위를 벗어나 숫자가 아닙니다(NaN). 더 작은 값을 넣어 보세요."
  func comparedTarget(_ target: String) -> Fact {
    Fact("바꾸기 전 목표 문장", target, isVerbatim: true)
  }
  func comparedText(_ text: String) -> Fact { Fact("바꾸기 전 문장", text, isVerbatim: true) }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "오류"
    case .warning: "경고"
    }
  }
  func checked(lessons: Int, findings: Int) -> String {
    "확인한 수업 \(lessons)개: " + (findings == 0 ? "모두 좋습니다" : "살펴볼 곳 \(findings)군데")
  }
  let lessonWritten = "수업을 만들었습니다:"
  let lessonNext = "이렇게 보고, 파일을 고치고, 확인합니다:"
  func needs(_ lessons: [String]) -> String { "먼저: \(lessons.joined(separator: ", "))" }

  func headTitle(_ head: Int) -> String { "헤드(head) \(head)" }

  func runFacts(_ trace: Trace) -> [Fact] {
    var facts = [Fact("문장", trace.sentence.text, isVerbatim: true)]
    if let pair = trace.sentence.pair {
      facts.append(Fact("두 번째 글", pair, isVerbatim: true))
    }
    if let target = trace.target {
      facts += [
        Fact("목표 문장", target.text, isVerbatim: true), Fact("부분", trace.part.rawValue),
      ]
    }
    let mask = trace.target == nil ? trace.mask.name : masks(of: trace)
    facts += [Fact("모델", trace.model), Fact("마스크", mask)]
    return facts + trace.changes.map { Fact("바꾼 것", $0) }
  }

  let overview = Overview(
    title: "explain: 눈앞에서 계산하며 배우는 트랜스포머",
    introduction: "수업:",
    howToStart: "이렇게 시작합니다:",
    commands: [
      "explain self-attention", "explain self-attention --text \"나는 학생 이다\"",
      "explain map \"I am a student\" --mask causal",
    ],
    more: "모든 명령과 옵션: explain --help. English: --lang en")

  let helpTitles = HelpTitles(
    usage: "사용법", examples: "예", commands: "명령", arguments: "인자", options: "옵션",
    sharedOptions: "모든 명령의 옵션")

  var stageWords: StageWords {
    StageWords(
      shape: "모양", formula: "수식", operation: "연산",
      leftOut: "이 모델에 없는 것을 설명하는 부분은 이 단계에서 뺐습니다.",
      shownPart: { rows, columns, shape, name in
        "\(shape) 가운데 앞의 행 \(rows)개와 열 \(columns)개만 보여 줍니다. 모두 보기: explain trace --stages "
          + "'\(name)' --parameters"
      },
      axes: { rows, columns in "행: \(axisMeaning(rows)). 열: \(axisMeaning(columns))." })
  }

  let renderWords = RenderWords(
    columnBand: { "열 \($2)개 가운데 " + ($0 == $1 ? "\($0)번" : "\($0)번부터 \($1)번까지") },
    rowPart: { "행 \($2)개 중 " + ($0 == $1 ? "\($0)번" : "\($0)–\($1)번") },
    columnPart: { "열 \($2)개 중 " + ($0 == $1 ? "\($0)번" : "\($0)–\($1)번") },
    row: "행", column: "열",
    columnsAsRows: "열의 순서는 행의 순서와 같습니다.",
    largestOf: { "그림의 칸 하나는 \($0)×\($0)칸 가운데 가장 큰 값입니다." },
    legend: "눈금", arithmetic: ("식", "숫자를 넣은 식", "결과"), rounded: "반올림", level: { "깊이 \($0)" },
    more: { "\($0)줄 더" },
    tooSmall: { "창을 더 키워 주세요. 적어도 \($0)칸, \($1)줄이 필요합니다." },
    page: KoreanPageWords())

  private func axisMeaning(_ role: Axis.Role) -> String {
    switch role {
    case .token: "문장의 토큰(token)"
    case .target: "목표 문장의 토큰(token)"
    case .crossQuery: "목표 문장의 단어(쿼리, 보는 단어)"
    case .crossKey: "원래 문장의 단어(키, 보이는 단어)"
    case .query: "쿼리(query, 보는 단어)"
    case .key: "키(key, 보이는 단어)"
    case .dimension: "차원(dimension)"
    case .hidden: "은닉 유닛(hidden unit)"
    case .segment: "이어 붙인 글"
    case .vocabulary: "어휘(vocabulary)의 단어"
    case .vector: "모두에게 같은 한 줄"
    case .position: "위치(position)"
    case .sample: "시험한 것"
    case .measure: "측정한 것"
    }
  }
}
