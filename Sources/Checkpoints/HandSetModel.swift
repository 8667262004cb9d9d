import Authoring
import LinearAlgebra
import TransformerModel

/// Reads a model whose numbers a person wrote: `Lessons/Models/NAME.yaml`.
///
/// Every matrix is checked against the sizes at the head of the file, and all mistakes are
/// reported at once, each with its place.
public struct HandSetModel {
  private static let known = (
    file: [
      "format", "kind", "width", "heads", "key-width", "feed-forward", "activation", "norm",
      "epsilon", "position", "embedding", "layers", "target-embedding", "decoder-layers", "output",
    ],
    layer: ["attention", "ffn"],
    decoderLayer: ["attention", "cross", "ffn"],
    attention: ["query", "key", "value", "output", "norm"],
    network: ["hidden", "output", "norm"],
    linear: ["weight", "bias"],
    norm: ["gamma", "beta"]
  )

  /// Beyond this the products of a few layers could leave single precision.
  private static let largestNumber: Float = 1e6

  private let width: Int
  private let heads: Int
  private let keyWidth: Int
  private let feedForward: Int
  private let epsilon: Double
  private let activation: Activation
  private let placement: NormPlacement

  /// Reads a model file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - name: The name the model was asked for by.
  /// - Throws: `Diagnostics` with every mistake of the file.
  public static func read(_ source: SourceText, name: String) throws -> Transformer {
    let reader = YAMLReader(source)
    let model = reader.root().flatMap { read($0, name: name) }
    guard let model, reader.diagnostics.isEmpty else { throw Diagnostics(reader.diagnostics) }
    return model
  }

  private static func read(_ root: YAMLValue, name: String) -> Transformer? {
    guard let file = root.mapping(keys: known.file), file.checkFormat(known: [1]) else {
      return nil
    }
    let kind = file.required("kind")?.word(among: ["encoder", "encoder-decoder"])
    let activation = file.required("activation")?
      .word(among: Activation.allCases.map(\.rawValue)).flatMap(Activation.init)
    let placement = file.required("norm")?
      .word(among: NormPlacement.allCases.map(\.rawValue)).flatMap(NormPlacement.init)
    _ = file.required("position")?.word(among: ["sinusoidal"])
    let epsilon = file.required("epsilon")?.number()
    if let epsilon, epsilon <= 0 {
      file["epsilon"]?.note(.outOfRange("\(epsilon)", range: "> 0"))
    }
    // The sizes are small because a person writes every number.
    let width = file.required("width")?.wholeNumber(in: 1...64)
    let heads = file.required("heads")?.wholeNumber(in: 1...64)
    let keyWidth = file.required("key-width")?.wholeNumber(in: 1...64)
    let feedForward = file.required("feed-forward")?.wholeNumber(in: 1...256)
    guard let width, let heads, let keyWidth, let feedForward, let epsilon else { return nil }
    // A mistyped word is noted; the matrices are read all the same, for their own mistakes.
    let sizes = HandSetModel(
      width: width, heads: heads, keyWidth: keyWidth, feedForward: feedForward, epsilon: epsilon,
      activation: activation ?? .relu, placement: placement ?? .post)
    let source = file.required("embedding").flatMap(sizes.side)
    let layers = Self.layers(file.required("layers"), sizes.layer)
    guard kind == "encoder-decoder" else {
      // With a mistyped kind nobody knows whether these belong here.
      for key in ["target-embedding", "decoder-layers", "output"] where kind != nil {
        file[key]?.note(.unknownKey(key, known: []))
      }
      guard let source, let layers else { return nil }
      return Transformer(name: name, source: source, encoder: Encoder(layers: layers))
    }
    let target = file.required("target-embedding").flatMap(sizes.side)
    let decoderLayers = Self.layers(file.required("decoder-layers"), sizes.decoderLayer)
    for word in [Transformer.beginning, Transformer.end] {
      if let target, target.vocabulary.id(of: word) == nil {
        file["target-embedding"]?.note(.missingKey(word))
      }
    }
    // Without the words nobody knows how wide the output has to be.
    guard let source, let layers, let target, let decoderLayers else { return nil }
    let words = target.vocabulary.words.count
    guard let output = sizes.linear(file.required("output"), from: width, to: words) else {
      return nil
    }
    return Transformer(
      name: name, source: source, encoder: Encoder(layers: layers), target: target,
      decoder: Decoder(layers: decoderLayers), head: .linear(output))
  }

  /// All layers of a list, or none at all: a layer with a mistake is no reason to run without it.
  private static func layers<Layer>(
    _ value: YAMLValue?, _ read: (YAMLValue) -> Layer?
  ) -> [Layer]? {
    guard let values = value?.list() else { return nil }
    if values.isEmpty { value?.note(.wrongKind(expected: .list)) }
    let layers = values.map(read)
    return layers.isEmpty || layers.contains { $0 == nil } ? nil : layers.compactMap { $0 }
  }

  /// The words with their rows, `→ [vocabulary, d]`.
  private func side(_ value: YAMLValue) -> Transformer.Side? {
    guard let pairs = value.pairs() else { return nil }
    guard !pairs.isEmpty else {
      value.note(.wrongKind(expected: .mapping))
      return nil
    }
    let rows = pairs.map { vector($0.value, count: width) ?? [] }
    guard rows.allSatisfy({ $0.count == width }) else { return nil }
    for pair in pairs where WordSplitter.tokens(of: pair.key) != [pair.key] {
      pair.keyValue.note(.notOneWord(pair.key))
      return nil
    }
    // The same word composed and decomposed is one word to a reader, and to YAML two keys.
    var words: Set<String> = []
    for pair in pairs where !words.insert(pair.key).inserted {
      pair.keyValue.note(.duplicate(pair.key))
      return nil
    }
    return Transformer.Side(
      vocabulary: Vocabulary(pairs.map(\.key)), embedding: TokenEmbedding(table: Matrix(rows)))
  }

  private func layer(_ value: YAMLValue) -> EncoderLayer? {
    guard let layer = value.mapping(keys: Self.known.layer) else { return nil }
    let attention = layer.required("attention").flatMap(attention)
    let network = layer.required("ffn").flatMap(network)
    guard let attention, let network else { return nil }
    return EncoderLayer(
      attention: attention.layer, attentionNorm: attention.norm, feedForward: network.layer,
      feedForwardNorm: network.norm, placement: placement)
  }

  private func decoderLayer(_ value: YAMLValue) -> DecoderLayer? {
    guard let layer = value.mapping(keys: Self.known.decoderLayer) else { return nil }
    let attention = layer.required("attention").flatMap(attention)
    let cross = layer.required("cross").flatMap(self.attention)
    let network = layer.required("ffn").flatMap(network)
    guard let attention, let cross, let network else { return nil }
    return DecoderLayer(
      attention: attention.layer, attentionNorm: attention.norm,
      cross: DecoderLayer.Cross(attention: cross.layer, norm: cross.norm),
      feedForward: network.layer, feedForwardNorm: network.norm, placement: placement)
  }

  private func attention(_ value: YAMLValue) -> (layer: MultiHeadAttention, norm: LayerNorm)? {
    guard let keys = value.mapping(keys: Self.known.attention) else { return nil }
    let joined = heads * keyWidth
    let query = linear(keys.required("query"), from: width, to: joined)
    let key = linear(keys.required("key"), from: width, to: joined)
    let value = linear(keys.required("value"), from: width, to: joined)
    let output = linear(keys.required("output"), from: joined, to: width)
    let norm = norm(keys.required("norm"))
    guard let query, let key, let value, let output, let norm else { return nil }
    let layer = MultiHeadAttention(
      query: query, key: key, value: value, output: output, headCount: heads)
    return (layer, norm)
  }

  private func network(_ value: YAMLValue) -> (layer: FeedForward, norm: LayerNorm)? {
    guard let keys = value.mapping(keys: Self.known.network) else { return nil }
    let hidden = linear(keys.required("hidden"), from: width, to: feedForward)
    let output = linear(keys.required("output"), from: feedForward, to: width)
    let norm = norm(keys.required("norm"))
    guard let hidden, let output, let norm else { return nil }
    return (FeedForward(hidden: hidden, output: output, activation: activation), norm)
  }

  private func linear(_ value: YAMLValue?, from input: Int, to output: Int) -> Linear? {
    guard let keys = value?.mapping(keys: Self.known.linear) else { return nil }
    let weight = keys.required("weight").flatMap { matrix($0, rows: input, columns: output) }
    guard let biasValue = keys["bias"] else { return weight.map { Linear(weight: $0, bias: nil) } }
    let bias = vector(biasValue, count: output)
    guard let weight, let bias else { return nil }
    return Linear(weight: weight, bias: Matrix([bias]))
  }

  private func norm(_ value: YAMLValue?) -> LayerNorm? {
    guard let keys = value?.mapping(keys: Self.known.norm) else { return nil }
    let gamma = keys.required("gamma").flatMap { vector($0, count: width) }
    let beta = keys.required("beta").flatMap { vector($0, count: width) }
    guard let gamma, let beta else { return nil }
    return LayerNorm(gamma: Matrix([gamma]), beta: Matrix([beta]), epsilon: epsilon)
  }

  private func matrix(_ value: YAMLValue, rows: Int, columns: Int) -> Matrix? {
    guard let list = value.list() else { return nil }
    guard list.count == rows else {
      value.note(
        .wrongShape(expected: "[\(rows), \(columns)]", found: "[\(list.count), …]"))
      return nil
    }
    let lines = list.compactMap { vector($0, count: columns) }
    return lines.count == rows ? Matrix(lines) : nil
  }

  private func vector(_ value: YAMLValue, count: Int) -> [Float]? {
    guard let list = value.list() else { return nil }
    guard list.count == count else {
      value.note(.wrongShape(expected: "[\(count)]", found: "[\(list.count)]"))
      return nil
    }
    let numbers = list.compactMap { value in
      value.float().flatMap { number -> Float? in
        if abs(number) <= Self.largestNumber { return number }
        value.note(.outOfRange("\(number)", range: "±\(Int(Self.largestNumber))"))
        return nil
      }
    }
    return numbers.count == count ? numbers : nil
  }
}
