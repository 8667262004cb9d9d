import Checkpoints

extension FailureSample {
  private static let tokenizerFile = "bert/tokenizer.json"
  private static let weightFile = "bert/model.safetensors"
  private static let weights = ["model.safetensors", "model.safetensors.index.json"]

  static let tokenizers: [FailureSample] = [
    tokenizer(.noTokenizer(folder: "bert"), 66, "bert", "tokenizer.json", "vocab.txt"),
    tokenizer(.sentencePiece(file: "t5/spiece.model"), 66, "t5/spiece.model", "SentencePiece"),
    tokenizer(.missingFile("gpt2/merges.txt"), 66, "gpt2/merges.txt"),
    tokenizer(.noFile(tokenizerFile), 66, tokenizerFile),
    tokenizer(.unreadable(file: tokenizerFile, code: 13), 74, tokenizerFile),
    tokenizer(
      .tooLarge(file: tokenizerFile, limit: 268_435_456, found: 268_435_457), 65, tokenizerFile,
      "268435456", "268435457"),
    tokenizer(.gitPointer(file: tokenizerFile), 65, tokenizerFile, "git lfs pull"),
    tokenizer(
      .notJSON(file: tokenizerFile, JSONFailure(problem: .unexpectedEnd, position: 20)), 65,
      tokenizerFile, "20", "JSON"),
    tokenizer(.notUTF8(file: "bert/vocab.txt", line: 3), 65, "bert/vocab.txt", "3"),
    tokenizer(
      .missingKey(file: tokenizerFile, key: "model.vocab"), 65, tokenizerFile, "model.vocab"),
    tokenizer(
      .duplicateKey(file: tokenizerFile, key: "normalizer.type"), 65, tokenizerFile,
      "normalizer.type"),
    tokenizer(
      .wrongKind(file: tokenizerFile, key: "model", expected: .object, position: 626), 65,
      tokenizerFile, "“model”", "626", "{ }"),
    tokenizer(
      .wrongKind(file: tokenizerFile, key: "", expected: .list, position: 0), 65, tokenizerFile),
    tokenizer(
      .notInRange(file: tokenizerFile, key: "added_tokens[3].id", value: "-1", range: 0...Int.max),
      65, tokenizerFile, "added_tokens[3].id", "-1", "0"),
    tokenizer(
      .notInRange(file: tokenizerFile, key: "post_processor.sep", value: "1", range: 2...2), 65,
      tokenizerFile, "post_processor.sep", "1", "2"),
    tokenizer(
      .unsupported(file: tokenizerFile, setting: "model.type", value: "Unigram"), 65, tokenizerFile,
      "model.type", "Unigram", "WordPiece"),
    tokenizer(
      .disagreement(
        setting: "do_lower_case", files: [tokenizerFile, "bert/tokenizer_config.json"]), 65,
      tokenizerFile, "bert/tokenizer_config.json", "do_lower_case"),
    tokenizer(.emptyVocabulary(file: "bert/vocab.txt"), 65, "bert/vocab.txt"),
    tokenizer(
      .duplicatePiece(file: tokenizerFile, piece: "##ing", position: 5000), 65, tokenizerFile,
      "##ing", "5000"),
    tokenizer(
      .badID(file: tokenizerFile, piece: "cat", position: 5000), 65, tokenizerFile, "cat", "5000",
      "4294967294"),
    tokenizer(.duplicateID(file: tokenizerFile, id: 7), 65, tokenizerFile, "7"),
    tokenizer(
      .unknownToken(file: tokenizerFile, setting: "model.unk_token", token: "[unk]"), 65,
      tokenizerFile, "model.unk_token", "[unk]"),
    tokenizer(
      .wrongID(file: tokenizerFile, token: "[SEP]", expected: 102, found: 3), 65, tokenizerFile,
      "[SEP]", "102", "3"),
    tokenizer(.badMerge(file: "gpt2/merges.txt", place: 12), 65, "gpt2/merges.txt", "12"),
    tokenizer(
      .unknownMergePiece(file: "gpt2/merges.txt", place: 12, piece: "Ġthe"), 65, "gpt2/merges.txt",
      "12", "Ġthe"),
    tokenizer(.missingByte(file: "gpt2/vocab.json", byte: 0x0A), 65, "gpt2/vocab.json", "0x0A"),
    tokenizer(.unknownFamily(folder: "gpt2"), 65, "gpt2", "RoBERTa"),
  ]

  static let files: [FailureSample] =
    [
      checkpoint(.noSuchFile(file: "bert/model-2.safetensors"), 66, "bert/model-2.safetensors"),
      checkpoint(.noRegularFile(file: weightFile), 66, weightFile),
      checkpoint(.noWeights(folder: "bert", expected: weights), 66, "bert", weights[0], weights[1]),
      checkpoint(
        .otherWeights(folder: "bert", found: "pytorch_model.bin", expected: weights), 66, "bert",
        "pytorch_model.bin", weights[0], weights[1], "safe_serialization=True"),
      checkpoint(
        .otherWeights(folder: "bert", found: "bert.safetensors", expected: weights), 66, "bert",
        "bert.safetensors", weights[0], weights[1]),
      checkpoint(
        .otherWeights(folder: "bert", found: "tf_model.h5", expected: weights), 66, "bert",
        "tf_model.h5", weights[0], weights[1]),
      checkpoint(.gitPointer(file: weightFile), 65, weightFile, "git lfs pull"),
      checkpoint(
        .tooLarge(file: "bert/index.json", limit: 100_000_000, found: 100_000_001), 65,
        "bert/index.json", "100000000", "100000001"),
      checkpoint(
        .headerTooLong(file: weightFile, limit: 100_000_000, found: .max), 65, weightFile,
        "100000000",
        "18446744073709551615"),
      checkpoint(
        .truncated(file: weightFile, expected: 90_868_376, found: 65_536), 65, weightFile,
        "90868376",
        "65536"),
      checkpoint(
        .trailingBytes(file: weightFile, expected: 8, found: 9), 65, weightFile, "8", "9"),
      checkpoint(
        .fileOutsideFolder(file: "bert/index.json", tensor: "w", found: "../x"), 65,
        "bert/index.json", "w", "../x"),
      checkpoint(
        .inTwoFiles(tensor: "w", files: ["bert/1.safetensors", "bert/2.safetensors"]), 65, "w",
        "bert/1.safetensors", "bert/2.safetensors"),
    ] + [13, 40, 36, 24, 5, 99].map { .checkpointUnreadable(code: $0) }

  static let tensors: [FailureSample] = [
    checkpoint(
      .unknownType(file: weightFile, tensor: "w", found: "F4"), 65, weightFile, "w", "F4",
      "F32, F16"),
    checkpoint(
      .shapeTooLarge(file: weightFile, tensor: "w", found: [4_294_967_296, 4_294_967_296]), 65,
      weightFile, "w", "[4294967296, 4294967296]"),
    checkpoint(
      .reversedOffsets(file: weightFile, tensor: "w", begin: 8, end: 4), 65, weightFile, "w", "8",
      "4"),
    checkpoint(
      .wrongSize(file: weightFile, tensor: "w", expected: 12, found: 8), 65, weightFile, "w", "12",
      "8"),
    checkpoint(
      .overlap(file: weightFile, tensor: "w", other: "v"), 65, weightFile, "w", "v"),
    checkpoint(
      .gap(file: weightFile, tensor: "w", expected: 3, found: 4), 65, weightFile, "w", "3", "4"),
    checkpoint(.missingTensor(file: weightFile, tensor: "w"), 65, weightFile, "w"),
    checkpoint(
      .wrongShape(file: weightFile, tensor: "w", expected: [30522, 384], found: [30522, 768]), 65,
      weightFile, "w", "[30522, 384]", "[30522, 768]"),
    checkpoint(
      .unreadableType(file: weightFile, tensor: "w", found: .signed8), 65, weightFile, "w", "I8",
      "F32, F16"),
    checkpoint(
      .notEnoughMemory(file: weightFile, tensor: "w", needed: 3 << 30, limit: 5 << 20), 64,
      weightFile, "w", "3.0 GB", "5 MB"),
  ]

  private static func checkpointUnreadable(code: Int32) -> FailureSample {
    checkpoint(.unreadable(file: weightFile, code: code), 74, weightFile)
  }

  private static func tokenizer(
    _ failure: TokenizerFailure, _ status: Int32, _ names: String...
  ) -> FailureSample {
    FailureSample(.tokenizer(failure), status, names: names)
  }

  private static func checkpoint(
    _ failure: CheckpointFailure, _ status: Int32, _ names: String...
  ) -> FailureSample {
    FailureSample(.checkpoint(failure), status, names: names)
  }
}
