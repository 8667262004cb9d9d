import Authoring

extension EnglishMessages {
  var progressWords: ProgressWords {
    ProgressWords(
      title: "How far you are",
      step: { "step \($0) of \($1)" },
      questions: { "\($0) of \($1) \($1 == 1 ? "question" : "questions")" },
      finished: "finished",
      nothing: "No lesson has been begun yet. The course, and its first lesson:",
      ask: { lesson in
        lesson.map { "Forget how far you are in “\($0)”? [y/N]" }
          ?? "Forget how far you are in all lessons? [y/N]"
      },
      forgotten: { lesson in
        lesson.map { "How far you were in “\($0)” is forgotten." }
          ?? "How far you were in all lessons is forgotten."
      },
      unchanged: "Nothing was changed.",
      nothingToForget: "There is nothing to forget.",
      notUnderstood: {
        "“\($0)” cannot be understood, so nothing is known of your progress. The file will be "
          + "moved aside when there is something to remember."
      },
      movedAside: {
        "What was remembered of your progress could not be understood, and lies in “\($0)” now."
      })
  }

  func words(of failure: ProgressFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .unknownAction(let action):
      (
        "`explain progress` can be followed by reset, not by “\(action)”.",
        "explain progress, or explain progress reset"
      )
    case .notBegun(let lesson, let begun):
      (
        "Nothing is remembered of a lesson “\(lesson)”."
          + (begun.isEmpty ? "" : " Begun: \(listed(begun))."),
        nearest(to: lesson, in: begun).first.map { "explain progress reset \($0)" }
          ?? "explain progress, which shows what is remembered"
      )
    case .nobodyToAsk(let lesson):
      (
        "Nobody can be asked whether that may be forgotten: standard input is no terminal.",
        (["explain progress reset"] + (lesson.map { [$0] } ?? []) + ["--yes"])
          .joined(separator: " ")
      )
    case .cannotKeep(let path, let reason):
      (
        "How far you are cannot be kept in “\(path)”: \(reason).",
        "make the folder writable, or set XDG_STATE_HOME to another"
      )
    }
  }
}
