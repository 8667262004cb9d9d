/// The files of a small lesson to begin with; it shows what lessons can do, and passes `check`.
public enum LessonTemplate {
  /// A file of the lesson.
  public struct File: Sendable {
    /// The name in the lesson's folder.
    public let name: String
    /// The text.
    public let text: String
  }

  /// The files.
  public static let files = [
    File(name: "lesson.yaml", text: structure), File(name: "en.yaml", text: english),
    File(name: "ko.yaml", text: korean),
  ]

  /// The name by which a lesson in a folder of this name is run: without its number.
  public static func id(of folder: String) -> String {
    let rest = folder.drop { $0.isASCII && $0.isNumber }
    let isNumbered = rest.count < folder.count && rest.first == "-" && rest.count > 1
    return isNumbered ? String(rest.dropFirst()) : folder
  }

  private static let structure = """
    # What the lesson shows, step by step. Its words are in en.yaml and ko.yaml.
    format: 1
    model: hand-set
    text: I am a student

    steps:
      - id: scores
        formulas: ["scores = Q·Kᵀ"]
        show:
          - matrix: scores
          - derivation: scores[I, I]

      - id: weights
        show:
          - heatmap: weights
        ask:
          - id: who
            cell: weights
            which: largest
            row: am

    """

  private static let english = """
    format: 1
    title: A lesson of my own
    summary: What it teaches, in one line.

    steps:
      scores:
        title: Every query meets every key
        prose: |
          The score of `I` with itself is {scores[I, I]}. No number is typed here: each comes from
          the run.
        otherwise: |
          The score of the first word with itself is {scores[0, 0]}.
        notes: |
          What the instructor reads, with a question to put to the class.

      weights:
        title: Whom does a word look at?
        prose: |
          Each row of the map sums to 1.
        notes: |
          Let the class guess before the answer.
        questions:
          who:
            ask: Whom does `am` look at most?
            hints:
              - Look along its row.
              - The largest weight of the row.
              - "It is {weights[am, am]}."

    """

  private static let korean = """
    format: 1
    title: 내가 만든 수업
    summary: 무엇을 배우는지 한 줄로 적습니다.

    steps:
      scores:
        title: 모든 쿼리(query)가 모든 키(key)를 만납니다
        prose: |
          `I` 행 `I` 열의 스코어는 {scores[I, I]}입니다. 여기에 숫자를 직접 적지 않습니다. 모두 계산에서
          가져옵니다.
        otherwise: |
          첫 행 첫 열의 스코어는 {scores[0, 0]}입니다.
        notes: |
          강의하는 사람이 읽는 글입니다. 학생들에게 물어볼 것을 적습니다.

      weights:
        title: 단어는 어느 단어를 볼까요?
        prose: |
          맵의 각 행은 합이 1입니다.
        notes: |
          답을 보기 전에 먼저 예상하게 합니다.
        questions:
          who:
            ask: "`am` 행에서 가장 많이 보는 단어는 무엇입니까?"
            hints:
              - 그 행을 따라가며 봅니다.
              - 그 행에서 가장 큰 가중치입니다.
              - "{weights[am, am]}입니다."

    """
}
