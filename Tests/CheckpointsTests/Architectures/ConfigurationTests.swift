import Foundation
import LinearAlgebra
import Testing
import TransformerModel

@testable import Checkpoints

/// What a configuration says is computed so, or refused by name and value.
@Suite struct ConfigurationTests {
  /// A key of a tiny model, set to a value that cannot be computed.
  struct Change: Sendable, CustomTestStringConvertible {
    let model: TinyModel
    let key: String
    let json: String
    let problem: ConfigurationFailure.Problem

    init(
      _ model: String, _ key: String, _ json: String, _ problem: ConfigurationFailure.Problem
    ) {
      self.model = TinyModel(name: model)
      self.key = key
      self.json = json
      self.problem = problem
    }

    var testDescription: String { "\(model.name), \(key): \(json)" }

    /// The value as `JSONSerialization` has it.
    var value: Any {
      get throws {
        try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      }
    }
  }

  private static func refused(
    _ model: String, _ key: String, _ json: String, _ accepted: String...
  ) -> Change {
    Change(model, key, json, .refused(key: key, found: json, accepted: accepted))
  }

  private static let activations = [
    "gelu", "gelu_accurate", "gelu_fast", "gelu_new", "gelu_python", "gelu_python_tanh",
    "gelu_pytorch_tanh", "relu",
  ]

  static let refusals = [
    refused("bert", "position_embedding_type", "\"relative_key\"", "\"absolute\""),
    refused("distilbert", "position_embedding_type", "\"relative_key\"", "\"absolute\""),
    refused("roberta", "position_embedding_type", "\"relative_key_query\"", "\"absolute\""),
    refused("gpt2", "position_embedding_type", "\"alibi\"", "\"absolute\""),
    refused("bert", "is_decoder", "true", "false"),
    refused("roberta", "is_decoder", "true", "false"),
    refused("bert", "add_cross_attention", "true", "false"),
    refused("gpt2", "add_cross_attention", "true", "false"),
    refused("gpt2", "scale_attn_weights", "false", "true"),
    refused("gpt2", "scale_attn_by_inverse_layer_idx", "true", "false"),
    refused("gpt2", "reorder_and_upcast_attn", "true", "false"),
    refused("bert", "is_encoder_decoder", "true", "false"),
    refused("gpt2", "pruned_heads", "{…}", "{}"),
    refused("bert", "quantization_config", "{…}", "null"),
    refused("bert", "auto_map", "{…}", "null"),
    refused("bert", "is_decoder", "1", "false"),
    Change(
      "bert", "hidden_act", "\"silu\"",
      .refused(key: "hidden_act", found: "\"silu\"", accepted: activations)),
    Change(
      "distilbert", "activation", "\"swish\"",
      .refused(key: "activation", found: "\"swish\"", accepted: activations)),
    Change(
      "gpt2", "activation_function", "\"quick_gelu\"",
      .refused(key: "activation_function", found: "\"quick_gelu\"", accepted: activations)),
    Change("bert", "num_attention_heads", "5", .headsDoNotDivide(heads: 5, width: 24)),
    Change("gpt2", "n_embd", "25", .headsDoNotDivide(heads: 3, width: 25)),
    Change("distilbert", "n_heads", "7", .headsDoNotDivide(heads: 7, width: 24)),
    Change(
      "bert", "model_type", "\"llama\"",
      .unknownModelType("llama", known: ["bert", "distilbert", "roberta", "gpt2"])),
    Change("bert", "model_type", "null", .noModelType),
    Change(
      "gpt2", "hidden_size", "768",
      .contradiction(keys: ["n_embd", "hidden_size"], found: ["24", "768"])),
  ]

  static let sizes =
    [
      "vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads",
      "intermediate_size", "max_position_embeddings", "type_vocab_size",
    ].map { ("bert", $0) }
    + ["vocab_size", "dim", "n_layers", "n_heads", "hidden_dim", "max_position_embeddings"]
    .map { ("distilbert", $0) }
    + ["vocab_size", "n_embd", "n_layer", "n_head", "n_inner", "n_positions"]
    .map { ("gpt2", $0) } + [("roberta", "pad_token_id"), ("roberta", "max_position_embeddings")]

  @Test(arguments: refusals)
  func whatWeDoNotComputeIsRefusedByNameAndValue(_ change: Change) throws {
    let value = change.json == "{…}" ? ["0": [1]] : try change.value
    var tensors = try change.model.tensors()
    #expect(throws: ConfigurationFailure(file: "config.json", change.problem)) {
      _ = try change.model.model([change.key: value], tensors: &tensors)
    }
    #expect(tensors.uses.isEmpty, "nothing is taken before all is checked")
  }

  @Test(
    arguments: sizes,
    ["-1", "0.5", "1e30", "9223372036854775807", "\"12\"", "true", "[]", "123456789012345678901"])
  func aSizeThatIsNoneIsAnError(_ place: (model: String, key: String), json: String) throws {
    var configuration = try TinyModel(name: place.model).configuration([
      place.key: try Change(place.model, place.key, json, .malformed).value
    ])
    #expect { try Architectures.read(&configuration) } throws: { error in
      guard case .badValue(place.key, _, _)? = (error as? ConfigurationFailure)?.problem else {
        return false
      }
      return true
    }
  }

  @Test(arguments: ["0", "-1e-5", "2", "\"1e-5\"", "true"])
  func anEpsilonThatIsNoneIsAnError(json: String) throws {
    for (model, key) in [("bert", "layer_norm_eps"), ("gpt2", "layer_norm_epsilon")] {
      let value = try Change(model, key, json, .malformed).value
      var configuration = try TinyModel(name: model).configuration([key: value])
      #expect(throws: ConfigurationFailure.self) { try Architectures.read(&configuration) }
    }
  }

  @Test(arguments: ["[]", "7", "null", "\"model_type\""])
  func whatIsNoMappingIsNoConfiguration(text: String) {
    #expect(throws: ConfigurationFailure(file: "it", .malformed)) {
      try Configuration(json: Data(text.utf8), file: "it")
    }
  }

  @Test(arguments: ["", "{", "{\"model_type\"}", "\u{FEFF}", "{} {}", "{\"a\": NaN}"])
  func whatIsNoJSONIsNoConfiguration(text: String) {
    #expect {
      try Configuration(json: Data(text.utf8), file: "it")
    } throws: { error in
      if case .notJSON = (error as? ConfigurationFailure)?.problem { true } else { false }
    }
  }

  @Test func aNumberTooLargeForAnySizeIsRefusedWhereItIsRead() throws {
    let text = "{\"model_type\": \"bert\", \"hidden_size\": 1e999}"
    var configuration = try Configuration(json: Data(text.utf8), file: "it")
    #expect(throws: ConfigurationFailure.self) { try Architectures.read(&configuration) }
  }

  @Test func valuesInValuesInValuesAreAnErrorAndNoCrash() {
    for depth in [100, 100_000] {
      let text =
        "{\"a\": " + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth) + "}"
      _ = try? Configuration(json: Data(text.utf8), file: "it")
    }
  }

  @Test(arguments: Architectures.all.map { $0.modelType })
  func aConfigurationThatSaysNothingHasTheSizesOfTransformers(type: String) throws {
    var configuration = try Configuration(
      json: Data("{\"model_type\": \"\(type)\"}".utf8), file: "it")
    let sizes = ["bert": 30522, "distilbert": 30522, "roberta": 50265, "gpt2": 50257]
    #expect(try Architectures.read(&configuration).vocabularySize == sizes[type])
  }

  @Test(arguments: TinyModel.all)
  func everyKeyThatTransformersWritesIsKnown(_ tiny: TinyModel) throws {
    var configuration = try tiny.configuration(["rope_theta": 10000])
    _ = try Architectures.read(&configuration)
    #expect(configuration.unknownKeys == ["rope_theta"])
  }

  @Test func anOtherNameForASizeIsTaken() throws {
    var tensors = try TinyModel(name: "gpt2").tensors()
    let names = ["n_embd": "hidden_size", "n_layer": "num_hidden_layers"]
    let values = ["n_embd": 24, "n_layer": 3]
    var changes: [String: Any?] = [:]
    for (key, name) in names {
      changes[key] = NSNull()
      changes[name] = values[key]
    }
    let model = try TinyModel(name: "gpt2").model(changes, tensors: &tensors)
    #expect(model.layerCount(of: .decoder) == 3)
  }

  @Test func aTokenizerWithMorePiecesThanRowsIsRefused() throws {
    for tiny in TinyModel.all {
      var tensors = try tiny.tensors()
      let rows = try tiny.rowCount()
      let problem = ConfigurationFailure.Problem.moreWordsThanRows(words: rows + 1, rows: rows)
      #expect(throws: ConfigurationFailure(file: "config.json", problem)) {
        _ = try tiny.model(tensors: &tensors, pieces: rows + 1)
      }
    }
  }

  @Test func rowsBeyondThePiecesAreCalledByTheirNumbers() throws {
    let tiny = TinyModel(name: "gpt2")
    let rows = try tiny.rowCount()
    var tensors = try tiny.tensors()
    let model = try tiny.model(tensors: &tensors, pieces: rows - 2)
    let labels = ["\(rows - 3)", "[\(rows - 2)]", "[\(rows - 1)]"]
    #expect(model.outputWords.labels.suffix(3) == labels[...])
    #expect(model.outputWords.index(named: labels[2]) == rows - 1)
  }
}
