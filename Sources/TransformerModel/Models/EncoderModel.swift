import LinearAlgebra

/// An encoder: embedding, sinusoidal positions, and a stack of encoder layers.
///
/// Source: Vaswani et al. 2017, figure 1 (left).
public struct EncoderModel: Sendable {
  /// The longest text a model takes, in tokens.
  public static let longestText = 4096

  /// The name the model was asked for by.
  public let name: String
  /// The words it knows.
  public let vocabulary: Vocabulary
  /// One row for each word, `[vocabulary, d]`.
  public let embedding: Matrix
  /// The layers, lowest first.
  public let layers: [EncoderLayer]

  /// Puts a model together.
  ///
  /// - Precondition: The embedding has a row for each word.
  public init(name: String, vocabulary: Vocabulary, embedding: Matrix, layers: [EncoderLayer]) {
    precondition(
      embedding.rows == vocabulary.words.count,
      "\(embedding.shape) rows for \(vocabulary.words.count) words")
    self.name = name
    self.vocabulary = vocabulary
    self.embedding = embedding
    self.layers = layers
  }

  /// The number of heads in each layer.
  public var headCount: Int { layers.first?.attention.headCount ?? 0 }

  /// Reads a text.
  public func sentence(_ text: String) -> Sentence {
    vocabulary.sentence(text, width: embedding.columns)
  }

  /// Runs the model: `[n] ids → [n, d]`.
  ///
  /// - Parameters:
  ///   - sentence: What to read.
  ///   - mask: Which keys each query may attend to.
  ///   - recorder: Where the stages go.
  /// - Returns: The last layer's result.
  public func run(
    _ sentence: Sentence, mask: AttentionMask, recorder: inout Recorder
  ) -> Stage {
    let tokens = Axis(.token, sentence.tokens)
    let dimensions = Axis(.dimension, count: embedding.columns)
    let table = recorder.apply(
      Parameter(embedding.appendingRows(sentence.unknownRows)), as: "embedding.weight",
      rows: Axis(.vocabulary, vocabulary.words + sentence.unknownWords), columns: dimensions)
    let embedded = recorder.apply(  // [n, d]
      Lookup(ids: sentence.ids), to: [table], as: "embedding", rows: tokens)
    let position = recorder.apply(  // [n, d]
      Sinusoidal(count: tokens.count, width: embedding.columns), as: "position", rows: tokens,
      columns: dimensions)
    var current = recorder.apply(Add(), to: [embedded, position], as: "input")
    let maskStage = mask.isInForce ? record(mask, over: sentence, recorder: &recorder) : nil
    for (index, layer) in layers.enumerated() {
      current = layer(current, mask: maskStage, scope: "encoder.\(index)", recorder: &recorder)
    }
    return current
  }

  /// Runs the model and keeps every stage.
  public func trace(_ sentence: Sentence, mask: AttentionMask = .none) -> Trace {
    var recorder = Recorder(isRecording: true)
    let result = run(sentence, mask: mask, recorder: &recorder)
    return Trace(
      model: name, sentence: sentence, mask: mask, stages: recorder.stages,
      aliases: ["encoder.output": result.name])
  }

  private func record(
    _ mask: AttentionMask, over sentence: Sentence, recorder: inout Recorder
  ) -> Stage {
    recorder.apply(
      Constant(mask.matrix(isPadding: sentence.isPadding)), as: "encoder.mask",
      rows: Axis(.query, sentence.tokens), columns: Axis(.key, sentence.tokens))
  }
}
