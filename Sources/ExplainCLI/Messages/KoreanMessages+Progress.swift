import Authoring

extension KoreanMessages {
  var progressWords: ProgressWords {
    ProgressWords(
      title: "수업 진도",
      step: { "\($1)단계 가운데 \($0)단계" },
      questions: { "문제 \($1)개 가운데 \($0)개 맞힘" },
      finished: "마침",
      nothing: "아직 시작한 수업이 없습니다. 수업 목록과 첫 수업은 이렇게 봅니다:",
      ask: { lesson in
        lesson.map { "“\($0)”: 이 수업의 진도를 지울까요? [예/아니요]" } ?? "모든 수업의 진도를 지울까요? [예/아니요]"
      },
      forgotten: { lesson in
        lesson.map { "“\($0)”: 이 수업의 진도를 지웠습니다." } ?? "모든 수업의 진도를 지웠습니다."
      },
      unchanged: "아무것도 바꾸지 않았습니다.",
      nothingToForget: "지울 진도가 없습니다.",
      notUnderstood: {
        "“\($0)”: 진도 파일의 내용을 알아볼 수 없어서 진도를 모릅니다. 새로 기록할 때 이 파일은 다른 이름으로 옮겨 둡니다."
      },
      movedAside: { "알아볼 수 없는 이전 진도 파일을 다음 이름으로 옮겨 두었습니다: “\($0)”" })
  }

  func words(of failure: ProgressFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .unknownAction(let action):
      (
        "“\(action)”: explain progress 뒤에는 reset만 쓸 수 있습니다.",
        "explain progress (또는 explain progress reset)"
      )
    case .notBegun(let lesson, let begun):
      (
        "“\(lesson)”: 이 수업에는 기록된 진도가 없습니다."
          + (begun.isEmpty ? "" : " 시작한 수업: \(listed(begun))."),
        nearest(to: lesson, in: begun).first.map { "explain progress reset \($0)" }
          ?? "explain progress (기록된 진도가 나옵니다)"
      )
    case .nobodyToAsk(let lesson):
      (
        "표준 입력이 터미널이 아니어서, 지워도 되는지 물어볼 수 없습니다.",
        (["explain progress reset"] + (lesson.map { [$0] } ?? []) + ["--yes"])
          .joined(separator: " ")
      )
    case .cannotKeep(let path, let reason):
      (
        "“\(path)”: 여기에 진도를 기록할 수 없습니다. 까닭: \(reason).",
        "폴더에 쓰기 권한을 주거나, XDG_STATE_HOME에 다른 폴더를 적습니다."
      )
    }
  }
}
