import LinearAlgebra

/// A Transformer: encoder and decoder, or one of the two.
///
/// An encoder reads a sentence; a decoder writes one, looking at the encoder's result where there
/// is one. Source: Vaswani et al. 2017, figure 1.
public struct Transformer: Sendable {
  /// The longest text a model takes, in tokens.
  public static let longestText = 4096

  /// A language as a model reads it: its words and their rows.
  public struct Side: Sendable {
    /// The words.
    public let vocabulary: any SentenceReader
    /// Their rows, and the positions.
    public let embedding: TokenEmbedding

    /// Joins words and rows.
    ///
    /// - Precondition: The embedding has a row for each word; a real model may have rows beyond
    ///   its words.
    public init(vocabulary: any SentenceReader, embedding: TokenEmbedding) {
      precondition(
        embedding.table.rows >= vocabulary.count,
        "\(embedding.table.shape) rows for \(vocabulary.count) words")
      self.vocabulary = vocabulary
      self.embedding = embedding
    }

    /// The entries of the embedding table.
    var words: Axis { Axis(vocabulary: vocabulary, count: embedding.table.rows) }

    /// Words by their ids, as a sentence.
    public func sentence(ids: [Int]) -> Sentence {
      vocabulary.sentence(ids: ids, width: embedding.width)
    }

    /// Reads a text, or two that belong together.
    public func sentence(_ text: String, pair: String? = nil) -> Sentence {
      vocabulary.sentence(text, pair: pair, width: embedding.width)
    }

    /// A sentence with padding behind it.
    public func padded(_ sentence: Sentence, by count: Int) -> Sentence {
      count == 0 ? sentence : vocabulary.padded(sentence, by: count, width: embedding.width)
    }
  }

  /// The name the model was asked for by.
  public let name: String
  /// What goes in at the bottom.
  public let source: Side
  /// The encoder, if the model has one.
  public let encoder: Encoder?
  /// What the decoder writes in a model that has an encoder, too.
  public let target: Side?
  /// The decoder, if the model has one.
  public let decoder: Decoder?
  /// What the encoder's result is made one row of, if the model does so.
  public let pooler: Pooler?
  /// Scores for the words, if the model gives them.
  public let head: OutputHead?

  /// Puts a model together.
  ///
  /// - Precondition: There is a target side exactly if there are encoder and decoder; a pooler
  ///   belongs to an encoder.
  public init(
    name: String, source: Side, encoder: Encoder?, target: Side? = nil, decoder: Decoder? = nil,
    pooler: Pooler? = nil, head: OutputHead? = nil
  ) {
    precondition(
      (target != nil) == (encoder != nil && decoder != nil),
      "a target side belongs to an encoder with a decoder")
    precondition(pooler == nil || encoder != nil, "a pooler belongs to an encoder")
    self.name = name
    self.source = source
    self.encoder = encoder
    self.target = target
    self.decoder = decoder
    self.pooler = pooler
    self.head = head
  }

  /// The longest sentence that may go in or be written, in tokens.
  public var longestSentence: Int {
    let ends = [source.embedding.longest, target?.embedding.longest].compactMap { $0 }
    return min(Self.longestText, ends.min() ?? .max)
  }

  /// Reads a text, or two that belong together.
  public func sentence(_ text: String, pair: String? = nil) -> Sentence {
    source.sentence(text, pair: pair)
  }

  /// The words the model gives scores for.
  public var outputWords: Axis { (target ?? source).words }

  /// The parts whose attention there is to see, the one shown by default first.
  public var parts: [Part] {
    (encoder == nil ? [] : [.encoder]) + (decoder == nil ? [] : [.decoder])
      + (target == nil ? [] : [.cross])
  }

  /// The number of layers of a part.
  public func layerCount(of part: Part) -> Int {
    part == .encoder ? encoder?.layers.count ?? 0 : decoder?.layers.count ?? 0
  }

  /// The number of heads in a layer of a part.
  public func headCount(of part: Part) -> Int {
    let attention =
      switch part {
      case .encoder: encoder?.layers.first?.attention
      case .decoder: decoder?.layers.first?.attention
      case .cross: decoder?.layers.first?.cross?.attention
      }
    return attention?.headCount ?? 0
  }
}
