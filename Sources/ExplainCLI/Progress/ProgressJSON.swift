import TransformerModel

/// The progress in all lessons, for another program.
struct ProgressJSON: JSONDocument {
  /// Raised when what a reader relies on changes.
  private static let schema = 1

  private let progress: CourseProgress
  private let order: [String]

  /// Lists the lessons in an order.
  init(_ progress: CourseProgress, order: [String]) {
    self.progress = progress
    self.order = order
  }

  func write(to sink: (String) throws -> Void) rethrows {
    try sink("{\n  \"schema\": \(Self.schema),\n")
    try sink("  \"never-ask-again\": \(progress.neverAsksAgain),\n  \"lessons\": [")
    var separator = "\n"
    for lesson in order {
      guard let known = progress.lessons[lesson] else { continue }
      try sink(separator + "    " + Self.text(known, of: lesson))
      separator = ",\n"
    }
    try sink(separator == "\n" ? "]\n}\n" : "\n  ]\n}\n")
  }

  private static func text(_ progress: LessonProgress, of lesson: String) -> String {
    let members = [
      "\"lesson\": \(JSONText.string(lesson))", "\"step\": \(JSONText.string(progress.step))",
      "\"place\": \(progress.place)", "\"steps\": \(progress.steps)",
      "\"answered\": \(JSONText.strings(progress.answered.sorted()))",
      "\"questions\": \(progress.questions)", "\"finished\": \(progress.isFinished)",
    ]
    return "{ \(members.joined(separator: ", ")) }"
  }
}
