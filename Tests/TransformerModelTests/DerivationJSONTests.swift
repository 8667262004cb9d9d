import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A derivation written as JSON can be computed again by another program, line by line.
@Suite struct DerivationJSONTests {
  /// Every third run is enough here, where a text is read for every cell.
  static let runs = DerivationRuns.all.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)

  private static let model = SampleModel(width: 4, keyWidth: 2, hidden: 5).model
  private static let trace = model.trace(
    model.sentence("the cat , the"), masks: Masks(encoder: .causal))

  private func read(
    _ cell: String, in trace: Trace = trace, depth: Int?, layer: Int = 0, head: Int = 0
  ) throws -> (derivations: [WrittenDerivation], top: [String: Any]) {
    let place = try #require(CellReference(cell))
      .resolve(in: trace, layer: layer, head: head).get()
    return try WrittenDerivation.read(
      DerivationJSON(
        place.stage.cell(place.row, place.column), in: trace, depth: depth, layer: layer,
        head: head))
  }

  @Test(arguments: runs)
  func theExpressionsGiveTheirLinesAndTheLastOneTheCell(_ run: ReplayTests.Run) throws {
    let trace = try run.trace()
    var generator = SplitMix64(seed: 21)
    for stage in trace.stages where !stage.value.elements.isEmpty {
      let row = Int.random(in: 0..<stage.value.rows, using: &generator)
      let column = Int.random(in: 0..<stage.value.columns, using: &generator)
      let (list, _) = try WrittenDerivation.read(
        DerivationJSON(stage.cell(row, column), in: trace, depth: 1))
      let written = try #require(list.first)
      #expect(list.count == 1)
      #expect(written.place == .init(stage: stage.name, row: row, column: column))
      #expect(Float(written.value) == stage.value[row, column])
      #expect(written.labels == [stage.rows.labels[row], stage.columns.labels[column]])
      #expect(written.operation == type(of: stage.operation).name)
      #expect(written.formula == type(of: stage.operation).formula)
      try expectToHold(written)
    }
  }

  @Test func everyLevelDownToTheLastHolds() throws {
    let (list, top) = try read("encoder.1.ffn.norm[2, 1]", depth: nil)
    #expect(top["complete"] as? Bool == true)
    #expect(list.count > 100)
    for written in list { try expectToHold(written) }
    let places = list.map(\.place)
    #expect(Set(places).count == places.count, "a cell is opened twice")
    let opened = Set(places)
    for input in list.flatMap(\.inputs) { #expect(opened.contains(input.place), "\(input.place)") }
    // What has no lines is what a run begins with.
    let ends = Set(list.filter(\.lines.isEmpty).map(\.operation))
    #expect(ends == ["parameter", "constant"])
    #expect(list.filter { $0.operation == "lookup" }.allSatisfy { $0.inputs.count == 1 })
  }

  @Test func valuesAreThoseOfTheRun() throws {
    let (list, _) = try read("encoder.1.attention.norm[1, 0]", depth: nil)
    for (place, value) in list.map({ ($0.place, $0.value) }) + list.flatMap(\.inputs) {
      let stage = try #require(Self.trace[place.stage])
      #expect(stage.value[place.row, place.column] == Float(value))
    }
  }

  @Test func theDepthIsTheNumberOfLevels() throws {
    let one = try read("weights[cat, 0]", depth: 1).derivations
    #expect(one.map(\.place.stage) == ["encoder.0.attention.head.0.weights"])
    let two = try read("weights[cat, 0]", depth: 2).derivations
    #expect(two.map(\.place) == one.map(\.place) + one.flatMap(\.inputs).map(\.place))
    let three = try read("weights[cat, 0]", depth: 3).derivations
    #expect(three.map(\.place).starts(with: two.map(\.place)))
    let wanted = Set(two.flatMap { $0.inputs.map(\.place) })
    #expect(wanted.isSubset(of: three.map(\.place)))
    #expect(Set(three.map(\.place)).subtracting(two.map(\.place)).isSubset(of: wanted))
    let all = try read("weights[cat, 0]", depth: nil).derivations
    #expect(all.map(\.place).starts(with: three.map(\.place)))
    #expect(try read("weights[cat, 0]", depth: 1000).derivations.count == all.count)
  }

  @Test func whatIsTooLongSaysThatItIsNotComplete() throws {
    let model = try #require(try SeededModel(name: "seeded:width=48,ff=96,layers=1")).model()
    let trace = model.trace(model.sentence("I am a student"))
    let (list, top) = try read("encoder.0.ffn.norm[0, 0]", in: trace, depth: nil)
    #expect(top["complete"] as? Bool == false)
    #expect(list.count == 5000)
    #expect(try read("weights[0, 0]", in: trace, depth: 2).top["complete"] as? Bool == true)
  }

  @Test func theTopNamesWhatRanOnWhatAndWhatWasChanged() throws {
    let scenario = Scenario(model: Self.model, sentence: Self.model.sentence("the \"cat\""))
    let whatIf = WhatIf(parts: ["scale"], settings: ["embedding[the, 0]=1"])
    let trace = try scenario.changed(by: whatIf).trace()
    let top = try read("scaled[0, 0]", in: trace, depth: 1).top
    #expect(top["schema"] as? Int == 1)
    #expect(top["model"] as? String == "sample")
    #expect(top["tokens"] as? [String] == ["the", "\"", "cat", "\""])
    #expect(top["changes"] as? [String] == ["--without scale", "--set 'embedding[the, 0]=1'"])
  }

  @Test(arguments: TraceJSONTests.awkward)
  func awkwardLabelsSurvive(label: String) throws {
    var recorder = Recorder(isRecording: true)
    let words = Axis(.token, [label, "x"])
    let dimension = Axis(.dimension, count: 1)
    let table = recorder.apply(
      Constant(Matrix([[1], [2]])), as: label + ".table", rows: words, columns: dimension)
    _ = recorder.apply(Lookup(ids: [1, 0]), to: [table], as: "looked.\(label).up")
    let trace = Trace(
      model: label, sentence: Self.trace.sentence, stages: recorder.stages)
    let stage = recorder.stages[1]
    let (list, top) = try WrittenDerivation.read(
      DerivationJSON(stage.cell(0, 0), in: trace, depth: nil))
    #expect(top["model"] as? String == label)
    #expect(list.map(\.place.stage) == [stage.name, table.name])
    #expect(list.first?.labels == [label, "0"])
    try expectToHold(try #require(list.first))
  }

  // MARK: -

  /// The texts of the lines give their values, and the last one that of the cell.
  private func expectToHold(_ written: WrittenDerivation) throws {
    let results = try written.results()
    for (result, line) in zip(results, written.lines) {
      #expect(areClose(result, line.value, relative: 1e-12), "\(written.place): \(line)")
    }
    guard let last = results.last else { return }
    #expect(written.lines.last?.name == "result")
    #expect(areClose(last, written.value), "\(written.place): \(last), not \(written.value)")
  }
}
