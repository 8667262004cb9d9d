import Checkpoints

extension EnglishMessages {
  func words(of failure: CheckpointFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noSuchFile(let file):
      (
        "The weights need the file \(path(file)), which is not there.",
        "download it; weights in several files need all of them"
      )
    case .noRegularFile(let file): noRegularFile(file)
    case .unreadable(let file, let code): unreadable(file, code: code)
    case .noWeights(let folder, let expected):
      (
        "The folder \(path(folder)) holds no weights; expected \(alternatives(expected)).",
        "download \(expected.first ?? "them") of the same model into it"
      )
    case .otherWeights(let folder, let found, let expected):
      otherWeights(folder: folder, found: found, expected: expected)
    case .gitPointer(let file): gitPointer(file)
    case .tooLarge(let file, let limit, let found): tooLarge(file, limit: limit, found: found)
    case .headerTooLong(let file, let limit, let found):
      (
        "\(path(file)) is not a safetensors file: read as one, its header would have \(found) bytes; "
          + "at most \(limit) are allowed.",
        "download the file again; it may be a web page, or a .bin under another name"
      )
    case .truncated(let file, let expected, let found):
      (
        "\(path(file)) is cut short: expected \(expected) bytes, found \(found).",
        "download the file again; it seems to have broken off"
      )
    case .trailingBytes(let file, let expected, let found):
      (
        "\(path(file)) is too long: its tensors end at byte \(expected), but it has \(found) bytes.",
        downloadAgain
      )
    case .malformed(let file, let tensor, let offset, let problem):
      (
        "\(path(file)), byte \(offset)\(tensor.map { ", tensor \(quoted($0))" } ?? ""): "
          + "\(what(problem)).", downloadAgain
      )
    case .fileOutsideFolder(let file, let tensor, let found):
      (
        "\(path(file)) looks for the tensor \(quoted(tensor)) in \(path(found)); expected a file "
          + "right in the folder, and no other is opened.",
        "the index of the original download, and nothing from a source you do not trust"
      )
    case .inTwoFiles(let tensor, let files):
      (
        "The tensor \(quoted(tensor)) is in several files: \(listed(files.map { path($0) })); "
          + "expected it in one.", "download the folder again, into an empty place"
      )
    case .missingTensor(let file, let tensor):
      (
        "\(path(file)): expected a tensor \(quoted(tensor)), found none of that name.", sameModel
      )
    case .wrongShape(let file, let tensor, let expected, let found):
      (
        "\(path(file)): the tensor \(quoted(tensor)) has the shape \(shown(found)); expected "
          + "\(shown(expected)).", sameModel
      )
    case .notEnoughMemory(let file, let tensor, let needed, let limit):
      (
        "\(path(file)): the tensor \(quoted(tensor)) needs \(memory(needed)) of memory; "
          + "\(memory(limit)) are left.", "a smaller model, or close other programs"
      )
    case .unknownType, .unreadableType:
      (tensor(failure), "the same model in F32, F16 or BF16, as it was before it was quantised")
    case .shapeTooLarge, .reversedOffsets, .wrongSize, .overlap, .gap:
      (tensor(failure), downloadAgain)
    }
  }

  /// What is wrong with a tensor where its header describes it.
  private func tensor(_ failure: CheckpointFailure) -> String {
    switch failure {
    case .unknownType(let file, let tensor, let found):
      "\(path(file)): the numbers of the tensor \(quoted(tensor)) are of the type \(quoted(found)), "
        + "which we do not know; expected F32, F16 or BF16."
    case .unreadableType(let file, let tensor, let found):
      "\(path(file)): the numbers of the tensor \(quoted(tensor)) are of the type "
        + "\(found.rawValue); we compute with F32, F16 and BF16."
    case .shapeTooLarge(let file, let tensor, let found):
      "\(path(file)): the tensor \(quoted(tensor)) has the shape \(shown(found)), more numbers "
        + "than can be counted."
    case .reversedOffsets(let file, let tensor, let begin, let end):
      "\(path(file)): the tensor \(quoted(tensor)) begins at byte \(begin) and ends before that, "
        + "at byte \(end)."
    case .wrongSize(let file, let tensor, let expected, let found):
      "\(path(file)): the shape and type of the tensor \(quoted(tensor)) need \(expected) bytes; "
        + "its place has \(found)."
    case .overlap(let file, let tensor, let other):
      "\(path(file)): the tensor \(quoted(tensor)) begins before \(quoted(other)) ends."
    case .gap(let file, let tensor, let expected, let found):
      "\(path(file)): the tensor \(quoted(tensor)) begins at byte \(found) of the data; expected "
        + "byte \(expected), where the one before it ends."
    default: ""
    }
  }

  private func otherWeights(
    folder: String, found: String, expected: [String]
  ) -> (sentence: String, remedy: String) {
    let remedy =
      if found.hasSuffix(".safetensors") {
        "rename it if it holds all weights; else download \(expected.last ?? "the index"), too"
      } else if found.hasPrefix("pytorch_model.bin") {
        "in Python: AutoModelForMaskedLM.from_pretrained(\(typed(folder))).save_pretrained("
          + "\(typed(folder)), safe_serialization=True); for a GPT-2, AutoModelForCausalLM"
      } else {
        "download \(expected.first ?? "the weights") of the same model into it"
      }
    return (
      "The folder \(path(folder)) holds \(quoted(found)), but not the weights as we read them; "
        + "expected \(alternatives(expected)).", remedy
    )
  }
}
