import LinearAlgebra

/// A part of a model that a run goes without.
///
/// Where a part adds something it gives zeros, where it changes something it hands on what it got,
/// so that a run without it has the same stages. Only a layer that is taken out leaves none behind.
public enum Removal: Hashable, Sendable {
  /// The positions: zeros are added.
  case position
  /// The division of the scores by √d_k.
  case scale
  /// The masks: nothing is forbidden.
  case mask
  /// The residual connections: x + f(x) becomes f(x).
  case residual
  /// The layer norms.
  case norm
  /// The feed-forward networks: they add zeros.
  case feedForward
  /// One head in every layer: its context is zeros.
  case head(Int)
  /// One layer of every stack.
  case layer(Int)

  /// The parts without a number, by their names on the command line.
  private static let named: [(name: String, removal: Removal)] = [
    ("position", .position), ("scale", .scale), ("mask", .mask), ("residual", .residual),
    ("norm", .norm), ("ffn", .feedForward),
  ]

  /// The part of that name: `scale`, `head:0`; `nil` if no part is called so.
  public init?(name: String) {
    if let known = Self.named.first(where: { $0.name == name }) {
      self = known.removal
      return
    }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number >= 0, "\(number)" == parts[1]
    else { return nil }
    switch parts[0] {
    case "head": self = .head(number)
    case "layer": self = .layer(number)
    default: return nil
    }
  }

  /// The name on the command line.
  public var name: String {
    switch self {
    case .head(let number): "head:\(number)"
    case .layer(let number): "layer:\(number)"
    default: Self.named.first { $0.removal == self }?.name ?? ""
    }
  }

  /// The parts that a run has.
  public static func all(in trace: Trace) -> [Removal] {
    let numbered = trace.stages.flatMap { stage in
      let parts = stage.name.split(separator: ".").map(String.init)
      let heads = zip(parts, parts.dropFirst()).filter { $0.0 == "head" }.compactMap { Int($0.1) }
      let layers = parts.dropFirst().prefix(1).compactMap { Int($0) }
      return heads.map(Removal.head) + layers.map(Removal.layer)
    }
    var seen: Set<Removal> = []
    let known = named.map(\.removal) + numbered.sorted { $0.order < $1.order }
    return known.filter { seen.insert($0).inserted }
      .filter { removal in trace.stages.contains { removal.touches($0.name, from: $0.inputs) } }
  }

  /// Heads before layers, each by its number.
  private var order: (Int, Int) {
    switch self {
    case .head(let number): (1, number)
    case .layer(let number): (2, number)
    default: (0, 0)
    }
  }

  /// Whether a stage is made another way, or not at all, when the part is taken out.
  ///
  /// - Parameters:
  ///   - stage: The name of the stage.
  ///   - inputs: The names of what it is made from.
  func touches(_ stage: String, from inputs: [String]) -> Bool {
    switch self {
    case .position: stage == "position" || stage == "decoder.position"
    case .scale: stage.contains(".head.") && stage.hasSuffix(".scaled")
    case .mask: stage.hasSuffix(".masked")
    case .residual: stage.hasSuffix(".residual")
    case .norm: Self.isNorm(stage, from: inputs)
    case .feedForward: stage.hasSuffix(".ffn.output")
    case .head(let number): stage.hasSuffix(".head.\(number).context")
    case .layer(let number):
      ["encoder", "decoder"].contains { stage.hasPrefix("\($0).\(number).") }
    }
  }

  private static func isNorm(_ stage: String, from inputs: [String]) -> Bool {
    stage.hasSuffix(".norm") || stage == "encoder.output" || stage == "decoder.output"
      // BERT's input is the norm of a sum, others' is the sum.
      || inputs.first == "\(stage).sum"
  }

  /// What makes a stage that is touched: an operation, and which of the inputs it reads.
  func replacement(shape: Shape, inputs: [Stage]) -> (operation: any Operation, inputs: [Stage]) {
    switch self {
    case .position, .feedForward, .head: (Constant(takenOut: shape), [])
    // The sum is x + f(x), the mask stands behind the scores, γ and β behind what they belong to.
    case .residual: (Identity(), Array(inputs.suffix(1)))
    case .scale, .mask, .norm, .layer: (Identity(), Array(inputs.prefix(1)))
    }
  }
}
