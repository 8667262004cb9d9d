import Checkpoints

extension KoreanMessages {
  func words(of failure: ModelFolder.Failure) -> (sentence: String, remedy: String) {
    switch failure {
    case .missing(let folder):
      ("\(path(folder)): 이런 폴더가 없습니다.", "지금 있는 폴더를 기준으로 경로를 확인합니다.")
    case .noFolder(let file):
      (
        "\(path(file)): 폴더가 아니라 파일입니다. 모델은 config.json, 가중치, 토크나이저가 든 폴더입니다.",
        "이 파일이 들어 있는 폴더를 적습니다."
      )
    case .noConfiguration(let folder):
      (
        "\(path(folder)): 이 폴더에 config.json이 없어서 어떤 모델인지 알 수 없습니다.",
        "모델의 파일을 모두 한 폴더에 내려받거나, 그 파일들이 있는 폴더를 적습니다."
      )
    case .configurationFurtherIn(let folder, let subfolder):
      (
        "\(path(folder)): 이 폴더에는 config.json이 없고, 더 안쪽 폴더에 있습니다: \(path(subfolder)).",
        "--model \(typed(subfolder))"
      )
    case .configuration(let failure): words(of: failure)
    case .tokenizer(let failure): words(of: failure)
    case .checkpoint(let failure): words(of: failure)
    }
  }

  // MARK: What several kinds of files have in common

  var downloadAgain: String { "파일을 다시 내려받습니다." }

  var sameModel: String { "config.json, 토크나이저, 가중치를 모두 같은 모델에서 가져옵니다." }

  func unreadable(_ file: String, code: Int32) -> (sentence: String, remedy: String) {
    let reason: (sentence: String, remedy: String) =
      switch SystemReason(code: code) {
      case .denied: ("읽기 권한이 없습니다", "읽기 권한을 줍니다(chmod u+r).")
      case .links: ("링크가 서로를 가리키며 돌고 있습니다", "링크가 아닌 파일의 경로를 적습니다.")
      case .tooLong: ("이름이 너무 깁니다", "경로가 더 짧은 폴더로 옮깁니다.")
      case .tooManyFiles: ("열려 있는 파일이 너무 많습니다", "다른 프로그램을 닫고 다시 해 봅니다.")
      case .device: ("디스크에 문제가 있습니다", "폴더를 다른 디스크로 복사합니다.")
      case .other: ("시스템 오류 \(code)번", "폴더를 다른 디스크로 복사하거나 다시 내려받습니다.")
      }
    return ("\(path(file)): 읽을 수 없는 파일입니다. 까닭: \(reason.sentence).", reason.remedy)
  }

  func noRegularFile(_ file: String) -> (sentence: String, remedy: String) {
    ("\(path(file)): 파일이 있어야 할 자리에 폴더나 장치가 있습니다.", "그 자리에 파일을 둡니다.")
  }

  func tooLarge(
    _ file: String, limit: Int, found: Int
  ) -> (sentence: String, remedy: String) {
    (
      "\(path(file)): 크기가 \(found)바이트입니다. \(limit)바이트까지 읽으며, 실제 모델은 이보다 크지 않습니다.",
      "맞는 파일인지 확인합니다."
    )
  }

  func gitPointer(_ file: String) -> (sentence: String, remedy: String) {
    (
      "\(path(file)): 실제 파일이 아니라 Git LFS가 남긴 포인터입니다. 큰 파일을 빼고 저장소를 복제(clone)하면 이렇게 됩니다.",
      "그 폴더에서 git lfs pull을 실행하거나, 파일을 직접 내려받습니다."
    )
  }

  func notJSON(_ file: String, _ failure: JSONFailure) -> (sentence: String, remedy: String) {
    (
      "\(path(file)): JSON 형식에 맞지 않습니다. \(what(failure)).",
      failure.problem == .unexpectedEnd ? "내려받다가 끊긴 것 같습니다. 파일을 다시 내려받습니다." : downloadAgain
    )
  }

  private func what(_ failure: JSONFailure) -> String {
    let place = "\(failure.position)바이트 위치"
    return switch failure.problem {
    case .unexpected(let byte): "\(place)에 다른 것이 와야 하는데, 있는 것: \(shown(byte))"
    case .unexpectedEnd: "\(place)에서 내용이 끝나지 않은 채 파일이 끝납니다"
    case .somethingBehind: "내용이 끝난 뒤에도 \(place)에 무언가가 더 있습니다"
    case .badNumber: "\(place)에 있는 숫자를 JSON의 방식으로 쓰지 않았습니다"
    case .badEscape: "\(place)에 있는 역슬래시 뒤에 뜻이 없는 글자가 있습니다"
    case .loneSurrogate: "\(place)에 있는 \\u에는 짝이 있어야 하는데 없습니다"
    case .controlCharacter(let byte):
      "\(place)에 제어 문자가 그대로 들어 있습니다: \(shown(byte)). 제어 문자는 \\u와 번호로 써야 합니다"
    case .notUTF8: "\(place)부터 UTF-8로 읽을 수 없습니다"
    case .tooDeep(let limit): "\(place)에서 값이 \(limit)겹보다 깊이 들어 있습니다"
    case .tooLarge(let limit): "파일이 \(limit)바이트보다 큽니다"
    }
  }
}
