import Checkpoints

extension KoreanMessages {
  func words(of failure: TokenizerFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noTokenizer(let folder):
      (
        "\(path(folder)): 이 폴더에 토크나이저(tokenizer)가 없습니다. 있어야 할 파일: \(tokenizerFiles).",
        "같은 모델의 tokenizer.json을 이 폴더에 내려받습니다."
      )
    case .sentencePiece(let file):
      (
        "\(path(file)): SentencePiece 토크나이저(tokenizer)는 읽지 않습니다. 읽을 수 있는 파일: "
          + "\(tokenizerFiles).", otherTokenizer
      )
    case .missingFile(let file):
      (
        "\(path(file)): 토크나이저(tokenizer)에 필요한 파일인데 없습니다.",
        "이 파일을 내려받거나, 토크나이저 전체가 든 tokenizer.json을 내려받습니다."
      )
    case .noFile(let file): noRegularFile(file)
    case .unreadable(let file, let code): unreadable(file, code: code)
    case .tooLarge(let file, let limit, let found): tooLarge(file, limit: limit, found: found)
    case .gitPointer(let file): gitPointer(file)
    case .notJSON(let file, let problem): notJSON(file, problem)
    case .unsupported(let file, let setting, let value):
      (
        "\(path(file)): 설정 \(quoted(setting)): 지원하지 않는 값입니다: \(quoted(value)). "
          + "그대로 계산하면 토큰의 번호(id)가 달라집니다.", otherTokenizer
      )
    case .unknownFamily(let folder):
      (
        "\(path(folder)): 이 폴더의 vocab.json이 GPT-2의 어휘인지 RoBERTa의 어휘인지 알 수 없습니다.",
        "모델의 config.json이나 tokenizer.json을 함께 둡니다."
      )
    case .disagreement(let setting, let files):
      (
        "설정 \(quoted(setting)): 두 파일의 값이 서로 다릅니다: \(listed(files.map { path($0) })).",
        "두 파일을 같은 곳에서 함께 내려받습니다."
      )
    case .missingKey, .duplicateKey, .wrongKind, .notInRange: (keyed(failure), downloadAgain)
    case .notUTF8, .emptyVocabulary, .duplicatePiece, .badID, .duplicateID, .unknownToken,
      .wrongID, .badMerge, .unknownMergePiece, .missingByte:
      (vocabulary(failure), "토크나이저의 파일을 모두 한 모델에서 다시 내려받습니다.")
    }
  }

  private var tokenizerFiles: String { "tokenizer.json, vocab.txt, vocab.json과 merges.txt 가운데 하나" }

  private var otherTokenizer: String {
    "WordPiece(BERT, DistilBERT)나 바이트 단위 BPE(GPT-2, RoBERTa)를 쓰는 모델을 고릅니다."
  }

  /// What is wrong with a key of a JSON file.
  private func keyed(_ failure: TokenizerFailure) -> String {
    switch failure {
    case .missingKey(let file, let key): "\(path(file)): 빠진 키가 있습니다: \(quoted(key))."
    case .duplicateKey(let file, let key): "\(path(file)): 두 번 나오는 키가 있습니다: \(quoted(key))."
    case .wrongKind(let file, let key, let expected, let position):
      "\(path(file)), \(position)바이트 위치, \(key.isEmpty ? "파일 전체" : "키 \(quoted(key))"): "
        + "값의 종류가 다릅니다. 와야 할 것: \(name(of: expected))."
    case .notInRange(let file, let key, let value, let range):
      "\(path(file)): \(quoted(key)) 키에 쓸 수 없는 값입니다: \(shown(value)). 쓸 수 있는 값: "
        + "\(amount(range))."
    default: ""
    }
  }

  /// What is wrong with the pieces of a vocabulary, or with what is made of them.
  private func vocabulary(_ failure: TokenizerFailure) -> String {
    switch failure {
    case .notUTF8(let file, let line): "\(path(file)): \(line)번째 줄을 UTF-8로 읽을 수 없습니다."
    case .emptyVocabulary(let file): "\(path(file)): 어휘(vocabulary)에 토큰이 하나도 없습니다."
    case .duplicatePiece(let file, let piece, let position):
      "\(path(file)), \(position)바이트 위치: 어휘에 두 번 나오는 토큰입니다: \(quoted(piece))."
    case .badID(let file, let piece, let position):
      "\(path(file)), \(position)바이트 위치, 토큰 \(quoted(piece)): 번호(id)로 쓸 수 없는 값입니다. "
        + "쓸 수 있는 값: 0부터 \(UInt32.max - 1)까지의 정수."
    case .duplicateID(let file, let id):
      "\(path(file)): 두 토큰의 번호(id)가 \(id)번으로 같습니다. 토큰마다 번호가 달라야 합니다."
    case .unknownToken(let file, let setting, let token):
      "\(path(file)): \(quoted(setting)) 설정에 어휘에 없는 토큰이 있습니다: \(quoted(token))."
    case .wrongID(let file, let token, let expected, let found):
      "\(path(file)), 토큰 \(quoted(token)): 번호(id)가 \(found)번입니다. 맞는 번호: \(expected)번."
    case .badMerge(let file, let place):
      "\(path(file)): 병합(merge) \(place)번이 공백 하나로 나눈 두 토큰이 아닙니다."
    case .unknownMergePiece(let file, let place, let piece):
      "\(path(file)): 병합(merge) \(place)번에 필요한 토큰이 어휘에 없습니다: \(quoted(piece))."
    case .missingByte(let file, let byte):
      "\(path(file)): 어휘에 다음 바이트의 토큰이 없습니다: \(shown(byte)). 바이트 256개의 토큰이 모두 있어야 합니다."
    default: ""
    }
  }

  private func amount(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let only, let same) where only == same: "\(only)"
    case (let lowest, .max): "\(lowest) 이상의 정수"
    case (let lowest, let highest): "\(lowest)부터 \(highest)까지의 정수"
    }
  }

  private func name(of kind: JSONValue.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "true 또는 false"
    case .number: "숫자"
    case .string: "글"
    case .list: "목록"
    case .object: "{ } 안의 키와 값"
    }
  }
}
