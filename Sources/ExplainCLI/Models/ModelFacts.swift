import Checkpoints
import LinearAlgebra
import TransformerModel

/// What there is to know of a model that can be run.
struct ModelFacts {
  /// What a model gives scores for.
  enum Output: String {
    case nextWord = "next-word"
    case maskedWord = "masked-word"
    case states
  }

  let name: String
  /// The kind of model as its configuration calls it, for one out of a folder.
  let modelType: String?
  let parts: [Part]
  let encoderLayers: Int
  let decoderLayers: Int
  let heads: Int
  let width: Int
  let feedForward: Int
  let activation: Activation
  let placement: NormPlacement
  /// Whether positions are a table, or sines.
  let hasLearnedPositions: Bool
  let longestText: Int
  /// What the tokenizer's way to divide words is called; none for whole words.
  let tokenizer: String?
  let vocabulary: Int
  let rows: Int
  let output: Output
  let takesPairs: Bool
  /// The tensors and keys of a folder that had no use.
  let unusedTensors: [String]
  let unknownKeys: [String]

  /// What an assembled model says of itself.
  init(_ model: Transformer) { self.init(model, pretrained: nil) }

  /// What a model out of a folder says of itself.
  init(_ model: PretrainedModel) { self.init(model.transformer, pretrained: model) }

  private init(_ model: Transformer, pretrained: PretrainedModel?) {
    let encoderLayer = model.encoder?.layers.first
    let decoderLayer = model.decoder?.layers.first
    name = model.name
    modelType = pretrained?.modelType
    parts = model.parts.filter { $0 != .cross }
    encoderLayers = model.encoder?.layers.count ?? 0
    decoderLayers = model.decoder?.layers.count ?? 0
    heads = model.parts.first.map(model.headCount) ?? 0
    width = model.source.embedding.width
    let network = encoderLayer?.feedForward ?? decoderLayer?.feedForward
    feedForward = network?.hidden.weight.columns ?? 0
    activation = network?.activation ?? .relu
    placement = encoderLayer?.placement ?? decoderLayer?.placement ?? .post
    if case .sinusoidal = model.source.embedding.position {
      hasLearnedPositions = false
    } else {
      hasLearnedPositions = true
    }
    longestText = model.longestSentence
    tokenizer = pretrained.map { type(of: $0.tokenizer).name }
    vocabulary = pretrained?.tokenizer.vocabularySize ?? model.source.vocabulary.count
    rows = model.source.embedding.table.rows
    switch model.head {
    case .maskedWords: output = .maskedWord
    case .linear, .tied: output = model.canWrite ? .nextWord : .states
    case nil: output = .states
    }
    takesPairs = model.source.vocabulary.takesPairs
    unusedTensors = pretrained?.unusedTensors ?? []
    unknownKeys = pretrained?.unknownKeys ?? []
  }

  /// What the model is, in one word: its kind, or its parts.
  var architecture: String {
    modelType ?? parts.map(\.rawValue).joined(separator: "-")
  }

  /// The layers of each part the model has.
  var layers: String {
    [encoderLayers, decoderLayers].filter { $0 > 0 }.map(String.init).joined(separator: " + ")
  }
}
