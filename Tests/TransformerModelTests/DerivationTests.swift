import Arithmetic
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A derivation is the computation said a second time: evaluated over the numbers of the run, its
/// last line gives the cell.
@Suite struct DerivationTests {
  @Test(arguments: DerivationRuns.all)
  func theLastLineGivesTheCell(_ run: ReplayTests.Run) throws {
    let trace = try run.trace()
    var generator = SplitMix64(seed: 11)
    for stage in trace.stages {
      for (row, column) in cells(of: stage, using: &generator) {
        let derivation = stage.derivation(ofRow: row, column: column, in: trace)
        let place = "\(run.testDescription): \(stage.name)[\(row), \(column)]"
        guard let result = try results(of: derivation, in: trace, place).last else {
          #expect(!derivation.facts.isEmpty, "\(place): neither arithmetic nor a fact")
          continue
        }
        let cell = Double(stage.value[row, column])
        #expect(areClose(result, cell), "\(place): \(result), not \(cell)")
      }
    }
  }

  /// What the suite above says of all operations it can say only of those that occur in it.
  @Test func everyOperationOccurs() throws {
    let used = try DerivationRuns.all.flatMap { run in
      try run.trace().stages.map { type(of: $0.operation).name }
    }
    #expect(Set(used) == Set(Operations.all.map { $0.name }))
  }

  /// The lines by their own account, which a screen prints, are those of the run.
  @Test(arguments: DerivationRuns.changed + ReplayTests.runs)
  func theValuesOfTheLinesAreThoseOfTheRun(_ run: ReplayTests.Run) throws {
    let trace = try run.trace()
    var generator = SplitMix64(seed: 12)
    for stage in trace.stages {
      for (row, column) in cells(of: stage, using: &generator) {
        let derivation = stage.derivation(ofRow: row, column: column, in: trace)
        let values = try results(of: derivation, in: trace, stage.name)
        #expect(derivation.values == values)
      }
    }
  }

  @Test(arguments: DerivationRuns.changed + ReplayTests.runs)
  func aLineUsesOnlyLinesBeforeItAndCellsThatWentIn(_ run: ReplayTests.Run) throws {
    let trace = try run.trace()
    for stage in trace.stages {
      let derivation = stage.derivation(ofRow: 0, column: 0, in: trace)
      for (place, line) in derivation.lines.enumerated() {
        for leaf in line.formula.leaves {
          switch leaf {
          case .line(let other): #expect(other < place, "\(stage.name)")
          case .cell(let cell): #expect(stage.inputs.contains(cell.stage), "\(stage.name)")
          case .setting, .constant: break
          }
        }
      }
      #expect(derivation.lines.isEmpty || derivation.lines.last?.name == "result")
      let names = derivation.lines.map(\.name)
      #expect(Set(names).count == names.count, "\(stage.name) names two lines alike")
    }
  }

  // MARK: - Evaluating over the run

  /// All cells of a small stage, a few of a larger one, the corners among them.
  private func cells(
    of stage: Stage, using generator: inout SplitMix64
  ) -> [(row: Int, column: Int)] {
    let (rows, columns) = (stage.value.rows, stage.value.columns)
    guard rows > 0, columns > 0 else { return [] }
    // A score that was set is one of many, and what is wrong with it is to be seen each time.
    if rows * columns <= 100 {
      return (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
    }
    let random = (0..<4).map { _ in
      (Int.random(in: 0..<rows, using: &generator), Int.random(in: 0..<columns, using: &generator))
    }
    return [(0, 0), (rows - 1, columns - 1)] + random
  }

  /// The results of the lines, with the numbers looked up in the run and not taken from the leaves.
  private func results(
    of derivation: Derivation, in trace: Trace, _ place: String
  ) throws -> [Double] {
    var results: [Double] = []
    for line in derivation.lines {
      let known = results
      results.append(
        try line.formula.evaluated { leaf in
          switch leaf {
          case .cell(let cell):
            let stage = try #require(trace[cell.stage], "\(place) reads \(cell.stage)")
            let value = stage.value[cell.row, cell.column]
            #expect(cell.value == value, "\(place) reads \(cell)")
            return Double(value)
          case .line(let number): return known[number]
          case .setting(_, let value), .constant(_, let value): return value
          }
        })
    }
    return results
  }
}
