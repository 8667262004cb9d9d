import Arithmetic
import DocumentModel
import LinearAlgebra
import TransformerModel

/// A run as somebody computes it by hand: from short numbers, every result rounded to the digits
/// that are printed before anything goes on with it.
///
/// What is printed is all there is, so that whoever computes from it gets these very numbers.
struct HandRun {
  /// The run of the model, whose numbers are too long for that.
  private let original: Trace
  private let rounding: Rounding
  private(set) var stages: [SheetStage] = []
  private var places: [String: Int] = [:]

  init(_ original: Trace, rounding: Rounding) {
    self.original = original
    self.rounding = rounding
  }

  /// The stages that are printed, as a run.
  var trace: Trace {
    Trace(
      model: original.model, sentence: original.sentence, target: original.target,
      masks: original.masks, part: original.part, changes: original.changes,
      stages: stages.map(\.stage))
  }

  /// Asks for a stage to be computed.
  ///
  /// - Parameters:
  ///   - task: The stage, and what the lesson says of it.
  ///   - blanks: Chooses the empty cells among those of the stage.
  /// - Returns: The exercise; `nil` if there is nothing to compute that is not asked already.
  /// - Throws: Why somebody with a pencil cannot compute it.
  mutating func ask(
    _ task: Worksheet.Task, blanks: (Stage) -> Set<MatrixBlock.Cell>
  ) throws(Worksheet.Obstacle) -> Exercise? {
    guard places[task.name] == nil, let stage = original[task.name],
      stage.hasArithmetic(in: original)
    else { return nil }
    guard Worksheet.fits(stage) else { throw .tooLarge }
    // What was brought for an exercise that cannot be put is not printed.
    var next = self
    for input in stage.inputs { try next.bring(input) }
    let inputs = next.inputs(of: stage)
    let numbers = next.derivations(of: stage, from: inputs).map { derivation in
      derivation.values(.paper).last.map { Float(rounding($0)) } ?? .nan
    }
    guard numbers.allSatisfy(rounding.canTell) else { throw .tooLong }
    let computed = stage.holding(
      Matrix(rows: stage.value.rows, columns: stage.value.columns, elements: numbers))
    let asked = SheetStage(
      stage: computed, digits: rounding.digits, origin: .computed, blanks: blanks(computed))
    let needed = Array(next.stages[stages.count...])
    next.add(asked)
    self = next
    return Exercise(
      needed: needed, asked: asked, settings: ExerciseSetting.all(of: computed, from: inputs),
      task: task)
  }

  private mutating func add(_ stage: SheetStage) {
    places[stage.stage.name] = stages.count
    stages.append(stage)
  }

  // MARK: What goes in

  /// Sees to it that a stage that goes into an exercise is on the sheet.
  ///
  /// - Throws: Why it cannot be.
  private mutating func bring(_ name: String) throws(Worksheet.Obstacle) {
    if places[name] != nil { return }
    guard let stage = original[name] else { preconditionFailure("the run has no \(name)") }
    guard Worksheet.fits(stage) else { throw .tooLarge }
    if isCopyOfComputed(stage) { try copy(stage) } else { try give(stage) }
  }

  /// Whether a stage only puts numbers elsewhere that are computed on this sheet: given as they
  /// are in the run, they would contradict those.
  private func isCopyOfComputed(_ stage: Stage) -> Bool {
    guard Worksheet.fits(stage), derivations(of: stage).allSatisfy(\.isCopy) else { return false }
    return stage.inputs.contains { name in
      if let place = places[name] { return !stages[place].isGiven }
      return original[name].map(isCopyOfComputed) ?? false
    }
  }

  private mutating func copy(_ stage: Stage) throws(Worksheet.Obstacle) {
    for input in stage.inputs { try bring(input) }
    let inputs = inputs(of: stage)
    let sources = stage.inputs.compactMap { places[$0] }.map { stages[$0] }
    var blanks: Set<MatrixBlock.Cell> = []
    var columns: [String: Set<Int>] = [:]
    for (place, derivation) in derivations(of: stage, from: inputs).enumerated() {
      guard case .leaf(.cell(let cell)) = derivation.lines.last?.formula,
        let source = sources.first(where: { $0.stage.name == cell.stage })
      else { continue }
      columns[cell.stage, default: []].insert(cell.column)
      if source.blanks.contains(.init(cell.row, cell.column)) {
        blanks.insert(.init(place / stage.value.columns, place % stage.value.columns))
      }
    }
    let origins = sources.map { source in
      let (name, used) = (source.stage.name, columns[source.stage.name] ?? [])
      let isWhole = used.count == source.stage.columns.count
      let ends = (used.min() ?? 0)...(used.max() ?? 0)
      return SheetStage.Source(name: name, columns: isWhole ? nil : ends)
    }
    let copied = stage.holding(stage.operation(inputs.map(\.value)))
    let digits = sources.map(\.digits).max() ?? rounding.digits
    guard copied.value.elements.allSatisfy(Rounding(digits: digits).keeps) else { throw .tooLong }
    add(SheetStage(stage: copied, digits: digits, origin: .copied(origins), blanks: blanks))
  }

  private mutating func give(_ stage: Stage) throws(Worksheet.Obstacle) {
    guard
      let short = ShortNumbers(
        stage.value, areShares: stage.operation.givesShares, atMost: rounding.digits)
    else { throw .tooLong }
    // What has nothing behind it anyway stays what it is, with all that is to be said of it.
    let isShortened = short.value != stage.value
    let numbers: any Operation =
      if stage.isParameter { Parameter(short.value) } else { Constant(short.value) }
    let operation = isShortened || !stage.inputs.isEmpty ? numbers : stage.operation
    var recorder = Recorder(isRecording: false)
    let given = recorder.apply(
      operation, as: stage.name, rows: stage.rows, columns: stage.columns)
    add(
      SheetStage(
        stage: given, digits: short.digits, origin: .given(isShortened: isShortened), blanks: []))
  }

  // MARK: Arithmetic

  /// The stages on the sheet that go into a stage.
  private func inputs(of stage: Stage) -> [Stage] {
    stage.inputs.compactMap { places[$0] }.map { stages[$0].stage }
  }

  /// How each number of a stage came about in the run of the model.
  private func derivations(of stage: Stage) -> [Derivation] {
    derivations(of: stage, from: stage.inputs.compactMap { original[$0] })
  }

  /// How each number of a stage comes about from some inputs, row after row.
  private func derivations(of stage: Stage, from inputs: [Stage]) -> [Derivation] {
    precondition(inputs.count == stage.inputs.count, "\(stage.name) lacks some of its inputs")
    return (0..<stage.value.rows).flatMap { row in
      (0..<stage.value.columns).map { column in
        stage.operation.derivation(ofRow: row, column: column, of: stage, from: inputs)
      }
    }
  }
}
