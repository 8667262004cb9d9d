import Authoring
import DocumentModel
import TransformerModel

/// `compare: STAGE`, with `without`, `set`, `shuffle`, `with` or `run`: the run beside a changed
/// one, or beside another run of the lesson.
///
/// A change that another sentence or model has no place for is left out there.
public struct CompareExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "compare"
  /// What else it reads: what is changed in the second run.
  public static let keys = changes + ["digits"]

  private static let changes = ["without", "set", "shuffle", "with", "run"]

  private let stage: PlacedText
  /// What is changed in the second run.
  private let request: RunRequest
  private let text: String?
  private let run: PlacedText?
  private let digits: Int?

  /// Reads the stage and the changes.
  public init?(_ keys: YAMLMapping) {
    request = RunRequest(keys)
    text = keys["with"]?.text()
    run = keys["run"]?.placedText()
    digits = keys["digits"]?.wholeNumber(in: 0...9)
    guard let value = keys.required(Self.name), let stage = value.placedText() else { return nil }
    guard Self.changes.contains(where: { keys[$0] != nil }) else {
      value.note(.missingKey(Self.changes.joined(separator: " | ")))
      return nil
    }
    self.stage = stage
  }

  /// None: its stage is told of where it is shown whole.
  public func stages(in context: inout ExhibitContext) -> [Stage] { [] }

  /// Both runs and their difference.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    guard let stage = context.stage(stage), let comparison = comparison(in: &context) else {
      return []
    }
    let choice = context.shownChoice
    var view = ComparisonView(
      comparison, layer: choice.layer, head: choice.head, digits: digits,
      words: context.words.comparison, stageWords: context.words.stage,
      derivationWords: context.words.derivation)
    // Another name for a result may mean another stage in each run.
    let name = context.trace[self.stage.text] == nil ? stage.name : self.stage.text
    let changes = changes(context.words.comparison, first: context.runName)
    return [.facts(changes), view.summary] + view.blocks(of: name)
  }

  /// What the second run has otherwise, and the names of the runs where they have some.
  private func changes(_ words: ComparisonWords, first: String?) -> [Fact] {
    let names = [(words.before, run == nil ? nil : first), (words.after, run?.text)]
    return names.compactMap { title, name in name.map { Fact(title, $0) } }
      + request.whatIf.options.map { Fact(words.changed, $0) }
      + (text.map { [Fact(words.otherText, $0, isVerbatim: true)] } ?? [])
  }

  private func comparison(in context: inout ExhibitContext) -> Comparison? {
    if let run {
      return context.run(named: run).map { Comparison(before: context.trace, after: $0.trace) }
    }
    guard let scenario = context.run.scenario else { return nil }
    let whatIf = request.whatIf
    do {
      let common = whatIf.ofFirstRun(otherWords: text != nil)
      let before = try scenario.changed(by: common)
      let after = try (text.map(scenario.reading) ?? scenario).changed(by: whatIf)
      // Where nothing is changed in the first run, it is the one at hand.
      return Comparison(
        before: common.isEmpty ? context.trace : before.trace(), after: after.trace(),
        order: after.order)
    } catch let failure as WhatIf.Failure {
      if context.isOwnRun, let mistake = request.diagnostic(failure) { context.note([mistake]) }
    } catch {
      assertionFailure("a change fails with a failure of its own: \(error)")
    }
    return nil
  }
}
