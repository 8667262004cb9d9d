import LessonKit
import TransformerModel

extension Run {
  /// The stage that a full or short name means.
  ///
  /// - Parameters:
  ///   - name: The name as typed.
  ///   - layer: The layer that short names mean.
  ///   - head: The head that short names mean.
  ///   - use: What it was typed for.
  /// - Throws: `Failure` for a name that means no stage or several.
  func stage(_ name: String, layer: Int, head: Int, for use: StageUse) throws -> Stage {
    switch StageReference(name, layer: layer, head: head).resolve(in: trace) {
    case .success(let stage): return stage
    case .failure(let failure):
      throw Failure(failure, name: name, in: whereabouts, for: use)
    }
  }

  /// The stages that fit: a full name, a pattern with `*`, or a short name.
  ///
  /// - Throws: `Failure` if none does.
  func stages(
    fitting name: String, among stages: [Stage], layer: Int, head: Int
  ) throws -> [Stage] {
    let pattern = StagePattern(name)
    let fitting = stages.filter { pattern.matches($0.name) }
    if !fitting.isEmpty { return fitting }
    if name.contains("*") { throw Failure.noStageFits(name) }
    return [try stage(name, layer: layer, head: head, for: .option("--stages"))]
  }

  /// The cell that `STAGE[row, column]` means.
  ///
  /// - Throws: `Failure` for a text that is no cell of the run.
  func cell(
    _ text: String, layer: Int, head: Int
  ) throws -> (stage: Stage, row: Int, column: Int) {
    guard let reference = CellReference(text) else { throw Failure.malformedCell(text) }
    switch reference.resolve(in: trace, layer: layer, head: head) {
    case .success(let place): return place
    case .failure(let failure):
      throw Failure(failure, text: text, in: whereabouts, for: .why)
    }
  }

  private var whereabouts: Failure.Whereabouts {
    Failure.Whereabouts(
      known: trace.namesToSuggest, part: trace.part, hasMask: trace.mask.isInForce,
      removedLayers: scenario.removedLayers)
  }
}
