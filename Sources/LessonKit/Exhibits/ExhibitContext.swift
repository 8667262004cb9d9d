import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// The run a step is made for, and what is found wrong with it on the way.
public struct ExhibitContext {
  /// The words around the numbers.
  public let words: ExhibitWords
  /// The run that is shown.
  public private(set) var run: ShownRun
  /// The name of that run in the lesson, if it is not the lesson's own.
  public private(set) var runName: String?
  /// The mistakes found so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// What kept a run from being made, if it is no mistake of the lesson.
  private var failure: (any Error)?
  private var runs: LessonRuns
  private let choice: LayerAndHead

  /// Prepares to show a lesson's own run, with the layer and the head that short names mean.
  init(_ runs: LessonRuns, words: ExhibitWords, choice: LayerAndHead = LayerAndHead()) {
    self.runs = runs
    self.words = words
    self.choice = choice
    run = runs.own
  }

  /// The same runs in other words, or with another layer or head meant.
  func with(words: ExhibitWords, choice: LayerAndHead) -> ExhibitContext {
    ExhibitContext(runs, words: words, choice: choice)
  }

  /// The lesson's own run.
  var ownRun: ShownRun { runs.own }

  /// The stages of the run that is shown.
  public var trace: Trace { run.trace }

  /// Whether the run is as the lesson asks for it, so that the author may name its words.
  public var isOwnRun: Bool { run.isOwn && shownChoice.isFirst }

  /// The layer and the head that short names mean in the run that is shown.
  var shownChoice: LayerAndHead { choice.limited(to: trace) }

  /// Shows another run from here on; without a name the lesson's own.
  ///
  /// - Returns: Whether there is such a run.
  mutating func show(_ name: PlacedText?) -> Bool {
    runName = name?.text
    guard let name else {
      run = runs.own
      return true
    }
    guard let named = run(named: name) else { return false }
    run = named
    return true
  }

  /// Makes something of the run that is shown, and forgets what is wrong with it where the model is
  /// not the lesson's: it may lack what the lesson speaks of.
  ///
  /// - Parameter make: Makes it.
  /// - Returns: What was made, and whether something was missing.
  mutating func leniently<Made>(
    _ make: (inout ExhibitContext) -> Made
  ) -> (made: Made, isWhole: Bool) {
    let known = diagnostics
    let made = make(&self)
    guard run.isOtherModel, diagnostics.count > known.count else { return (made, true) }
    diagnostics = known
    return (made, false)
  }

  /// A run by its name; what keeps it from being made is noted.
  mutating func run(named name: PlacedText) -> ShownRun? {
    do {
      return try runs.run(named: name)
    } catch let mistakes as Diagnostics {
      note(mistakes.all)
    } catch {
      failure = failure ?? error
    }
    return nil
  }

  // MARK: Texts

  /// The blocks of a text, with the numbers of the run in their places.
  mutating func blocks(of text: PlacedText) -> [Block] {
    var parser = parser(text)
    let blocks = parser.blocks(isLenient: run.isOtherModel)
    note(parser.diagnostics)
    return blocks
  }

  /// A text as one paragraph, with the numbers of the run in their places.
  mutating func spans(of text: PlacedText) -> [Span] {
    var parser = parser(text)
    let spans = parser.paragraph()
    note(parser.diagnostics)
    return spans
  }

  private mutating func parser(_ text: PlacedText) -> ProseParser {
    var others: [String: Trace] = [:]
    for name in ProseParser.runs(in: text.text) where runs.names.contains(name) {
      others[name] = run(named: text.naming(name))?.trace
    }
    return ProseParser(
      text, trace: trace, others: others, runNames: runs.names, choice: shownChoice)
  }

  // MARK: Stages and cells

  /// The stage of a name.
  func find(_ name: String) -> Result<Stage, StageReference.Failure> {
    let choice = shownChoice
    return StageReference(name, layer: choice.layer, head: choice.head).resolve(in: trace)
  }

  /// The place of a cell.
  func find(
    _ cell: CellReference
  ) -> Result<(stage: Stage, row: Int, column: Int), CellReference.Failure> {
    let choice = shownChoice
    return cell.resolve(in: trace, layer: choice.layer, head: choice.head)
  }

  /// The place of a row.
  func find(_ row: RowReference) -> Result<(stage: Stage, row: Int), CellReference.Failure> {
    let choice = shownChoice
    return row.resolve(in: trace, layer: choice.layer, head: choice.head)
  }

  /// The stage an author named; a name that leads nowhere is noted.
  mutating func stage(_ name: PlacedText) -> Stage? {
    switch find(name.text) {
    case .success(let stage):
      return stage
    case .failure(let failure):
      note(.init(failure, name: name.text, in: trace), in: name, at: name.text)
      return nil
    }
  }

  /// The number of a cell an author named; on the lesson's own run a name that leads nowhere is
  /// noted.
  mutating func value(of cell: PlacedText) -> Float? { value(of: cell, in: trace) }

  /// The number a cell would have after a change.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - whatIf: The change.
  ///   - place: Where the change is asked for.
  mutating func value(
    of cell: PlacedText, after whatIf: WhatIf, askedBy place: PlacedText
  ) -> Float? {
    guard let scenario = run.scenario else {
      note(.unknownValue(place.text, known: []), in: place, at: place.text)
      return nil
    }
    do {
      return value(of: cell, in: try scenario.changed(by: whatIf).trace())
    } catch let failure as WhatIf.Failure {
      let (problem, piece) = Diagnostic.Problem.of(failure)
      if isOwnRun { note(problem, in: place, at: piece) }
    } catch {
      self.failure = self.failure ?? error
    }
    return nil
  }

  private mutating func value(of cell: PlacedText, in trace: Trace) -> Float? {
    let choice = choice.limited(to: trace)
    switch CellReference(cell.text)?.resolve(in: trace, layer: choice.layer, head: choice.head) {
    case .success(let place):
      return place.stage.value[place.row, place.column]
    case .failure(let failure):
      if isOwnRun {
        note(.init(failure, in: trace, reference: cell.text), in: cell, at: cell.text)
      }
      return nil
    case nil:
      note(.badCell(cell.text), in: cell, at: cell.text)
      return nil
    }
  }

  // MARK: Mistakes

  /// Notes a mistake at a piece of a text.
  mutating func note(_ problem: Diagnostic.Problem, in text: PlacedText, at piece: String) {
    note([text.diagnostic(problem, at: piece)])
  }

  /// Notes mistakes, each once: a name that leads nowhere is looked up more than once.
  mutating func note(_ found: [Diagnostic]) {
    diagnostics += found.filter { !diagnostics.contains($0) }
  }

  /// Throws what has been found wrong so far, and forgets it.
  mutating func throwMistakes() throws {
    let (failure, diagnostics) = (failure, diagnostics)
    (self.failure, self.diagnostics) = (nil, [])
    if let failure { throw failure }
    if !diagnostics.isEmpty { throw Diagnostics(diagnostics) }
  }
}
