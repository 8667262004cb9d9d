import Checkpoints

extension KoreanMessages {
  func words(of failure: ConfigurationFailure) -> (sentence: String, remedy: String) {
    let file = path(failure.file)
    return switch failure.problem {
    case .notJSON(let problem): notJSON(failure.file, problem)
    case .gitPointer: gitPointer(failure.file)
    case .malformed:
      ("\(file): JSON이지만, { } 안에 키와 값이 있어야 합니다.", downloadAgain)
    case .noModelType:
      (
        "\(file): 모델의 종류를 적는 “model_type” 키가 없거나 값이 글이 아닙니다.",
        "transformers가 만든 config.json을 씁니다. 종류를 알면 \"model_type\": \"bert\"처럼 적습니다."
      )
    case .unknownModelType(let type, let known):
      (
        "\(file): 계산할 수 없는 종류의 모델입니다: \(quoted(type)). 계산할 수 있는 종류: \(listed(known)).",
        "이 가운데 하나인 모델을 씁니다."
      )
    case .badValue(let key, let found, let expected):
      (
        "\(file): \(quoted(key)) 키에 쓸 수 없는 값입니다: \(shown(found)). 쓸 수 있는 값: \(expected).",
        downloadAgain
      )
    case .refused("quantization_config", let found, _):
      (
        "\(file): “quantization_config” 키가 있습니다: \(shown(found)). 양자화(quantization)한 "
          + "가중치는 읽지 않습니다. 읽을 수 있는 숫자: F32, F16, BF16.", "같은 모델의 양자화하지 않은 것을 씁니다."
      )
    case .refused(let key, let found, let accepted):
      (
        "\(file): \(quoted(key)) 키의 값 때문에 숫자가 달라지는데, 그런 계산은 하지 않습니다: \(shown(found)). "
          + "계산할 수 있는 값: \(listed(accepted.map { shown($0) })).",
        "다른 모델을 씁니다. 값을 고쳐 쓰면 이 모델의 숫자가 아니게 됩니다."
      )
    case .headsDoNotDivide(let heads, let width):
      (
        "\(file): 폭 \(width) 차원을 헤드 \(heads)개로 똑같이 나눌 수 없습니다. 헤드의 수는 폭의 약수여야 합니다.",
        downloadAgain
      )
    case .contradiction(let keys, let found):
      (
        "\(file): 키 \(quoted(keys)): 같은 크기를 나타내므로 값도 같아야 하는데 서로 다릅니다: "
          + "\(listed(found.map { shown($0) })).", "하나만 남기고 지웁니다."
      )
    case .moreWordsThanRows(let words, let rows):
      (
        "\(file): “vocab_size” 값은 \(rows)인데 토크나이저의 토큰은 \(words)개입니다. 토큰마다 한 행이 있어야 합니다.",
        sameModel
      )
    }
  }
}
