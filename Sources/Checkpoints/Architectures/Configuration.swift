import TransformerModel

/// A `config.json` that is read key by key; what nobody asked for stays visible.
public struct Configuration {
  /// Keys that say how a model was trained, stored or used, and nothing of its numbers.
  private static let harmless: Set<String> = [
    "_name_or_path", "architectures", "attention_dropout", "attention_probs_dropout_prob",
    "attn_pdrop", "bos_token_id", "cell_layer_norm", "chunk_size_feed_forward",
    "classifier_dropout", "directionality", "dropout", "dtype", "embd_pdrop", "eos_token_id",
    "finetuning_task", "gradient_checkpointing", "hidden_dropout_prob", "id2label",
    "initializer_range", "keys_to_ignore_at_inference", "label2id", "language", "layer_norm_type",
    "model_type", "n_ctx", "num_labels", "output_attentions", "output_hidden_states",
    "output_past", "pad_token_id", "pooler_fc_size", "pooler_num_attention_heads",
    "pooler_num_fc_layers", "pooler_size_per_head", "pooler_type", "predict_special_tokens",
    "problem_type", "qa_dropout", "resid_pdrop", "return_dict", "sep_token_id",
    "seq_classif_dropout", "sinusoidal_pos_embds", "summary_activation", "summary_first_dropout",
    "summary_proj_to_labels", "summary_type", "summary_use_proj", "task_specific_params",
    "tie_weights_", "torch_dtype", "torchscript", "transformers_version", "use_bfloat16",
    "use_cache",
  ]

  /// The path of the file, for messages.
  let file: String
  private let values: [String: ConfigurationValue]
  private var asked: Set<String> = []

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - file: Its path, for messages.
  /// - Throws: `ConfigurationFailure` if it is no mapping.
  public init(json: some Sequence<UInt8>, file: String) throws {
    let root: JSONValue
    let bytes = Array(json)
    guard !GitPointer.isOne(bytes) else { throw ConfigurationFailure(file: file, .gitPointer) }
    do throws(JSONFailure) {
      root = try ParsedJSON(bytes).root
    } catch {
      throw ConfigurationFailure(file: file, .notJSON(error))
    }
    guard case .mapping(let values) = ConfigurationValue(root) else {
      throw ConfigurationFailure(file: file, .malformed)
    }
    self.file = file
    self.values = values
  }

  /// The keys that were neither asked for nor are known to be harmless, in order: `transformers`
  /// itself has no use for them in this kind of model.
  public var unknownKeys: [String] {
    values.keys.filter { !asked.contains($0) && !Self.harmless.contains($0) }.sorted()
  }

  /// The kind of model, `model_type`.
  ///
  /// - Throws: `ConfigurationFailure` if it is not said.
  public var modelType: String {
    get throws {
      guard case .text(let type)? = values["model_type"] else {
        throw failure(.noModelType)
      }
      return type
    }
  }

  func failure(_ problem: ConfigurationFailure.Problem) -> ConfigurationFailure {
    ConfigurationFailure(file: file, problem)
  }

  /// The value of a key, `nil` where it is left out or null.
  private mutating func value(_ key: String) -> ConfigurationValue? {
    asked.insert(key)
    return values[key].flatMap { $0 == .null ? nil : $0 }
  }

  /// A size under any of its names.
  ///
  /// - Parameters:
  ///   - keys: Its name, and others that `transformers` takes for it.
  ///   - standard: What it is where it is left out.
  ///   - range: What it can be.
  mutating func size(
    _ keys: String..., default standard: Int, in range: ClosedRange<Int>
  ) throws -> Int {
    try size(keys, default: standard, in: range)
  }

  /// The width of a model and the number of its heads, which divides it.
  mutating func width(
    of keys: String..., heads headKeys: String...
  ) throws -> (width: Int, heads: Int) {
    let width = try size(keys, default: 768, in: SizeRange.width)
    let heads = try size(headKeys, default: 12, in: SizeRange.heads)
    guard width.isMultiple(of: heads) else {
      throw failure(.headsDoNotDivide(heads: heads, width: width))
    }
    return (width, heads)
  }

  private mutating func size(
    _ keys: [String], default standard: Int, in range: ClosedRange<Int>
  ) throws -> Int {
    let found = keys.compactMap { key in value(key).map { (key: key, value: $0) } }
    for (key, value) in found {
      guard case .wholeNumber(let number) = value, range.contains(number) else {
        throw failure(
          .badValue(
            key: key, found: "\(value)", expected: "\(range.lowerBound) … \(range.upperBound)"))
      }
    }
    guard let first = found.first else { return standard }
    guard found.allSatisfy({ $0.value == first.value }) else {
      throw failure(
        .contradiction(keys: found.map(\.key), found: found.map { "\($0.value)" }))
    }
    guard case .wholeNumber(let number) = first.value else { return standard }
    return number
  }

  /// What keeps the roots of norms away from 0.
  mutating func epsilon(_ key: String, default standard: Double) throws -> Double {
    guard let value = value(key) else { return standard }
    let number: Double? =
      switch value {
      case .wholeNumber(let number): Double(number)
      case .number(let number): number
      default: nil
      }
    guard let number, number > 0, number <= 1 else {
      throw failure(.badValue(key: key, found: "\(value)", expected: "0 < … ≤ 1"))
    }
    return number
  }

  /// Yes or no.
  mutating func flag(_ key: String, default standard: Bool) throws -> Bool {
    guard let value = value(key) else { return standard }
    guard case .flag(let flag) = value else {
      throw failure(.badValue(key: key, found: "\(value)", expected: "true, false"))
    }
    return flag
  }

  /// The ids of a token, of which a configuration may name one or several; what is no id is none.
  ///
  /// Asking changes nothing of what is known of the key: it says how a model is used.
  func ids(_ key: String) -> [Int] {
    switch values[key] {
    case .wholeNumber(let id): [id]
    case .list(let ids): ids.compactMap { if case .wholeNumber(let id) = $0 { id } else { nil } }
    default: []
    }
  }

  /// The bend of the feed-forward networks.
  mutating func activation(_ key: String, default standard: Activation) throws -> Activation {
    guard let value = value(key) else { return standard }
    guard case .text(let name) = value, let known = Self.activations[name] else {
      throw failure(
        .refused(key: key, found: "\(value)", accepted: Self.activations.keys.sorted()))
    }
    return known
  }

  /// The names `transformers` has for the bends we know (its `ACT2FN`).
  private static let activations: [String: Activation] = [
    "relu": .relu, "gelu": .gelu, "gelu_python": .gelu, "gelu_new": .geluTanh,
    "gelu_fast": .geluTanh, "gelu_pytorch_tanh": .geluTanh, "gelu_python_tanh": .geluTanh,
    "gelu_accurate": .geluTanh,
  ]

  /// Refuses a value other than the one we compute with, which is that of a key left out, too.
  mutating func require(_ fixed: FixedKey) throws {
    guard let value = value(fixed.name), value != fixed.value else { return }
    throw failure(
      .refused(key: fixed.name, found: "\(value)", accepted: ["\(fixed.value)"]))
  }
}

extension SentenceReader {
  /// Refuses a table with fewer rows than there are pieces.
  func check(rows: Int, file: String) throws {
    guard count <= rows else {
      throw ConfigurationFailure(file: file, .moreWordsThanRows(words: count, rows: rows))
    }
  }
}
