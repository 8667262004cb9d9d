import Checkpoints

extension KoreanMessages {
  func words(of failure: CheckpointFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noSuchFile(let file):
      ("\(path(file)): 가중치에 필요한 파일인데 없습니다.", "이 파일을 내려받습니다. 나뉜 가중치는 파일이 모두 있어야 합니다.")
    case .noRegularFile(let file): noRegularFile(file)
    case .unreadable(let file, let code): unreadable(file, code: code)
    case .noWeights(let folder, let expected):
      (
        "\(path(folder)): 이 폴더에 가중치가 없습니다. 있어야 할 파일(둘 가운데 하나): \(listed(expected)).",
        "같은 모델의 가중치를 이 폴더에 내려받습니다: \(expected.first ?? "")"
      )
    case .otherWeights(let folder, let found, let expected):
      otherWeights(folder: folder, found: found, expected: expected)
    case .gitPointer(let file): gitPointer(file)
    case .tooLarge(let file, let limit, let found): tooLarge(file, limit: limit, found: found)
    case .headerTooLong(let file, let limit, let found):
      (
        "\(path(file)): safetensors 파일이 아닙니다. 그렇게 읽으면 헤더가 \(found)바이트인데, 헤더는 "
          + "\(limit)바이트까지입니다.", "파일을 다시 내려받습니다. 웹 페이지이거나 이름만 바꾼 .bin일 수 있습니다."
      )
    case .truncated(let file, let expected, let found):
      (
        "\(path(file)): 파일이 중간에서 끊겼습니다. 있어야 할 크기: \(expected)바이트, 실제 크기: \(found)바이트.",
        "내려받다가 끊긴 것 같습니다. 파일을 다시 내려받습니다."
      )
    case .trailingBytes(let file, let expected, let found):
      (
        "\(path(file)): 파일이 너무 깁니다. 텐서(tensor)가 끝나는 곳: \(expected)바이트, 실제 크기: "
          + "\(found)바이트.", downloadAgain
      )
    case .malformed(let file, let tensor, let offset, let problem):
      (
        "\(path(file)), \(offset)바이트 위치\(tensor.map { ", 텐서 \(quoted($0))" } ?? ""): "
          + "\(what(problem)).", downloadAgain
      )
    case .fileOutsideFolder(let file, let tensor, let found):
      (
        "\(path(file)), 텐서 \(quoted(tensor)): 모델 폴더 바로 안에 있지 않은 파일은 열지 않습니다: "
          + "\(path(found)).", "원래의 인덱스 파일을 내려받습니다. 믿을 수 없는 곳의 파일은 쓰지 않습니다."
      )
    case .inTwoFiles(let tensor, let files):
      (
        "텐서 \(quoted(tensor)): 한 파일에만 있어야 하는데 여러 파일에 있습니다: "
          + "\(listed(files.map { path($0) })).", "빈 폴더에 모델을 다시 내려받습니다."
      )
    case .missingTensor(let file, let tensor):
      ("\(path(file)): 있어야 할 텐서(tensor)가 없습니다: \(quoted(tensor)).", sameModel)
    case .wrongShape(let file, let tensor, let expected, let found):
      (
        "\(path(file)), 텐서 \(quoted(tensor)): 필요한 모양 \(shown(expected)), 실제 모양 "
          + "\(shown(found)).", sameModel
      )
    case .notEnoughMemory(let file, let tensor, let needed, let limit):
      (
        "\(path(file)), 텐서 \(quoted(tensor)): 메모리가 모자랍니다. 필요한 메모리: "
          + "\(memory(needed).replacing(" ", with: "")), 남은 메모리: \(memory(limit).replacing(" ", with: "")).",
        "더 작은 모델을 쓰거나 다른 프로그램을 닫습니다."
      )
    case .unknownType, .unreadableType:
      (tensor(failure), "같은 모델의 양자화(quantization)하지 않은 것을 F32, F16, BF16 가운데 하나로 내려받습니다.")
    case .shapeTooLarge, .reversedOffsets, .wrongSize, .overlap, .gap:
      (tensor(failure), downloadAgain)
    }
  }

  /// What is wrong with a tensor where its header describes it.
  private func tensor(_ failure: CheckpointFailure) -> String {
    switch failure {
    case .unknownType(let file, let tensor, let found):
      "\(path(file)), 텐서 \(quoted(tensor)): 모르는 종류의 숫자입니다: \(quoted(found)). "
        + "계산할 수 있는 종류: F32, F16, BF16."
    case .unreadableType(let file, let tensor, let found):
      "\(path(file)), 텐서 \(quoted(tensor)): 계산할 수 없는 종류의 숫자입니다: \(found.rawValue). "
        + "계산할 수 있는 종류: F32, F16, BF16."
    case .shapeTooLarge(let file, let tensor, let found):
      "\(path(file)), 텐서 \(quoted(tensor)): 숫자의 개수를 셀 수 없을 만큼 큰 모양입니다: \(shown(found))."
    case .reversedOffsets(let file, let tensor, let begin, let end):
      "\(path(file)), 텐서 \(quoted(tensor)): 끝이 시작보다 앞에 있습니다. 시작 위치: \(begin), 끝 위치: \(end)."
    case .wrongSize(let file, let tensor, let expected, let found):
      "\(path(file)), 텐서 \(quoted(tensor)): 모양과 종류로 보아 필요한 크기는 \(expected)바이트인데, 자리의 크기는 "
        + "\(found)바이트입니다."
    case .overlap(let file, let tensor, let other):
      "\(path(file)), 텐서 \(quoted(tensor)): 다른 텐서가 끝나기 전에 시작합니다: \(quoted(other))."
    case .gap(let file, let tensor, let expected, let found):
      "\(path(file)), 텐서 \(quoted(tensor)): 데이터의 \(expected)바이트 위치에서 시작해야 하는데 \(found)바이트 위치에서 "
        + "시작합니다."
    default: ""
    }
  }

  private func otherWeights(
    folder: String, found: String, expected: [String]
  ) -> (sentence: String, remedy: String) {
    let remedy =
      if found.hasSuffix(".safetensors") {
        "가중치가 모두 들어 있으면 이름을 바꿉니다. 아니면 인덱스 파일도 내려받습니다: \(expected.last ?? "")"
      } else if found.hasPrefix("pytorch_model.bin") {
        "Python에서 바꿉니다: AutoModelForMaskedLM.from_pretrained(\(typed(folder)))"
          + ".save_pretrained(\(typed(folder)), safe_serialization=True) "
          + "(GPT-2는 AutoModelForCausalLM)"
      } else {
        "같은 모델의 가중치를 이 폴더에 내려받습니다: \(expected.first ?? "")"
      }
    return (
      "\(path(folder)): 이 폴더의 가중치는 이름이나 종류가 달라서 읽지 못합니다: \(quoted(found)). 있어야 할 파일(둘 가운데 하나): "
        + "\(listed(expected)).", remedy
    )
  }
}
