import TransformerModel

/// A kind of model that checkpoints hold: what its configuration says, what its tensors are called,
/// and how it is assembled.
///
/// Everything a configuration says is checked before anything is taken out of a checkpoint.
public protocol Architecture: Sendable {
  /// The `model_type` of its configurations.
  static var modelType: String { get }

  /// Reads the sizes and choices of a configuration.
  ///
  /// - Throws: `ConfigurationFailure` for the first thing we cannot compute with.
  init(_ configuration: inout Configuration) throws

  /// The rows of the embedding table: a tokenizer may have no more pieces.
  var vocabularySize: Int { get }

  /// Assembles the model.
  ///
  /// - Parameters:
  ///   - name: The name the model was asked for by.
  ///   - vocabulary: What turns a text into ids.
  ///   - tensors: The numbers; what is taken counts as used.
  /// - Throws: What `tensors` throws for one that is missing or has another shape;
  ///   `ConfigurationFailure` for a vocabulary that does not fit.
  func model(
    name: String, vocabulary: any SentenceReader, tensors: inout some TensorSource
  ) throws -> Transformer
}

/// The registry of architectures: one line each, and every suite runs over all of them.
public enum Architectures {
  /// All kinds of models we can assemble.
  public static let all: [any Architecture.Type] = [
    Bert.self, DistilBert.self, Roberta.self, GPT2.self,
  ]

  /// Reads a configuration as its `model_type` asks for.
  ///
  /// - Throws: `ConfigurationFailure` if the type is unknown or something cannot be computed.
  public static func read(_ configuration: inout Configuration) throws -> any Architecture {
    let type = try configuration.modelType
    guard let known = all.first(where: { $0.modelType == type }) else {
      throw configuration.failure(.unknownModelType(type, known: all.map { $0.modelType }))
    }
    return try known.init(&configuration)
  }
}
