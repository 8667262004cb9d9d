import DocumentModel
import LinearAlgebra
import TransformerModel

/// The architecture of the model that ran, with the shapes of that run.
///
/// Everything is read from the trace. Source of the arrangement: Vaswani et al. 2017, figure 1,
/// turned so that one reads it from top to bottom.
public struct DiagramView {
  private let steps: DiagramSteps
  private let lit: Stage?
  private let layer: Int

  /// Prepares to draw a run.
  ///
  /// - Parameters:
  ///   - trace: The run.
  ///   - lit: A stage of the run; the box it belongs to is lit, and its layer drawn.
  ///   - layer: The layer that is drawn, counted from 0.
  ///   - words: The words in the drawing.
  public init(_ trace: Trace, lit: Stage? = nil, layer: Int = 0, words: DiagramWords) {
    steps = DiagramSteps(trace: trace, words: words)
    self.lit = lit
    self.layer = layer
  }

  /// The drawing as data.
  public var block: DiagramBlock {
    let stacks = steps.stacks
    let planned = stacks.map { steps.groups(of: $0, layer: shownLayer(of: $0)) }
    let all = planned.joined().flatMap(\.steps)
    let home = lit.flatMap { self.home(of: $0, among: all) }
    let gone = steps.trace.stages.filter(\.isTakenOut).map {
      (stage: $0, home: self.home(of: $0, among: all))
    }
    let columns = zip(stacks, planned).map { stack, groups in
      DiagramBlock.Column(
        title: steps.words.stack(stack),
        groups: groups.map { group in
          DiagramBlock.Group(
            frame: group.frame,
            boxes: group.steps.map { step in
              let missing = gone.filter { $0.home == step.result.name }.map(\.stage)
              return box(step, isLit: step.result.name == home, missing: missing)
            })
        })
    }
    var links: [DiagramBlock.Link] = []
    if stacks.count > 1, let end = columns[0].groups.last?.boxes.last,
      let cross = all.first(where: { $0.kind == .crossAttention })
    {
      links.append(DiagramBlock.Link(from: end.stage, to: cross.result.name))
    }
    return DiagramBlock(
      caption: steps.words.caption, litWord: steps.words.lit, columns: columns, links: links)
  }

  /// The result of the step that a stage belongs to most closely.
  private func home(of stage: Stage, among steps: [DiagramSteps.Step]) -> String? {
    let claims = steps.compactMap { step in
      step.claim(on: stage.name).map { (name: step.result.name, length: $0) }
    }
    return claims.max { $0.length < $1.length }?.name
  }

  /// The layer of the lit stage, or the one asked for.
  private func shownLayer(of stack: DiagramWords.Stack) -> Int {
    let parts = lit?.name.split(separator: ".") ?? []
    if parts.count > 1, parts[0] == stack.rawValue, let index = Int(parts[1]) { return index }
    let layers = steps.layers(of: stack)
    return layers.contains(layer) ? layer : layers.last { $0 < layer } ?? layers.first ?? 0
  }

  private func box(
    _ step: DiagramSteps.Step, isLit: Bool, missing: [Stage]
  ) -> DiagramBlock.Box {
    let result = step.result
    var details = step.details
    for stage in missing {
      let name = "\(steps.words.takenOut) \(stage.name.split(separator: ".").last ?? "")"
      // What is missing in every head is said once.
      if details.contains(where: { $0.name == name }) { continue }
      details.append(DiagramBlock.Detail(name, stage.value.shape))
    }
    if isLit, let lit, lit.name != result.name {
      let scope = result.name.split(separator: ".").dropLast().joined(separator: ".") + "."
      let isInside = lit.name.hasPrefix(scope)
      let name = isInside ? String(lit.name.dropFirst(scope.count)) : lit.name
      details.append(DiagramBlock.Detail(name, lit.value.shape))
    }
    return DiagramBlock.Box(
      stage: result.name, shortStage: short(result.name), name: steps.words.box(step.kind),
      shape: result.value.shape, details: details, isLit: isLit)
  }

  /// The name without the number of its layer, and without its stack if there is only one.
  private func short(_ name: String) -> String {
    let parts = name.split(separator: ".")
    guard parts.count > 2, Int(parts[1]) != nil else { return name }
    let stack = steps.stacks.count > 1 ? [parts[0]] : []
    return (stack + parts.dropFirst(2)).joined(separator: ".")
  }
}
