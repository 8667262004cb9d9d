extension EnglishMessages {
  var notesWords: NotesWords {
    NotesWords(
      title: "Speaker notes",
      waiting: "Nobody presents a lesson yet. In another terminal:",
      noNotes: "This step has no notes.",
      next: { "Next: \($0)" },
      last: "This is the last step.",
      step: "step", timeUsed: "time used", quit: "quit")
  }

  func words(of failure: NotesFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noPresenter:
      ("Nobody presents a lesson.", "\(NotesPage.presenting), in another terminal")
    case .silentPresenter:
      (
        "The one who presents does not answer.",
        "look into the other terminal: the lesson may have been suspended, and goes on with fg"
      )
    case .otherPresenter:
      (
        "A lesson is presented already, in another terminal.",
        "end that one, or run the lesson without --present"
      )
    case .pathTooLong(let path, let limit):
      (
        "“\(path)” is too long for a socket, which takes \(limit) bytes.",
        "set XDG_RUNTIME_DIR to a shorter path"
      )
    case .foreignFolder(let folder):
      (
        "“\(folder)” is no folder of your own, so the notes are not shown through it.",
        "remove it, or set XDG_RUNTIME_DIR to a folder that only you can open"
      )
    case .openFolder(let folder):
      (
        "Others can open the folder “\(folder)”, so the notes are not shown through it.",
        "chmod 700 '\(folder)'"
      )
    case .inTheWay(let path):
      ("“\(path)” is no socket, and is not written over.", "move it somewhere else")
    case .cannotListen(let path, let reason):
      (
        "The notes cannot be shown through “\(path)”: \(reason).",
        "set XDG_RUNTIME_DIR to a folder that only you can open"
      )
    }
  }
}
