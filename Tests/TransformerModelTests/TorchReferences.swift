import LinearAlgebra
import TestSupport
import Testing

@testable import TransformerModel

/// What PyTorch computes with layers of its own, from `Tests/References/torch.json`.
struct TorchReferences: Decodable, Sendable {
  /// One module with its parameters, what went in, and what came out.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let group: String
    let configuration: Configuration
    let parameters: [String: [[Double]]]
    let inputs: Inputs
    let masks: MaskSettings
    let outputs: Outputs

    var testDescription: String { "\(group): \(name)" }
  }

  struct Configuration: Decodable, Sendable {
    let width: Int
    let heads: Int
    let layers: Int?
    let activation: String?
    let norm: String?
    let epsilon: Double?
    let vocabulary: Int?
    let targetVocabulary: Int?
    let startId: Int?
    let endId: Int?
    let greedyLimit: Int?
  }

  struct Inputs: Decodable, Sendable {
    let source: [[Double]]?
    let target: [[Double]]?
    let sourceIds: [Int]?
    let targetIds: [Int]?
    let promptIds: [Int]?
  }

  struct MaskSettings: Decodable, Sendable {
    let causal: Bool
    let sourcePadding: [Bool]?
  }

  struct Outputs: Decodable, Sendable {
    let output: [[Double]]?
    let weights: [[[Double]]]?
    let memory: [[Double]]?
    let logits: [[Double]]?
    let greedyIds: [Int]?
  }

  private let cases: [Case]

  /// The cases of one group.
  static func cases(_ group: String) throws -> [Case] {
    try loaded.get().cases.filter { $0.group == group }
  }

  private static let loaded = Reference.decode(TorchReferences.self, from: "torch.json")
}

extension TorchReferences.Case {
  var activation: Activation { configuration.activation.flatMap(Activation.init) ?? .relu }
  var placement: NormPlacement { configuration.norm.flatMap(NormPlacement.init) ?? .post }
  private var layers: Range<Int> { 0..<(configuration.layers ?? 1) }

  /// A matrix that goes in, as a stage of its own.
  func stage(_ numbers: [[Double]]?, as name: String, recorder: inout Recorder) throws -> Stage {
    let value = Matrix(try #require(numbers).map { $0.map { Float($0) } })
    return recorder.apply(
      Constant(value), as: name, rows: Axis(.token, count: value.rows),
      columns: Axis(.dimension, count: value.columns))
  }

  /// A mask over keys, or none if nothing is forbidden.
  func mask(
    isCausal: Bool, isPadding: [Bool]?, queries: Stage, keys: Stage, as name: String,
    recorder: inout Recorder
  ) -> Stage? {
    let mask = AttentionMask(isCausal: isCausal, hidesPadding: isPadding != nil)
    guard mask.isInForce else { return nil }
    let hidden = isPadding ?? Array(repeating: false, count: keys.rows.count)
    return recorder.apply(
      Constant(mask.pattern(isPadding: hidden, queries: queries.rows.count)), as: name,
      rows: queries.rows.playing(.query), columns: keys.rows.playing(.key))
  }

  func attention(_ scope: String) throws -> MultiHeadAttention {
    MultiHeadAttention(
      query: try linear("\(scope).query"), key: try linear("\(scope).key"),
      value: try linear("\(scope).value"), output: try linear("\(scope).output"),
      headCount: configuration.heads)
  }

  func encoder() throws -> Encoder {
    Encoder(
      layers: try layers.map { index in
        let scope = "encoder.\(index)"
        return EncoderLayer(
          attention: try attention("\(scope).attention"),
          attentionNorm: try norm("\(scope).attention.norm"), feedForward: try network(scope),
          feedForwardNorm: try norm("\(scope).ffn.norm"), placement: placement)
      }, finalNorm: try finalNorm("encoder.output"))
  }

  func decoder() throws -> Decoder {
    Decoder(
      layers: try layers.map { index in
        let scope = "decoder.\(index)"
        let hasCross = parameters["\(scope).cross.query.weight"] != nil
        return DecoderLayer(
          attention: try attention("\(scope).attention"),
          attentionNorm: try norm("\(scope).attention.norm"),
          cross: hasCross
            ? DecoderLayer.Cross(
              attention: try attention("\(scope).cross"), norm: try norm("\(scope).cross.norm"))
            : nil,
          feedForward: try network(scope), feedForwardNorm: try norm("\(scope).ffn.norm"),
          placement: placement)
      }, finalNorm: try finalNorm("decoder.output"))
  }

  func linear(_ name: String) throws -> Linear {
    Linear(
      weight: try parameter("\(name).weight"),
      bias: parameters["\(name).bias"] == nil ? nil : try parameter("\(name).bias"))
  }

  func parameter(_ name: String) throws -> Matrix {
    let rows = try #require(parameters[name], "torch.json has no \(name) in “\(self.name)”")
    return Matrix(rows.map { $0.map { Float($0) } })
  }

  private func network(_ scope: String) throws -> FeedForward {
    FeedForward(
      hidden: try linear("\(scope).ffn.hidden"), output: try linear("\(scope).ffn.output"),
      activation: activation)
  }

  private func norm(_ name: String) throws -> LayerNorm {
    LayerNorm(
      gamma: try parameter("\(name).gamma"), beta: try parameter("\(name).beta"),
      epsilon: try #require(configuration.epsilon))
  }

  private func finalNorm(_ name: String) throws -> LayerNorm? {
    parameters["\(name).gamma"] == nil ? nil : try norm(name)
  }
}
