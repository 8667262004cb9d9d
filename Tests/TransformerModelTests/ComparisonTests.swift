import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Two runs side by side: where they part, in which order, and by how much.
@Suite struct ComparisonTests {
  private let run = ChangedRun(SampleModel().model, text: "the cat sat on a mat")

  /// A run of one stage with these numbers.
  private func trace(_ rows: [[Float]], name: String = "x") -> Trace {
    var recorder = Recorder(isRecording: true)
    let matrix = Matrix(rows)
    _ = recorder.apply(
      Constant(matrix), as: name, rows: Axis(.dimension, count: matrix.rows),
      columns: Axis(.dimension, count: matrix.columns))
    return Trace(model: "", sentence: run.model.sentence(""), stages: recorder.stages)
  }

  private func pair(_ before: [[Float]], _ after: [[Float]]) throws -> Comparison.Pair {
    try #require(Comparison(before: trace(before), after: trace(after)).pair("x"))
  }

  @Test func theDifferenceIsAfterMinusBefore() throws {
    let pair = try pair([[1, -2], [0.5, 4]], [[3, -2], [0.25, -4]])
    #expect(pair.difference == Matrix([[2, 0], [-0.25, -8]]))
    #expect(pair.changedCount == 3)
    #expect(!pair.isEqual)
    #expect(pair.before.value == Matrix([[1, -2], [0.5, 4]]))
    #expect(pair.after.value == Matrix([[3, -2], [0.25, -4]]))
  }

  @Test func infinityMinusInfinityIsNoChange() throws {
    let pair = try pair(
      [[-.infinity, -.infinity, 1, .infinity]], [[-.infinity, 2, -.infinity, .infinity]])
    #expect(pair.difference?.elements == [0, .infinity, -.infinity, 0])
    #expect(pair.changedCount == 2)
    let same = try self.pair([[-.infinity]], [[-.infinity]])
    #expect(same.isEqual && same.changedCount == 0 && same.largestChange == nil)
  }

  @Test func theLargestChangeGoesByItsSizeAndOfEqualsTheFirst() throws {
    func place(_ after: [[Float]]) throws -> [Int]? {
      try pair([[0, 0, 0], [0, 0, 0]], after).largestChange.map { [$0.row, $0.column] }
    }
    #expect(try place([[1, 0, 0], [0, -3, 2]]) == [1, 1])
    #expect(try place([[0, 2, 0], [-2, 0, 2]]) == [0, 1])
    #expect(try place([[0, 0, 0], [0, 0, 1e-30]]) == [1, 2])
    #expect(try place([[0, 0, 0], [0, 0, 0]]) == nil)
  }

  @Test func thereIsNoDifferenceOfTwoShapes() throws {
    let pair = try pair([[1, 2]], [[1], [2]])
    #expect(pair.difference == nil)
    #expect(!pair.isEqual && pair.changedCount == 0 && pair.largestChange == nil)
    let longer = ChangedRun(SampleModel().model, text: "the cat sat")
    let comparison = Comparison(before: run.trace, after: longer.trace)
    #expect(comparison.pair("embedding")?.difference == nil)
    #expect(comparison.parted.first == "embedding")
    #expect(comparison.pair("embedding.weight")?.isEqual == true)
  }

  @Test func aRunPartsFromItselfNowhere() throws {
    let comparison = Comparison(before: run.trace, after: run.trace)
    #expect(comparison.parted == [])
    for stage in run.trace.stages { #expect(comparison.pair(stage.name)?.isEqual == true) }
  }

  @Test func whatPartedStandsInTheOrderOfTheRun() throws {
    let (before, after) = (run.trace, try run.setting(["encoder.0.attention.concat[1, 1]=3"]))
    let parted = Comparison(before: before, after: after).parted
    let computed = before.stages.filter { !$0.isParameter }.map(\.name)
    let first = try #require(computed.firstIndex(of: "encoder.0.attention.concat"))
    #expect(parted == Array(computed[first...]))
  }

  @Test func aParameterDoesNotPartButWhatIsMadeOfItDoes() throws {
    let after = try run.setting(["embedding.weight[cat, 0]=3"])
    let comparison = Comparison(before: run.trace, after: after)
    #expect(comparison.parted.first == "embedding")
    #expect(comparison.pair("embedding.weight")?.changedCount == 1)
  }

  @Test func theStagesOfALayerThatIsTakenOutHavePartedAndHaveNoPair() throws {
    let (before, after) = (run.trace, try run.without("layer:0"))
    let comparison = Comparison(before: before, after: after)
    let gone = before.stages.filter { $0.name.hasPrefix("encoder.0.") && !$0.isParameter }
    for stage in gone { #expect(comparison.pair(stage.name) == nil) }
    #expect(comparison.parted.starts(with: gone.map(\.name)))
    #expect(comparison.pair("input")?.isEqual == true)
    #expect(!comparison.parted.contains("input"))
    #expect(Comparison(before: after, after: before).pair("encoder.0.ffn.norm") == nil)
  }

  @Test func aStageThatOnlyTheSecondRunHasIsNoParting() throws {
    let after = try run.setting(["scaled[0, 0]=1"])
    let comparison = Comparison(before: run.trace, after: after)
    #expect(!comparison.parted.contains("encoder.0.attention.head.0.scaled.before"))
    #expect(comparison.pair("encoder.0.attention.head.0.scaled.before") == nil)
    #expect(comparison.parted.first == "encoder.0.attention.head.0.scaled")
  }
}
