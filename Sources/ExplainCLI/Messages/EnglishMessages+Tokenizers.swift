import Checkpoints

extension EnglishMessages {
  func words(of failure: TokenizerFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noTokenizer(let folder):
      (
        "The folder \(path(folder)) holds no tokenizer; expected \(tokenizerFiles).",
        "download tokenizer.json of the same model into it"
      )
    case .sentencePiece(let file):
      (
        "\(path(file)) is a SentencePiece tokenizer, which we do not read; expected "
          + "\(tokenizerFiles).", otherTokenizer
      )
    case .missingFile(let file):
      (
        "The tokenizer needs the file \(path(file)), which is not there.",
        "download it, or tokenizer.json, which holds all of a tokenizer"
      )
    case .noFile(let file): noRegularFile(file)
    case .unreadable(let file, let code): unreadable(file, code: code)
    case .tooLarge(let file, let limit, let found): tooLarge(file, limit: limit, found: found)
    case .gitPointer(let file): gitPointer(file)
    case .notJSON(let file, let problem): notJSON(file, problem)
    case .unsupported(let file, let setting, let value):
      (
        "\(path(file)): the setting \(quoted(setting)) has the value \(quoted(value)), which we do "
          + "not honour; the ids of the tokens would be wrong.", otherTokenizer
      )
    case .unknownFamily(let folder):
      (
        "In \(path(folder)) nothing says whether vocab.json is the vocabulary of a GPT-2 or of a "
          + "RoBERTa.", "add config.json or tokenizer.json of the model"
      )
    case .disagreement(let setting, let files):
      (
        "\(files.map { path($0) }.joined(separator: " and ")) say different things of the setting "
          + "\(quoted(setting)).", "take both files from the same download"
      )
    case .missingKey, .duplicateKey, .wrongKind, .notInRange:
      (keyed(failure), downloadAgain)
    case .notUTF8, .emptyVocabulary, .duplicatePiece, .badID, .duplicateID, .unknownToken,
      .wrongID, .badMerge, .unknownMergePiece, .missingByte:
      (vocabulary(failure), "download all files of the tokenizer again, from one model")
    }
  }

  private var tokenizerFiles: String {
    "tokenizer.json, or vocab.txt, or vocab.json with merges.txt"
  }

  private var otherTokenizer: String {
    "a model with WordPiece (BERT, DistilBERT) or byte-level BPE (GPT-2, RoBERTa)"
  }

  /// What is wrong with a key of a JSON file.
  private func keyed(_ failure: TokenizerFailure) -> String {
    switch failure {
    case .missingKey(let file, let key): "\(path(file)): the key \(quoted(key)) is missing."
    case .duplicateKey(let file, let key): "\(path(file)): the key \(quoted(key)) stands twice."
    case .wrongKind(let file, let key, let expected, let position):
      "\(path(file)), byte \(position): \(key.isEmpty ? "the file" : quoted(key)) holds another kind "
        + "of value; expected \(name(of: expected))."
    case .notInRange(let file, let key, let value, let range):
      "\(path(file)): \(quoted(key)): found \(shown(value)); expected "
        + "\(amount(range))."
    default: ""
    }
  }

  /// What is wrong with the pieces of a vocabulary, or with what is made of them.
  private func vocabulary(_ failure: TokenizerFailure) -> String {
    switch failure {
    case .notUTF8(let file, let line): "\(path(file)): line \(line) is not UTF-8 text."
    case .emptyVocabulary(let file):
      "\(path(file)) has a vocabulary without a single piece; expected at least one."
    case .duplicatePiece(let file, let piece, let position):
      "\(path(file)), byte \(position): the piece \(quoted(piece)) stands in the vocabulary twice."
    case .badID(let file, let piece, let position):
      "\(path(file)), byte \(position): the piece \(quoted(piece)) has no usable id; expected a whole "
        + "number from 0 to \(UInt32.max - 1)."
    case .duplicateID(let file, let id):
      "\(path(file)): two pieces have the id \(id); expected one for each."
    case .unknownToken(let file, let setting, let token):
      "\(path(file)): \(quoted(setting)) names the token \(quoted(token)), which the vocabulary "
        + "does not have."
    case .wrongID(let file, let token, let expected, let found):
      "\(path(file)): the token \(quoted(token)) has the id \(found); expected \(expected)."
    case .badMerge(let file, let place):
      "\(path(file)): merge \(place) is not as expected: two pieces with one space between them."
    case .unknownMergePiece(let file, let place, let piece):
      "\(path(file)): merge \(place) needs the piece \(quoted(piece)), which the vocabulary does "
        + "not have."
    case .missingByte(let file, let byte):
      "\(path(file)): the vocabulary has no piece for the byte \(shown(byte)); expected one for "
        + "each of the 256."
    default: ""
    }
  }

  private func amount(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let only, let same) where only == same: "\(only)"
    case (let lowest, .max): "a whole number, \(lowest) or more"
    case (let lowest, let highest): "a whole number from \(lowest) to \(highest)"
    }
  }

  private func name(of kind: JSONValue.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .list: "a list"
    case .object: "keys with values in { }"
    }
  }
}
