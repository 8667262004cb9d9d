import DocumentModel
import LinearAlgebra
import TransformerModel

/// Prints a worksheet: with its cells empty, or as the answer sheet, with every answer and how it
/// came about.
public struct WorksheetDocument {
  private let sheet: Worksheet
  private let hasAnswers: Bool
  private let words: WorksheetWords
  private let stageWords: StageWords
  private let derivationWords: DerivationWords

  /// Prepares to print.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - hasAnswers: Whether the answers are printed.
  ///   - words: The words of worksheets.
  ///   - exhibitWords: The words around numbers.
  public init(
    _ sheet: Worksheet, hasAnswers: Bool, words: WorksheetWords, exhibitWords: ExhibitWords
  ) {
    self.sheet = sheet
    self.hasAnswers = hasAnswers
    self.words = words
    stageWords = exhibitWords.stage
    derivationWords = exhibitWords.derivation
  }

  /// The sheet in a language, that of the words.
  public func document(in language: Language) -> Document {
    let settings = sheet.settings
    var document = Document([.title(words.title(sheet.subject(language), hasAnswers))])
    if !hasAnswers { document.blocks.append(.paragraph([.text(words.owner)])) }
    document.blocks += [
      .facts([words.sheet(settings)]), .paragraph([.text(introduction)]),
    ]
    var number = 0
    for part in sheet.parts {
      var remarks = part.remarks(language)
      for exercise in part.exercises {
        number += 1
        document.blocks.append(.step(title(of: exercise, number: number, in: language)))
        document.blocks.append(.facts(remarks.facts + facts(of: exercise, in: part.trace)))
        document.blocks += remarks.sentences.map { .paragraph([.text($0)]) }
        document.blocks += blocks(of: exercise, in: part.trace)
        // A run is told of where it begins.
        remarks = RunRemarks()
      }
    }
    return document
  }

  private var exercises: [Exercise] { sheet.parts.flatMap(\.exercises) }

  /// How everything on the sheet is meant.
  private var introduction: String {
    let printed = exercises.flatMap { $0.needed + [$0.asked] }
    let isShortened = printed.contains { $0.origin == .given(isShortened: true) }
    let hasInfinity = sheet.parts.contains { part in
      part.exercises.contains { Self.raisesToInfinity($0.asked.stage, in: part.trace) }
    }
    // Who chose exercises knows that it is not all.
    let isWhole = sheet.settings.exercises == nil
    return
      ([words.rule(sheet.settings.digits)] + (isShortened ? [words.shortened] : [])
      + (hasInfinity ? [words.infinity] : [])
      + (isWhole && !sheet.leftOut.isEmpty ? [words.leftOut(sheet.leftOut.count)] : []))
      .joined(separator: " ")
  }

  /// Whether exp(−∞) occurs in the arithmetic of a stage.
  private static func raisesToInfinity(_ stage: Stage, in trace: Trace) -> Bool {
    stage.operation is Softmax
      && stage.inputs.contains { name in
        trace[name]?.value.contains { $0 == -.infinity } ?? false
      }
  }

  // MARK: An exercise

  private func title(
    of exercise: Exercise, number: Int, in language: Language
  ) -> StepTitle {
    let stage = exercise.asked.stage
    let short = Self.shortName(of: stage)
    let isClear = exercises.map(\.asked.stage).allSatisfy { other in
      other.name == stage.name || Self.shortName(of: other) != short
    }
    let name = isClear ? short : stage.name
    // A name says little by itself; a formula says what is done.
    let told = exercise.task.step(language).map { "\(name): \($0)" } ?? name
    return StepTitle(
      exercise.task.formula ?? told, number: number, of: exercises.count, beginsSheet: false)
  }

  private func blocks(of exercise: Exercise, in trace: Trace) -> [Block] {
    let blocks = (exercise.needed + [exercise.asked]).map(matrix)
    return hasAnswers ? blocks + answers(to: exercise, in: trace) : blocks
  }

  /// How each answer came about; operation and formula have been told above.
  private func answers(to exercise: Exercise, in trace: Trace) -> [Block] {
    var view = DerivationView(
      trace, extent: .init(isFull: true), reading: .paper, words: derivationWords)
    let told = [derivationWords.operation, derivationWords.formula]
    return exercise.blanks.map { cell in
      let block = view.block(of: exercise.asked.stage, row: cell.row, column: cell.column)
      return .derivation(
        DerivationBlock(
          name: block.name, value: block.value,
          facts: block.facts.filter { !told.contains($0.name) }, lines: block.lines))
    }
  }

  /// The end of a stage's name that says what it is: `scores`, `ffn.norm`, `weights.1`.
  private static func shortName(of stage: Stage) -> String {
    stage.name.split(separator: ".").suffix(2).drop { Int($0) != nil }.joined(separator: ".")
  }

  /// A matrix of the sheet; it has no colours, because a person writes on it.
  private func matrix(_ printed: SheetStage) -> Block {
    let stage = printed.stage
    let count = printed.blanks.count
    let purpose =
      switch printed.origin {
      case .given: words.given
      case .copied(let sources): words.copied(sources)
      case .computed: hasAnswers ? words.computed(count) : words.toCompute(count)
      }
    let block = MatrixBlock(
      name: stage.name, value: stage.value, rowLabels: stage.rows.labels,
      columnLabels: stage.columns.labels,
      caption: "\(purpose) \(stageWords.axes(stage.rows.role, stage.columns.role))",
      scale: .diverging, isHeatmap: false, digits: printed.digits, hasCommonScale: false)
    return .matrix(
      block.marked(hasAnswers ? .init(lit: printed.blanks) : .init(blank: printed.blanks)))
  }

  private func facts(of exercise: Exercise, in trace: Trace) -> [Fact] {
    let stage = exercise.asked.stage
    let operation = type(of: stage.operation)
    let inputs = stage.inputs.joined(separator: ", ")
    let symbols = exercise.settings.map(\.symbol)
    return [
      Fact(stageWords.operation, operation.name), Fact(stageWords.formula, operation.formula),
    ] + (words.howTo(operation.name, symbols).map { [Fact(words.method, $0)] } ?? [])
      + (inputs.isEmpty ? [] : [Fact(words.inputs, inputs)])
      + [Fact(stageWords.shape, stage.shapes(in: trace))] + settings(of: exercise)
  }

  /// The settings, a fact for those that hold everywhere, and one each for those of rows, of
  /// columns and of cells.
  private func settings(of exercise: Exercise) -> [Fact] {
    let stage = exercise.asked.stage
    let (rows, columns) = (stage.rows.names, stage.columns.names)
    var facts: [(name: String, texts: [String])] = []
    for setting in exercise.settings {
      let text = "\(setting.symbol) = \(Self.exact(setting.value))"
      let (name, place) =
        switch setting.scope {
        case .everywhere: (words.settings, "")
        case .row(let row): (words.ofRows, "\(rows[row]): ")
        case .column(let column): (words.ofColumns, "\(columns[column]): ")
        case .cell(let row, let column): (words.settings, "[\(rows[row]), \(columns[column])] ")
        }
      if facts.last?.name != name { facts.append((name, [])) }
      facts[facts.count - 1].texts.append(place + text)
    }
    return facts.map { Fact($0.name, $0.texts.joined(separator: ", ")) }
  }

  /// A setting with all its digits: `4`, `10000`, `1e-05`.
  private static func exact(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
