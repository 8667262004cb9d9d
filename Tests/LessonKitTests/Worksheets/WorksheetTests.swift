import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// What is asked on a sheet, what is given, and which cells are empty.
@Suite struct WorksheetTests {
  private static let packed = Result { try Packed() }

  private func sheet(
    _ names: [String], mask: AttentionMask = .open, text: String = "I am a student",
    _ settings: Worksheet.Settings = .init()
  ) throws -> Worksheet {
    let trace = try Self.packed.get().trace(text, mask: mask)
    let tasks = names.map { Worksheet.Task($0) }
    return Worksheet(
      about: { _ in "sheet" },
      [.init(remarks: { _ in RunRemarks() }, trace: trace, tasks: tasks)], settings: settings)
  }

  private static let head = "encoder.0.attention.head.0"
  private static let chain =
    ["input", "encoder.0.attention.query", "encoder.0.attention.key"]
    + ["\(head).scores", "\(head).scaled", "\(head).weights"]

  private func blanks(_ sheet: Worksheet) -> [[MatrixBlock.Cell]] {
    sheet.parts.flatMap(\.exercises).map(\.blanks)
  }

  @Test func theSeedAloneDecidesWhichCellsAreEmpty() throws {
    let first = try blanks(sheet(Self.chain, .init(seed: 3)))
    #expect(try first == blanks(sheet(Self.chain, .init(seed: 3))))
    #expect(try first != blanks(sheet(Self.chain, .init(seed: 4))))
    #expect(Set(first).count > 1, "every exercise is drawn for itself")
  }

  @Test(arguments: [(1, 1), (10, 2), (40, 6), (50, 8), (97, 16), (100, 16)])
  func soManyCellsAreEmpty(percent: Int, count: Int) throws {
    for cells in try blanks(sheet(Self.chain, .init(percent: percent))) {
      #expect(cells.count == count && Set(cells).count == count)
      #expect(cells.allSatisfy { (0..<4).contains($0.row) && (0..<4).contains($0.column) })
    }
  }

  @Test func everyCellIsEmptyNowAndThen() throws {
    var seen: Set<MatrixBlock.Cell> = []
    for seed in 0..<40 {
      seen.formUnion(
        try blanks(sheet(["input"], .init(percent: 10, seed: UInt64(seed)))).flatMap { $0 })
    }
    #expect(seen.count == 16)
  }

  @Test func whatIsAskedIsNotGivenAgainAndCopiesFollowIt() throws {
    let sheet = try sheet(Self.chain)
    let exercises = sheet.parts.flatMap(\.exercises)
    #expect(exercises.map(\.asked.stage.name) == Self.chain)
    #expect(exercises[0].needed.map(\.stage.name) == ["embedding", "position"])
    let scores = exercises[3]
    let sources = Self.chain[1...2].map { SheetStage.Source(name: $0, columns: nil) }
    #expect(scores.needed.map(\.origin) == sources.map { .copied([$0]) })
    let query = exercises[1].asked
    #expect(scores.needed[0].stage.value == query.stage.value)
    #expect(scores.needed[0].blanks == query.blanks)
    #expect(exercises[4].needed.isEmpty && exercises[5].needed.isEmpty)
  }

  @Test(arguments: [
    (1...1, ["input"], "1"), (3...4, ["key", "scores"], "3-4"), (6...6, ["weights"], "6"),
  ])
  func someExercisesCanBeChosenAndNeedNoOthers(
    chosen: ClosedRange<Int>, names: [String], typed: String
  ) throws {
    let sheet = try sheet(Self.chain, .init(exercises: chosen))
    let exercises = sheet.parts.flatMap(\.exercises)
    #expect(sheet.exerciseCount == 6)
    #expect(
      exercises.map { $0.asked.stage.name.split(separator: ".").last.map(String.init) } == names)
    let printed = exercises.flatMap { $0.needed + [$0.asked] }.map(\.stage.name)
    #expect(exercises.flatMap(\.asked.stage.inputs).allSatisfy(printed.contains))
    #expect(sheet.settings.options.hasSuffix("--seed 1 --exercises \(typed)"))
  }

  @Test func aCopyOfWhatIsNotAskedIsGiven() throws {
    let sheet = try sheet(["\(Self.head).scores"])
    let needed = sheet.parts[0].exercises[0].needed
    #expect(needed.map(\.stage.name) == ["\(Self.head).query", "\(Self.head).key"])
    #expect(needed.allSatisfy { $0.isGiven && $0.digits == 1 && $0.stage.inputs.isEmpty })
    #expect(needed.map(\.stage.operation).allSatisfy { $0 is Constant })
  }

  @Test func parametersAndMasksStayWhatTheyAre() throws {
    let names = ["encoder.0.attention.query", "\(Self.head).masked"]
    let exercises = try sheet(names, mask: .causal).parts.flatMap(\.exercises)
    let weight = try #require(exercises[0].needed.first { $0.stage.name.hasSuffix("weight") })
    #expect(weight.stage.isParameter && weight.origin == .given(isShortened: false))
    let mask = try #require(exercises[1].needed.last)
    #expect(mask.digits == 0 && mask.stage.operation.facts(ofRow: 0, column: 1) != [.data])
  }

  @Test func resultsAreRoundedBeforeTheyAreUsed() throws {
    let sheet = try sheet(Self.chain, .init(digits: 1))
    for exercise in sheet.parts[0].exercises {
      let elements = exercise.asked.stage.value.elements
      #expect(elements.allSatisfy(Rounding(digits: 1).keeps))
    }
    let trace = sheet.parts[0].trace
    let (scores, scaled) = (trace["\(Self.head).scores"], trace["\(Self.head).scaled"])
    for (score, half) in try zip(
      #require(scores).value.elements, #require(scaled).value.elements)
    {
      // In tenths: 0.9 / 2 is 0.45, and so 0.5.
      let tenths = Int((abs(score) * 10).rounded())
      #expect(Int((abs(half) * 10).rounded()) == (tenths + 1) / 2 && score * half >= 0)
    }
  }

  @Test func copiesParametersAndLargeMatricesAreNotAsked() throws {
    let none = ["embedding", "\(Self.head).query", "encoder.0.attention.concat", "position.none"]
    #expect(try sheet(none + ["encoder.0.attention.query.weight"]).parts.isEmpty)
    let long = (0..<13).map { "w\($0)" }.joined(separator: " ")
    #expect(try sheet(["\(Self.head).scores"], text: long).parts.isEmpty)
    #expect(try sheet(["encoder.0.attention.query"], text: long).parts.count == 1)
    let longer = (0..<41).map { "w\($0)" }.joined(separator: " ")
    #expect(try sheet(["encoder.0.attention.query"], text: longer).parts.isEmpty)
  }

  @Test func whatIsComputedAndTooLargeIsCounted() throws {
    let long = (0..<13).map { "w\($0)" }.joined(separator: " ")
    // A context has four columns, but is made of thirteen weights a number; a copy is no exercise.
    let names = Self.chain + ["\(Self.head).context", "\(Self.head).query"]
    let sheet = try sheet(names, text: long)
    #expect(sheet.exerciseCount == 3 && sheet.leftOut == Array(repeating: .tooLarge, count: 4))
    #expect(try self.sheet(names).leftOut.isEmpty)
    let longer = (0..<41).map { "w\($0)" }.joined(separator: " ")
    #expect(try self.sheet(["\(Self.head).query"], text: longer).leftOut.isEmpty)
  }

  @Test func settingsAreSaidWhereTheyHold() throws {
    let names = ["position", "\(Self.head).scaled", "encoder.0.attention.norm"]
    let settings = try sheet(names).parts[0].exercises.map(\.settings)
    typealias Setting = ExerciseSetting
    let common = [
      Setting(scope: .everywhere, symbol: "base", value: 10_000),
      Setting(scope: .everywhere, symbol: "d", value: 4),
    ]
    let ofRows = (0..<4).map { Setting(scope: .row($0), symbol: "pos", value: Double($0)) }
    let ofColumns = (0..<4).map { column in
      Setting(scope: .column(column), symbol: "2i", value: Double(column - column % 2))
    }
    #expect(settings[0] == common + ofRows + ofColumns)
    #expect(settings[1] == [Setting(scope: .everywhere, symbol: "d_k", value: 4)])
    #expect(settings[2].map(\.symbol) == ["d", "ε"])
  }

  @Test func aSettingOfSingleCellsIsSaidOfEachOfThem() {
    var recorder = Recorder(isRecording: false)
    let zeros = Constant(Matrix(rows: 2, columns: 2, repeating: 0))
    let axis = Axis(.dimension, count: 2)
    let given = recorder.apply(zeros, as: "given", rows: axis, columns: axis)
    let cells = [(0, 0), (0, 1), (1, 0)].enumerated().map { place, cell in
      SetCells.Cell(row: cell.0, column: cell.1, value: Float(place))
    }
    let set = recorder.apply(SetCells(cells, over: zeros), to: [given], as: "set")
    #expect(
      ExerciseSetting.all(of: set, from: [given])
        == cells.map {
          ExerciseSetting(
            scope: .cell(row: $0.row, column: $0.column), symbol: "value", value: Double($0.value))
        })
  }

  @Test func aLessonIsAskedRunByRun() throws {
    let packed = try Self.packed.get()
    var pages = try LessonPages(
      packed.lesson, in: .english, runs: FixedRuns(packed.lesson, own: packed.scenario()),
      words: .sample)
    let shown = pages.shownStages()
    try pages.throwMistakes()
    #expect(shown.count == 1)
    let names = shown[0].tasks.map(\.name)
    #expect(names.first == "embedding" && names.last == "encoder.0.ffn.norm")
    #expect(Set(names).count == names.count && !names.contains { $0.hasSuffix("weight") })
    let formulas = Dictionary(uniqueKeysWithValues: shown[0].tasks.map { ($0.name, $0.formula) })
    #expect(formulas["\(Self.head).scores"] == "scores = Q·Kᵀ")
    #expect(formulas["\(Self.head).weights"] == "weightsᵢⱼ = exp(sᵢⱼ) / Σₖ exp(sᵢₖ)")
    #expect(formulas["encoder.0.ffn.hidden"] == .some(nil))
    let query = try #require(shown[0].tasks.first { $0.name == "encoder.0.attention.query" })
    #expect(query.step(.english) == "Query, key and value")
    #expect(query.step(.korean).map { $0 != "Query, key and value" } == true)
  }
}
