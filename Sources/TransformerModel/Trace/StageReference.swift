/// A stage as a person names it: the full name, or a shorter one where that is clear.
///
/// `scores` means `encoder.0.attention.head.0.scores` when layer 0 and head 0 are chosen. A short
/// name fits every stage whose name has its parts in order and ends with the last of them; of
/// these the one with the fewest further parts is meant.
public struct StageReference: Sendable {
  /// Why a name did not lead to one stage.
  public enum Failure: Error, Equatable {
    /// No stage is called so.
    case unknown
    /// Several stages fit equally well.
    case ambiguous([String])
  }

  private let name: String
  private let layer: Int
  private let head: Int

  /// A name as typed, with the layer and the head that short names mean; they mean the part that
  /// the run shows.
  public init(_ name: String, layer: Int = 0, head: Int = 0) {
    self.name = name
    self.layer = layer
    self.head = head
  }

  /// Whether the name is that of a stage only a mask brings along.
  public var isOfMask: Bool {
    let last = name.split(separator: ".").last
    return last == "masked" || last == "mask"
  }

  /// Finds the stage in a run.
  public func resolve(in trace: Trace) -> Result<Stage, Failure> {
    if let exact = trace[name] { return .success(exact) }
    // Without a mask the part that is shown has none, whatever other parts have.
    if isOfMask, !trace.mask.isInForce { return .failure(.unknown) }
    let wanted = name.split(separator: ".", omittingEmptySubsequences: false)
    var chosen = trace.stages.filter { stage in
      let parts = stage.name.split(separator: ".")
      return fits(wanted, parts) && isChosen(parts, unlessSaidIn: wanted)
    }
    // What stands behind the layers has names of its own, and is not meant by those of layers.
    let inLayers = chosen.filter { !$0.name.hasPrefix("head.") && !$0.name.hasPrefix("pooler") }
    chosen = inLayers.isEmpty ? chosen : inLayers
    // Where several parts have such a stage, that of the part shown is meant.
    // What cross-attention has none of is the decoder's, in which it stands.
    let parts = trace.part == .cross ? [.cross, .decoder] : [trace.part]
    let shown = parts.lazy.map { part in chosen.filter { Self.belongs($0.name, to: part) } }
    chosen = shown.first { !$0.isEmpty } ?? chosen
    let lengths = chosen.map { $0.name.split(separator: ".").count }
    guard let shortest = lengths.min() else { return .failure(.unknown) }
    let nearest = zip(chosen, lengths).filter { $1 == shortest }.map(\.0)
    return nearest.count == 1
      ? .success(nearest[0]) : .failure(.ambiguous(nearest.map(\.name)))
  }

  private static func belongs(_ name: String, to part: Part) -> Bool {
    switch part {
    case .encoder: !name.hasPrefix("decoder.") && !name.hasPrefix("cross.")
    case .decoder:
      !name.hasPrefix("encoder.") && !name.hasPrefix("cross.") && !name.contains(".cross.")
    case .cross: name.contains(".cross.") || name == "cross.mask"
    }
  }

  /// Whether a stage belongs to the chosen layer and head, or to none; a number that the name
  /// itself says comes before the choice.
  private func isChosen(_ parts: [Substring], unlessSaidIn wanted: [Substring]) -> Bool {
    let numbersSaid = wanted.filter { Int($0) != nil }.count
    let saysHead = zip(wanted, wanted.dropFirst()).contains { $0 == "head" && Int($1) != nil }
    let saysLayer = numbersSaid > (saysHead ? 1 : 0)
    if !saysLayer, parts.count > 1, let number = Int(parts[1]), number != layer { return false }
    if !saysHead, let index = parts.firstIndex(of: "head"), index + 1 < parts.count,
      let number = Int(parts[index + 1]), number != head
    {
      return false
    }
    return true
  }

  /// Whether the wanted parts appear in order, the last one last.
  private func fits(_ wanted: [Substring], _ parts: [Substring]) -> Bool {
    guard wanted.last == parts.last else { return false }
    var rest = wanted[...]
    for part in parts where part == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
