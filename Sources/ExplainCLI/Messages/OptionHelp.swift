import ArgumentParser

/// One option or argument of the command line, with what the help says of it in both languages.
struct OptionHelp {
  /// The spellings: `-t`, `--text`; an argument has none.
  let names: [String]
  /// What the value is called in the help, if the option takes one.
  let value: String?
  /// The English help.
  let english: String
  /// The Korean help.
  let korean: String

  init(_ names: [String], value: String? = nil, _ english: String, _ korean: String) {
    self.names = names
    self.value = value
    self.english = english
    self.korean = korean
  }

  /// Whether the word after the option belongs to it.
  var takesValue: Bool { value != nil && !names.isEmpty }

  /// The English help as the argument parser wants it.
  var argumentHelp: ArgumentHelp { ArgumentHelp(stringLiteral: english).named(value) }

  /// How the help shows it: `-t, --text <text>`.
  var usage: String {
    let value = value.map { "<\($0)>" }
    return ([names.joined(separator: ", ")].filter { !$0.isEmpty } + [value].compactMap { $0 })
      .joined(separator: " ")
  }
}

extension ArgumentHelp {
  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    if let value { help.valueName = value }
    return help
  }
}

extension OptionHelp {
  static let lesson = OptionHelp(
    [], value: "lesson", "The lesson to run; `explain list` names them.",
    "볼 수업의 이름입니다. `explain list`로 목록을 봅니다.")
  static let sentence = OptionHelp(
    [], value: "text", "The sentence. (default: I am a student)",
    "계산할 문장입니다. (기본: I am a student)")
  static let text = OptionHelp(
    ["-t", "--text"], value: "text", "Run on this sentence.", "이 문장으로 계산합니다.")
  static let model = OptionHelp(
    ["--model"], value: "name", "Run this model. (default: hand-set)",
    "이 모델로 계산합니다. (기본: hand-set)")
  static let mask = OptionHelp(
    ["--mask"], value: "mask", "none, causal, padding or causal+padding.",
    "마스크(mask)를 고릅니다: none, causal, padding, causal+padding.")
  static let pad = OptionHelp(
    ["--pad"], value: "n",
    "Append n [PAD] to the sentence. (default with a padding mask: 2, if there is none yet)",
    "문장 끝에 [PAD]를 n개 붙입니다. (패딩 마스크를 쓰고 [PAD]가 없으면 기본 2개)")
  static let lang = OptionHelp(
    ["--lang"], value: "en|ko", "The language of everything that is said.",
    "안내와 설명의 언어입니다.")
  static let color = OptionHelp(
    ["--color"], value: "when",
    "auto, always, never, or a depth: 16, 256, true. (default: auto)",
    "언제 색을 쓸지 고릅니다: auto, always, never. 색의 수도 정할 수 있습니다: 16, 256, true. (기본: auto)")
  static let digits = OptionHelp(
    ["--digits"], value: "n", "Digits behind the point, 0 to 9. (default: 2)",
    "소수점 아래 자릿수입니다. 0부터 9까지 씁니다. (기본: 2)")
  static let width = OptionHelp(
    ["--width"], value: "n", "Columns of the window. (default: COLUMNS, the terminal, or 80)",
    "화면의 너비를 글자 수로 정합니다. (기본: COLUMNS, 없으면 터미널의 너비, 없으면 80)")
  static let plain = OptionHelp(
    ["--plain"], "One number a line with its row and column, for screen readers.",
    "숫자마다 행과 열의 이름을 붙여 한 줄씩 씁니다. 화면 낭독기에 알맞습니다.")
  static let ascii = OptionHelp(
    ["--ascii"], "Draw frames and signs in ASCII only.", "테두리와 기호를 ASCII로만 그립니다.")
  static let format = OptionHelp(
    ["--format"], value: "format", "text, and for map and trace also json. (default: text)",
    "출력 형식입니다: text, json. json은 map과 trace에서만 됩니다. (기본: text)")
  static let output = OptionHelp(
    ["-o", "--output"], value: "file", "Write to this file instead of the screen.",
    "화면 대신 이 파일에 씁니다.")
  static let lessons = OptionHelp(
    ["--lessons"], value: "folder", "Look for lessons and models in this folder first.",
    "수업과 모델을 이 폴더에서 먼저 찾습니다.")
  static let stage = OptionHelp(
    ["--stage"], value: "stage", "scores, scaled, masked or weights. (default: weights)",
    "보여 줄 단계입니다: scores, scaled, masked, weights. (기본: weights)")
  static let layer = OptionHelp(
    ["--layer"], value: "n", "The layer, from 0. (default: 0)",
    "층(layer)의 번호입니다. 0부터 셉니다. (기본: 0)")
  static let head = OptionHelp(
    ["--head"], value: "n", "The head, from 0. (default: 0)",
    "헤드(head)의 번호입니다. 0부터 셉니다. (기본: 0)")
  static let stages = OptionHelp(
    ["--stages"], value: "pattern", "Only stages that fit, for example 'encoder.0.ffn.*'.",
    "이름이 패턴(pattern)에 맞는 단계만 보여 줍니다. 예: 'encoder.0.ffn.*'")
  static let parameters = OptionHelp(
    ["--parameters"], "Include weights and biases also for a large model.",
    "큰 모델에서도 가중치(weight)와 편향(bias)을 함께 보여 줍니다.")

  /// The options every command takes.
  static let shared = [
    text, model, mask, pad, lang, color, digits, width, plain, ascii, format, output, lessons,
  ]

  /// Every option there is.
  static let all = shared + [stage, layer, head, stages, parameters]
}
