extension KoreanMessages {
  var notesWords: NotesWords {
    NotesWords(
      title: "발표자 노트",
      waiting: "아직 발표 중인 수업이 없습니다. 다른 터미널에서 이렇게 시작합니다:",
      noNotes: "이 단계에는 노트가 없습니다.",
      next: { "다음: \($0)" },
      last: "마지막 단계입니다.",
      step: "단계", timeUsed: "지난 시간", quit: "끝내기")
  }

  func words(of failure: NotesFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noPresenter:
      ("발표 중인 수업이 없습니다.", "\(NotesPage.presenting) (다른 터미널에서)")
    case .silentPresenter:
      (
        "발표 중인 수업에서 응답이 없습니다.",
        "다른 터미널을 확인합니다. 수업이 멈추어 있으면 그 터미널에서 fg를 입력합니다."
      )
    case .otherPresenter:
      (
        "다른 터미널에서 이미 수업을 발표하고 있습니다.",
        "그 발표를 끝내거나, --present 없이 수업을 봅니다."
      )
    case .pathTooLong(let path, let limit):
      (
        "“\(path)”: 소켓의 경로로 쓰기에는 너무 깁니다. \(limit)바이트까지 쓸 수 있습니다.",
        "XDG_RUNTIME_DIR에 더 짧은 경로를 적습니다."
      )
    case .foreignFolder(let folder):
      (
        "“\(folder)”: 내 폴더가 아니어서 노트를 주고받지 않습니다.",
        "지우거나, 나만 열 수 있는 폴더를 XDG_RUNTIME_DIR에 적습니다."
      )
    case .openFolder(let folder):
      (
        "“\(folder)”: 다른 사람도 열 수 있는 폴더여서 노트를 주고받지 않습니다.",
        "chmod 700 '\(folder)'"
      )
    case .inTheWay(let path):
      ("“\(path)”: 소켓이 아니어서 덮어쓰지 않습니다.", "다른 곳으로 옮깁니다.")
    case .cannotListen(let path, let reason):
      (
        "“\(path)”: 이 경로로 노트를 주고받을 수 없습니다. 까닭: \(reason).",
        "나만 열 수 있는 폴더를 XDG_RUNTIME_DIR에 적습니다."
      )
    }
  }
}
