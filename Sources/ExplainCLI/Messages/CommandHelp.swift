/// What the help says of one command, in both languages.
struct CommandHelp {
  /// The words of one language.
  struct Words {
    /// One line.
    let abstract: String
    /// What else is worth knowing.
    let discussion: String
  }

  /// The name on the command line; empty for the program itself and for a lesson.
  let name: String
  /// How it is typed.
  let usage: String
  /// The English words.
  let english: Words
  /// The Korean words.
  let korean: Words
  /// Lines to paste.
  let examples: [String]
  /// Its arguments.
  let arguments: [OptionHelp]
  /// Its own options, beside the shared ones.
  let options: [OptionHelp]
}

extension CommandHelp {
  static let explain = CommandHelp(
    name: "", usage: "explain LESSON | COMMAND",
    english: Words(
      abstract: "Learn the Transformer by computing it: every stage as a table of true numbers.",
      discussion: """
        explain self-attention                      a lesson, step after step
        explain self-attention --text "you are a teacher"
        explain map --mask causal                   the masked attention map

        A word that is no command is the name of a lesson; `explain list` names them. \
        `explain map --help` lists the options that every command takes.

        Exit codes: 0 well, 64 wrong usage, 65 a mistake in a lesson or model file, 66 no such \
        file, 70 our own fault, 74 input or output failed.
        """),
    korean: Words(
      abstract: "트랜스포머(Transformer)를 눈앞에서 계산하며 배웁니다. 모든 단계를 진짜 숫자로 보여 줍니다.",
      discussion: """
        명령이 아닌 낱말은 수업의 이름으로 봅니다. 수업 목록은 `explain list`로 봅니다.
        종료 코드: 0 정상, 64 잘못된 사용, 65 수업이나 모델 파일의 실수, 66 파일 없음, \
        70 프로그램의 잘못, 74 입출력 실패.
        """),
    examples: [
      "explain self-attention", "explain self-attention --text \"you are a teacher\"",
      "explain map --mask causal",
    ],
    arguments: [], options: [])

  static let lesson = CommandHelp(
    name: "lesson", usage: "explain LESSON [OPTIONS]",
    english: Words(
      abstract: "Run a lesson: prose, shape, formula and table of every step.",
      discussion: """
        explain self-attention
        explain self-attention --text "The animal didn't cross the street"
        """),
    korean: Words(
      abstract: "수업을 봅니다. 차례마다 설명, 수식, 모양, 표가 나옵니다.", discussion: ""),
    examples: [
      "explain self-attention --lang ko", "explain self-attention --text \"나는 학생 이다\"",
    ],
    arguments: [.lesson], options: [])

  static let list = CommandHelp(
    name: "list", usage: "explain list [OPTIONS]",
    english: Words(
      abstract: "The lessons in order, with what each teaches.", discussion: ""),
    korean: Words(abstract: "수업을 차례대로 보여 줍니다. 무엇을 배우는지도 알려 줍니다.", discussion: ""),
    examples: ["explain list"], arguments: [], options: [])

  static let map = CommandHelp(
    name: "map", usage: "explain map [TEXT] [OPTIONS]",
    english: Words(
      abstract: "One attention map: which word looks at which.",
      discussion: """
        explain map "I am a student" --mask causal
        explain map "I am a student" --mask causal --stage masked
        """),
    korean: Words(
      abstract: "어텐션 맵(attention map) 하나를 그립니다. 어느 단어가 어느 단어를 보는지 보여 줍니다.",
      discussion: ""),
    examples: [
      "explain map \"I am a student\" --mask causal",
      "explain map \"I am a student\" --mask causal --stage masked",
    ],
    arguments: [.sentence], options: [.stage, .layer, .head])

  static let trace = CommandHelp(
    name: "trace", usage: "explain trace [TEXT] [OPTIONS]",
    english: Words(
      abstract: "Every stage a sentence passes through.",
      discussion: """
        explain trace "I am a student" --format json
        explain trace --stages 'encoder.0.attention.head.0.*'
        """),
    korean: Words(abstract: "문장이 거치는 모든 단계를 보여 줍니다.", discussion: ""),
    examples: [
      "explain trace \"I am a student\" --format json",
      "explain trace --stages 'encoder.0.attention.head.0.*'",
    ],
    arguments: [.sentence], options: [.stages, .parameters])

  /// Every command a person can type.
  static let commands = [list, map, trace]
}
