import DocumentModel
import TransformerModel

extension LessonPages {
  /// The computed stages that the steps of the lesson show, run by run: the runs in the order in
  /// which steps first show them, the stages of a run in the order of computation, each with the
  /// formula by which a step has it and the title of the first step that shows it.
  ///
  /// What the lesson names and its runs lack is noted.
  public mutating func shownStages() -> [(
    run: ShownRun, tasks: [Worksheet.Task]
  )] {
    var runs: [(name: String?, run: ShownRun, formulas: [String: String], steps: [String: Int])] =
      []
    for place in shownSteps() {
      let step = lesson.steps[place]
      guard context.show(step.run) else { continue }
      let shown = context.leniently { context in
        step.exhibits.flatMap { $0.stages(in: &context) }
      }.made
      if !runs.contains(where: { $0.name == context.runName }) {
        runs.append((context.runName, context.run, [:], [:]))
      }
      guard let run = runs.firstIndex(where: { $0.name == context.runName }) else { continue }
      let formulas = context.run.isOwnModel ? step.formulas : []
      for stage in shown where !stage.isParameter {
        runs[run].steps[stage.name] = runs[run].steps[stage.name] ?? place
        let formula = formulas.first { Self.isFormula($0, of: stage) }
        runs[run].formulas[stage.name] = runs[run].formulas[stage.name] ?? formula
      }
    }
    return runs.map { entry in
      let tasks = entry.run.trace.stages.compactMap { stage in
        entry.steps[stage.name].map { place in
          let step = lesson.steps[place]
          return Worksheet.Task(stage.name, formula: entry.formulas[stage.name]) { [lesson] in
            lesson.words(of: step, in: $0)?.title
          }
        }
      }
      return (entry.run, tasks)
    }
  }

  /// Whether a formula says what a stage is: `weightsᵢⱼ = …` is one of `weights`.
  private static func isFormula(_ formula: String, of stage: Stage) -> Bool {
    guard let left = formula.split(separator: "=").first else { return false }
    let name = left.trimmed.filter { !"ᵢⱼₖ".contains($0) }
    return name == stage.name.split(separator: ".").last ?? ""
  }
}
