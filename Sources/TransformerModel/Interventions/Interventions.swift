import LinearAlgebra

/// What is changed in a run: parts taken out, and cells set to other numbers.
public struct Interventions: Sendable {
  /// Nothing is changed.
  public static let none = Interventions()

  /// The parts the run goes without.
  public let removals: [Removal]
  /// The cells that are set, by the full name of their stage.
  public let settings: [String: [SetCells.Cell]]
  /// The rules that are broken.
  public let breakages: [Breakage]

  /// Collects changes.
  public init(
    removals: [Removal] = [], settings: [String: [SetCells.Cell]] = [:],
    breakages: [Breakage] = []
  ) {
    self.breakages = breakages
    self.removals = removals
    self.settings = settings
  }

  /// Whether there are none.
  public var isEmpty: Bool { removals.isEmpty && settings.isEmpty && breakages.isEmpty }

  /// These changes and then others; of two numbers for one cell the later counts.
  func adding(
    removals more: [Removal] = [], settings others: [String: [SetCells.Cell]] = [:],
    breakages further: [Breakage] = []
  ) -> Interventions {
    Interventions(
      removals: removals + more, settings: settings.merging(others) { $0 + $1 },
      breakages: breakages + further)
  }

  /// The removal that decides how a stage is made.
  func removal(touching stage: String, from inputs: [String]) -> Removal? {
    removals.first { $0.touches(stage, from: inputs) }
  }

  /// Whether a layer is taken out; its stages begin with `scope`, for example `encoder.0`.
  func skips(layer scope: String) -> Bool {
    removals.contains { removal in
      if case .layer = removal { removal.touches("\(scope).", from: []) } else { false }
    }
  }
}
