/// Which stages of a run are kept; the others are let go as soon as nothing is computed from them.
public enum StageSelection: Sendable {
  /// Every stage.
  case all
  /// No stage: only the result counts.
  case none
  /// The stages of these names; a run that has them all may end.
  case named(Set<String>)
  /// The stages a pattern fits: `decoder.*.attention.head.*.weights`.
  case fitting(StagePattern)

  /// Whether a stage is kept.
  func keeps(_ name: String) -> Bool {
    switch self {
    case .all: true
    case .none: false
    case .named(let names): names.contains(name)
    case .fitting(let pattern): pattern.matches(name)
    }
  }
}
