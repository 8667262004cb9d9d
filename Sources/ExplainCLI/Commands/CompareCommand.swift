import ArgumentParser
import Checkpoints
import DocumentModel
import LessonKit
import TransformerModel

/// `explain compare`: two runs side by side, and where they part.
struct CompareCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: CommandHelp.compare.abstract,
    discussion: CommandHelp.compare.discussion)

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.with.argumentHelp) var with: String?
  @Option(help: OptionName.stages.argumentHelp) var stages: String?
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json", "npy"], hasMaps: true)
    let whatIf = session.whatIf
    guard with != nil || !whatIf.isEmpty else { throw Failure.nothingToCompare }
    let before = try options.run(
      on: words, session, whatIf: whatIf.ofFirstRun(otherWords: with != nil))
    let after = try options.run(on: with.map { [$0] } ?? words, session, whatIf: whatIf)
    let comparison = Comparison(
      before: before.run.trace, after: after.run.trace, order: after.run.scenario.order)
    let names = try names(before, in: comparison)
    guard let format else {
      let json = ComparisonJSON(comparison, stages: names)
      try session.write(
        json, or: { try NumpyArray(comparison, stages: names) },
        remarks: after.run.remarks(session.messages))
      return
    }
    try session.show(in: format) { messages in
      var view = ComparisonView(
        comparison, layer: before.layer, head: before.head, words: messages.comparisonWords,
        stageWords: messages.stageWords, derivationWords: messages.derivationWords)
      var document = Document(after.run.blocks(messages))
      document.blocks.insert(
        contentsOf: facts(of: before.run.trace, beside: after.run.trace, messages), at: 0)
      document.blocks.append(view.summary)
      for name in names { document.blocks += view.blocks(of: name) }
      return document
    }
  }

  /// What the first run ran on, where the second ran on something else.
  private func facts(
    of before: Trace, beside after: Trace, _ messages: any Messages
  ) -> [Block] {
    var facts: [Fact] = []
    if before.sentence.text != after.sentence.text {
      facts.append(messages.comparedText(before.sentence.text))
    }
    if let target = before.target?.text, target != after.target?.text {
      facts.append(messages.comparedTarget(target))
    }
    return facts.isEmpty ? [] : [.facts(facts)]
  }

  /// The stages asked for by their full names; without `--stages` the attention map, or, where that
  /// is the same in both runs, the first stage that is not.
  private func names(
    _ chosen: ModelOptions.Chosen, in comparison: Comparison
  ) throws -> [String] {
    // Another name for a result may mean another stage in each run.
    if let stages, chosen.run.trace[stages] != nil { return [stages] }
    let computed = chosen.run.trace.stages.filter { !$0.isParameter }
    let found = try chosen.run.stages(
      fitting: stages ?? "weights", among: computed, layer: chosen.layer, head: chosen.head
    ).map(\.name)
    guard stages == nil, found.allSatisfy({ comparison.pair($0)?.isEqual ?? false }),
      let first = comparison.firstParting
    else { return found }
    return [first]
  }
}
