/// Screens of worksheets and their answers.
enum WorksheetScreens {
  static let all: [ScreenTests.Screen] = ["en", "ko"].flatMap { language in
    func screen(_ name: String, _ arguments: [String]) -> ScreenTests.Screen {
      ScreenTests.Screen(
        name: "worksheet.\(name).\(language)",
        arguments: ["worksheet"] + arguments + ["--lang", language])
    }
    return [
      screen("softmax", ["softmax", "--seed", "3"]),
      screen("masked-attention.key", ["masked-attention", "--key", "--blank", "15%"]),
      screen(
        "layer-norm.latex",
        ["--stage", "attention.norm", "I am", "--blank", "50%", "--format", "latex"]),
      screen("query.markdown", ["--stage", "attention.query", "--format", "markdown"]),
      screen("position.key", ["--stage", "position", "--key", "--blank", "20%"]),
      screen("scores.records", ["--stage", "scores", "I am", "--plain"]),
    ]
  }
}
