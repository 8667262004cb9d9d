import LinearAlgebra

/// A model of any size whose numbers come from a seed: `seeded:layers=2,heads=4,width=32,norm=pre`.
///
/// Weights are uniform with the variance 1/in, so that numbers keep their size from layer to
/// layer; the same settings give the same model on every machine.
public struct SeededModel: Equatable, Sendable {
  /// What the model consists of.
  public enum Kind: String, CaseIterable, Sendable {
    case encoder, decoder
    case encoderDecoder = "encoder-decoder"
  }

  /// What is wrong with the settings.
  public enum Failure: Error, Equatable {
    /// A setting that means nothing; those that do.
    case unknownSetting(String, known: [String])
    /// A value that is no whole number in the range, or none of the kinds.
    case badValue(setting: String, value: String, expected: String)
    /// A width that does not divide by the number of heads; the nearest numbers that do.
    case headsDoNotDivide(heads: Int, width: Int, nearest: [Int])
  }

  /// What a name of such a model begins with.
  public static let prefix = "seeded:"

  private static let sizes = ["layers", "heads", "width", "ff", "seed"]
  private static let largest = 1 << 20

  private var kind = Kind.encoder
  private var placement = NormPlacement.post
  private var activation = Activation.relu
  private var values = ["layers": 2, "heads": 2, "width": 16, "ff": 64, "seed": 1]
  private let name: String

  /// Reads the settings of a name; `nil` if it is the name of another sort of model.
  ///
  /// - Throws: `Failure` for settings that make no model.
  public init?(name: String) throws {
    guard name == "seeded" || name.hasPrefix(Self.prefix) else { return nil }
    self.name = name
    var seen: Set<String> = []
    for text in name.dropFirst(Self.prefix.count).split(separator: ",") {
      let setting = String(text.prefix { $0 != "=" })
      let value = String(text.dropFirst(setting.count + 1))
      guard seen.insert(setting).inserted else {
        throw Failure.badValue(setting: setting, value: value, expected: "1 ×")
      }
      try set(setting, to: value)
    }
    let (heads, width) = (self["heads"], self["width"])
    guard width % heads == 0 else {
      throw Failure.headsDoNotDivide(
        heads: heads, width: width, nearest: Self.divisors(of: width, near: heads))
    }
  }

  private subscript(size: String) -> Int { values[size] ?? 0 }

  private mutating func set(_ setting: String, to value: String) throws {
    if setting == "kind" {
      kind = try Self.word(value, for: setting)
    } else if setting == "norm" {
      placement = try Self.word(value, for: setting)
    } else if setting == "activation" {
      activation = try Self.word(value, for: setting)
    } else if Self.sizes.contains(setting) {
      let range = setting == "seed" ? 0...Int.max : 1...(setting == "layers" ? 128 : Self.largest)
      guard let number = Int(value), range.contains(number) else {
        throw Failure.badValue(
          setting: setting, value: value,
          expected: "\(range.lowerBound) … \(range.upperBound)")
      }
      values[setting] = number
    } else {
      throw Failure.unknownSetting(setting, known: ["kind"] + Self.sizes + ["norm", "activation"])
    }
  }

  /// One of the words a setting takes.
  private static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ value: String, for setting: String
  ) throws -> Word {
    guard let word = Word(rawValue: value) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.badValue(setting: setting, value: value, expected: known)
    }
    return word
  }

  /// The divisors of a width next below and next above a number of heads.
  private static func divisors(of width: Int, near heads: Int) -> [Int] {
    let divisors = (1...width).filter { width % $0 == 0 }
    return [divisors.last { $0 < heads }, divisors.first { $0 > heads }].compactMap { $0 }
  }

  /// The number of parameters the model will have.
  public var parameterCount: Int {
    let (width, wide) = (self["width"], self["ff"])
    let attention = 4 * (width * width + width) + 2 * width
    let network = width * wide + wide + wide * width + width + 2 * width
    let words = Self.words.count * width
    let layer = attention + network
    return switch kind {
    case .encoder: words + self["layers"] * layer
    case .decoder: words + self["layers"] * layer
    case .encoderDecoder:
      3 * words + self["layers"] * (2 * layer + attention)
    }
  }

  /// The words the model knows: a few of both course languages; others get rows by their spelling.
  private static let words =
    [WordSplitter.padding, Transformer.beginning, Transformer.end] + [
      "I", "you", "he", "she", "am", "are", "is", "a", "the", "student", "teacher", "boy", "girl",
      "and", ".", ",", "?", "나는", "너는", "학생", "선생님", "소년", "이다",
    ]

  /// Makes the model.
  public func model() -> Transformer {
    var generator = SplitMix64(seed: UInt64(self["seed"]))
    let layers = 0..<self["layers"]
    let source = side(&generator)
    switch kind {
    case .encoder:
      let encoder = Encoder(
        layers: layers.map { _ in encoderLayer(&generator) }, finalNorm: finalNorm)
      return Transformer(name: name, source: source, encoder: encoder)
    case .decoder:
      let decoder = Decoder(
        layers: layers.map { _ in decoderLayer(&generator, hasCross: false) },
        finalNorm: finalNorm)
      return Transformer(
        name: name, source: source, encoder: nil, decoder: decoder, head: .tied)
    case .encoderDecoder:
      let encoder = Encoder(
        layers: layers.map { _ in encoderLayer(&generator) }, finalNorm: finalNorm)
      let target = side(&generator)
      let decoder = Decoder(
        layers: layers.map { _ in decoderLayer(&generator, hasCross: true) }, finalNorm: finalNorm)
      let output = linear(self["width"], Self.words.count, &generator)
      return Transformer(
        name: name, source: source, encoder: encoder, target: target, decoder: decoder,
        head: .linear(output))
    }
  }

  private func side(_ generator: inout SplitMix64) -> Transformer.Side {
    let table = matrix(Self.words.count, self["width"], limit: 1, &generator)
    return Transformer.Side(
      vocabulary: Vocabulary(Self.words), embedding: TokenEmbedding(table: table))
  }

  private func encoderLayer(_ generator: inout SplitMix64) -> EncoderLayer {
    EncoderLayer(
      attention: attention(&generator), attentionNorm: norm, feedForward: network(&generator),
      feedForwardNorm: norm, placement: placement)
  }

  private func decoderLayer(_ generator: inout SplitMix64, hasCross: Bool) -> DecoderLayer {
    let attention = attention(&generator)
    let cross =
      hasCross ? DecoderLayer.Cross(attention: self.attention(&generator), norm: norm) : nil
    return DecoderLayer(
      attention: attention, attentionNorm: norm, cross: cross, feedForward: network(&generator),
      feedForwardNorm: norm, placement: placement)
  }

  private func attention(_ generator: inout SplitMix64) -> MultiHeadAttention {
    let width = self["width"]
    return MultiHeadAttention(
      query: linear(width, width, &generator), key: linear(width, width, &generator),
      value: linear(width, width, &generator), output: linear(width, width, &generator),
      headCount: self["heads"])
  }

  private func network(_ generator: inout SplitMix64) -> FeedForward {
    FeedForward(
      hidden: linear(self["width"], self["ff"], &generator),
      output: linear(self["ff"], self["width"], &generator), activation: activation)
  }

  /// Pre-norm leaves the last sum as it is, so its stacks end with a norm of their own.
  private var finalNorm: LayerNorm? { placement == .pre ? norm : nil }

  private var norm: LayerNorm {
    LayerNorm(
      gamma: Matrix(rows: 1, columns: self["width"], repeating: 1),
      beta: Matrix(rows: 1, columns: self["width"], repeating: 0), epsilon: 1e-5)
  }

  private func linear(_ input: Int, _ output: Int, _ generator: inout SplitMix64) -> Linear {
    Linear(
      weight: matrix(input, output, limit: (3 / Float(input)).squareRoot(), &generator),
      bias: matrix(1, output, limit: 0.1, &generator))
  }

  /// Numbers between −limit and limit from the upper 24 bits of each draw: exact in `Float`.
  private func matrix(
    _ rows: Int, _ columns: Int, limit: Float, _ generator: inout SplitMix64
  ) -> Matrix {
    let numbers = (0..<rows * columns).map { _ in
      limit * (Float(generator.next() >> 40) / Float(1 << 23) - 1)
    }
    return Matrix(rows: rows, columns: columns, elements: numbers)
  }
}
