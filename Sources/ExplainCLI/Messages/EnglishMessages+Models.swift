import Checkpoints

extension EnglishMessages {
  func words(of failure: ModelFolder.Failure) -> (sentence: String, remedy: String) {
    switch failure {
    case .missing(let folder):
      ("There is no folder \(path(folder)).", "check the path; it counts from where you are now")
    case .noFolder(let file):
      (
        "\(path(file)) is a file; a model is a folder that holds config.json, the weights and a "
          + "tokenizer.", "the folder that holds the file"
      )
    case .noConfiguration(let folder):
      (
        "The folder \(path(folder)) holds no config.json, so nothing says what kind of model it is.",
        "download all files of the model into one folder, or name the folder that holds them"
      )
    case .configurationFurtherIn(let folder, let subfolder):
      (
        "The folder \(path(folder)) holds no config.json; the nearest one is in "
          + "\(path(subfolder)).", "--model \(typed(subfolder))"
      )
    case .configuration(let failure): words(of: failure)
    case .tokenizer(let failure): words(of: failure)
    case .checkpoint(let failure): words(of: failure)
    }
  }

  // MARK: What several kinds of files have in common

  var downloadAgain: String { "download the file again" }

  var sameModel: String {
    "take config.json, the tokenizer and the weights from one and the same model"
  }

  func unreadable(_ file: String, code: Int32) -> (sentence: String, remedy: String) {
    let reason: (sentence: String, remedy: String) =
      switch SystemReason(code: code) {
      case .denied: ("permission denied", "give yourself the right to read it (chmod u+r)")
      case .links: ("its links go round in a circle", "the path of the file itself")
      case .tooLong: ("its name is too long", "a folder with a shorter path")
      case .tooManyFiles: ("too many files are open", "close other programs and try again")
      case .device: ("the disk reports an error", "copy the folder to another disk")
      case .other: ("error \(code)", "copy the folder to another disk, or download it again")
      }
    return ("The system does not let us read \(path(file)): \(reason.sentence).", reason.remedy)
  }

  func noRegularFile(_ file: String) -> (sentence: String, remedy: String) {
    (
      "\(path(file)) is there, but it is a folder or a device; expected a file.",
      "put the file itself there"
    )
  }

  func tooLarge(
    _ file: String, limit: Int, found: Int
  ) -> (sentence: String, remedy: String) {
    (
      "\(path(file)) has \(found) bytes; at most \(limit) are read, and no real model needs more.",
      "check that it is the right file"
    )
  }

  func gitPointer(_ file: String) -> (sentence: String, remedy: String) {
    (
      "\(path(file)) is only a pointer of Git LFS: the folder was cloned without its large files.",
      "git lfs pull in that folder, or download the file itself"
    )
  }

  func notJSON(_ file: String, _ failure: JSONFailure) -> (sentence: String, remedy: String) {
    (
      "\(path(file)) is not JSON: \(what(failure)).",
      failure.problem == .unexpectedEnd
        ? "download the file again; it seems to have broken off" : downloadAgain
    )
  }

  private func what(_ failure: JSONFailure) -> String {
    let place = "at byte \(failure.position)"
    return switch failure.problem {
    case .unexpected(let byte): "\(shown(byte)) stands \(place), where something else is expected"
    case .unexpectedEnd: "it ends \(place), before it is complete"
    case .somethingBehind: "\(place) something follows what was complete already"
    case .badNumber: "the number \(place) is not written as JSON has it"
    case .badEscape: "the backslash \(place) begins no escape that JSON has"
    case .loneSurrogate: "the \\u \(place) is half a pair, and the other half is missing"
    case .controlCharacter(let byte):
      "\(place) a text holds the control character \(shown(byte)); expected \\u and its number"
    case .notUTF8: "the text \(place) is not UTF-8"
    case .tooDeep(let limit): "\(place) values are nested more than \(limit) deep"
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    }
  }
}
