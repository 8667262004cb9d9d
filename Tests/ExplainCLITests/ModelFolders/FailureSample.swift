import Checkpoints
import Testing

/// A failure, and what its sentence has to name: file, tensor or key, expected, found.
struct FailureSample: CustomTestStringConvertible, Sendable {
  let failure: ModelFolder.Failure
  let status: Int32
  let names: [String]

  var testDescription: String { String("\(failure)".prefix(100)) }

  init(_ failure: ModelFolder.Failure, _ status: Int32 = 65, _ names: String...) {
    self.failure = failure
    self.status = status
    self.names = names
  }

  init(_ failure: ModelFolder.Failure, _ status: Int32, names: [String]) {
    self.failure = failure
    self.status = status
    self.names = names
  }

  /// All samples: at least one of every kind.
  static let all = folders + configurations + json + tokenizers + files + tensors + malformations

  static let folders = [
    FailureSample(.missing("no/such"), 66, "no/such"),
    FailureSample(.noFolder("model.safetensors"), 66, "model.safetensors", "config.json"),
    FailureSample(.noConfiguration(folder: "bert"), 66, "bert", "config.json"),
    FailureSample(
      .configurationFurtherIn(folder: "models--bert", subfolder: "models--bert/snapshots/1a2b"), 66,
      "models--bert", "--model 'models--bert/snapshots/1a2b'"),
  ]

  static let configurations: [FailureSample] = [
    configuration(.gitPointer, "git lfs pull"), configuration(.malformed),
    configuration(.noModelType, "model_type"),
    configuration(
      .unknownModelType("t5", known: ["bert", "distilbert", "roberta", "gpt2"]), "t5",
      "bert, distilbert, roberta, gpt2"),
    configuration(
      .badValue(key: "hidden_size", found: "-1", expected: "1 … 131072"), "hidden_size", "-1",
      "1 … 131072"),
    configuration(
      .refused(key: "hidden_act", found: "\"silu\"", accepted: ["gelu", "relu"]), "hidden_act",
      "silu", "gelu", "relu"),
    configuration(
      .refused(key: "quantization_config", found: "{…}", accepted: ["null"]),
      "quantization_config", "F32, F16"),
    configuration(.headsDoNotDivide(heads: 5, width: 384), "5", "384"),
    configuration(
      .contradiction(keys: ["n_embd", "hidden_size"], found: ["768", "384"]), "n_embd",
      "hidden_size", "768", "384"),
    configuration(.moreWordsThanRows(words: 30523, rows: 30522), "30523", "30522"),
  ]

  static let json: [FailureSample] = [
    json(.unexpected(0x7D), "“}”"), json(.unexpectedEnd), json(.somethingBehind), json(.badNumber),
    json(.badEscape), json(.loneSurrogate), json(.controlCharacter(0x1B), "0x1B"), json(.notUTF8),
    json(.tooDeep(limit: 128), "128"), json(.tooLarge(limit: 1_073_741_824), "1073741824"),
  ]

  static let malformations: [FailureSample] = [
    malformed(.expected(.mapping, found: 0x5B), "“{”", "“[”"),
    malformed(.expected(.list, found: 0x7B), "“[”", "“{”"),
    malformed(.expected(.text, found: 0x31), "“1”"),
    malformed(.expected(.wholeNumber, found: 0x2D), "“-”"),
    malformed(.expected(.value, found: 0xFF), "0xFF"),
    malformed(.expected(.colon, found: 0x20), "“:”", "0x20"),
    malformed(.expected(.commaOrEnd, found: 0x3B), "“,”", "“;”"),
    malformed(.expected(.endOfText, found: nil)),
    malformed(.expected(.nothing, found: 0x78), "“x”"), malformed(.notUTF8), malformed(.badEscape),
    malformed(.controlCharacter(0x0A), "0x0A"),
    malformed(.numberTooLarge, "9223372036854775807"),
    malformed(.wrongCount(expected: 2, found: 3), "2", "3"),
    malformed(.duplicateName("shape"), "shape"), malformed(.unknownName("sahpe"), "sahpe"),
    malformed(.missingName("dtype"), "dtype"), malformed(.tooDeep(limit: 64), "64"),
    FailureSample(
      .checkpoint(
        .malformed(file: "bert/index.json", tensor: nil, offset: 7, .expected(.colon, found: nil))),
      65, "bert/index.json", "7", "“:”"),
  ]

  private static func configuration(
    _ problem: ConfigurationFailure.Problem, _ names: String...
  ) -> FailureSample {
    FailureSample(
      .configuration(ConfigurationFailure(file: "bert/config.json", problem)), 65,
      names: ["bert/config.json"] + names)
  }

  private static func json(_ problem: JSONFailure.Problem, _ names: String...) -> FailureSample {
    let failure = JSONFailure(problem: problem, position: 4711)
    let place = problem.kind == .tooLarge ? [] : ["4711"]
    return FailureSample(
      .configuration(ConfigurationFailure(file: "bert/config.json", .notJSON(failure))), 65,
      names: ["bert/config.json", "JSON"] + place + names)
  }

  private static func malformed(
    _ problem: CheckpointFailure.Malformation, _ names: String...
  ) -> FailureSample {
    FailureSample(
      .checkpoint(
        .malformed(file: "bert/model.safetensors", tensor: "pooler.weight", offset: 4711, problem)),
      65, names: ["bert/model.safetensors", "pooler.weight", "4711"] + names)
  }
}
