import LessonKit

extension EnglishMessages {
  var diagramWords: DiagramWords {
    DiagramWords(
      box: { kind in
        switch kind {
        case .embedding: "Embedding"
        case .position: "+ Positional encoding"
        case .selfAttention: "Self-attention"
        case .maskedSelfAttention: "Masked self-attention"
        case .crossAttention: "Cross-attention"
        case .feedForward: "Feed-forward network"
        case .addAndNorm: "Add & norm"
        case .add: "Add"
        case .norm: "Norm"
        case .pooler: "Pooler"
        case .linear: "Linear"
        case .softmax: "Softmax"
        }
      },
      stack: { stack in
        switch stack {
        case .encoder: "Encoder"
        case .decoder: "Decoder"
        }
      },
      map: { "map (\($0) \($0 == 1 ? "head" : "heads"))" }, mask: { "\($0) mask" },
      layer: { "layer \($0)" }, hidden: "hidden units", memory: "from the encoder",
      takenOut: "taken out:",
      caption: """
        Read it from top to bottom. In a box: what it does, the shape that comes out, and the name \
        of that stage. A frame with ×N is N such layers, one after the other.
        """,
      lit: "Here")
  }
}
