import TransformerModel

/// A model out of a folder, and what of the folder it has no use for.
public struct PretrainedModel: Sendable {
  /// The model.
  public let transformer: Transformer
  /// The kind of model, as its configuration calls it: `bert`.
  public let modelType: String
  /// What splits its texts.
  public let tokenizer: any Tokenizer
  /// The tensors that no part of the model was made of.
  public let unusedTensors: [String]
  /// The keys of the configuration that nobody asked for.
  public let unknownKeys: [String]
}
