/// The attention layers of a model one can look at.
public enum Part: String, CaseIterable, Sendable {
  /// The encoder's self-attention.
  case encoder
  /// The decoder's self-attention.
  case decoder
  /// The decoder's attention to the encoder.
  case cross

  /// What the names of its stages in a layer begin with: `encoder.0.attention`, `decoder.0.cross`.
  public func scope(ofLayer layer: some CustomStringConvertible) -> String {
    switch self {
    case .encoder: "encoder.\(layer).attention"
    case .decoder: "decoder.\(layer).attention"
    case .cross: "decoder.\(layer).cross"
    }
  }
}

/// The self-attention masks of a run.
public struct Masks: Equatable, Sendable {
  /// The encoder's: open, unless something else is asked for.
  public var encoder: AttentionMask
  /// The decoder's: causal, unless something else is asked for.
  public var decoder: AttentionMask

  /// The masks a model runs with by itself, or others.
  public init(encoder: AttentionMask = .open, decoder: AttentionMask = .causal) {
    self.encoder = encoder
    self.decoder = decoder
  }

  /// The mask of a part; cross-attention hides the padding that the encoder's mask hides.
  public subscript(part: Part) -> AttentionMask {
    switch part {
    case .encoder: encoder
    case .decoder: decoder
    case .cross: AttentionMask(isCausal: false, hidesPadding: encoder.hidesPadding)
    }
  }

  /// These masks with another one for a part.
  public func replacing(_ part: Part, by mask: AttentionMask) -> Masks {
    var masks = self
    if part == .decoder { masks.decoder = mask } else { masks.encoder = mask }
    return masks
  }
}
