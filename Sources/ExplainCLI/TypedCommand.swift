import ArgumentParser

/// A command line as a text quotes it, to find out whether the program would understand it.
struct TypedCommand {
  private let words: [String]

  /// Splits a line as a shell does: at blanks that no quotes protect.
  init(_ line: String) {
    var words: [String] = []
    var (word, quote): (String?, Character?) = (nil, nil)
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    self.words = words + (word.map { [$0] } ?? [])
  }

  /// Whether the program has such a command with such options, or a lesson of that name.
  func isUnderstood(lessons: [String]) -> Bool {
    guard words.first == "explain" else { return false }
    let arguments = Array(words.dropFirst())
    if let help = HelpRequest(arguments) {
      let known = CommandHelp.commands.map(\.name) + lessons
      return help.subject.map(known.contains) ?? true
    }
    do {
      let command = try Explain.parseAsRoot(ArgumentOrder.commandFirst(arguments))
      guard let lesson = (command as? LessonCommand)?.lesson else { return true }
      return lessons.contains(lesson)
    } catch {
      return Explain.exitCode(for: error).isSuccess
    }
  }
}
