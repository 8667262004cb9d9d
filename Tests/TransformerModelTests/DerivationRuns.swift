import LinearAlgebra
import TestSupport
import TransformerModel

/// Runs of models of every kind, for what has to hold of any run.
enum DerivationRuns {
  typealias Run = ReplayTests.Run

  /// Every kind of model with every placement of the norm, every bend and every mask.
  static let seeded: [Run] = SeededModel.Kind.allCases.flatMap { kind in
    NormPlacement.allCases.flatMap { norm in
      Activation.allCases.enumerated().flatMap { place, activation in
        let heads = place + 1
        let settings = """
          kind=\(kind.rawValue),norm=\(norm.rawValue),activation=\(activation.rawValue),\
          heads=\(heads),width=\(2 * heads),ff=\(5 + place),layers=2,seed=\(place)
          """
        return AttentionMask.named.map { mask, _ in
          Run(testDescription: "\(settings), mask \(mask)", model: model(settings), mask: mask)
        }
      }
    }
  }

  /// What is changed by hand: parts taken out, cells set on both sides of a computation.
  static let changed: [Run] = [
    Run(
      testDescription: "learned positions", model: LearnedPositions.model, mask: "padding"),
    Run(
      testDescription: "learned positions taken out", model: LearnedPositions.model, mask: "none",
      whatIf: WhatIf(parts: ["position", "head:0", "ffn"])),
    Run(
      testDescription: "a score so large that its power is none", model: SampleModel().model,
      mask: "causal",
      whatIf: WhatIf(settings: [
        "scaled[2, 0]=2000", "scaled[3, 1]=-2000", "encoder.1.attention.head.1.scores[4, 4]=1e6",
      ])),
    Run(
      testDescription: "shuffled, a parameter set", model: model("kind=encoder-decoder,norm=pre"),
      mask: "causal+padding",
      whatIf: WhatIf(
        parts: ["scale", "norm"], settings: ["decoder.0.cross.output.weight[0, 0]=3"],
        shuffleSeed: 5)),
  ]

  static let all = ReplayTests.runs + seeded + changed

  private static func model(_ settings: String) -> Transformer {
    guard let made = try? SeededModel(name: "seeded:\(settings)") else {
      preconditionFailure("\(settings) are settings of a seeded model")
    }
    return made.model()
  }
}

/// A model with one learned row for each position, rows scaled by √d, and a head of its own.
enum LearnedPositions {
  static let model: Transformer = {
    var generator = SplitMix64(seed: 77)
    let sample = SampleModel().model
    let width = sample.source.embedding.width
    let embedding = TokenEmbedding(
      table: sample.source.embedding.table,
      position: .learned(Matrix.random(12, width, using: &generator)), isScaled: true)
    return Transformer(
      name: "learned",
      source: Transformer.Side(vocabulary: sample.source.vocabulary, embedding: embedding),
      encoder: sample.encoder)
  }()
}
