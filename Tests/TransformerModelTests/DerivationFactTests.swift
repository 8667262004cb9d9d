import Arithmetic
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// What is said of a number beside its arithmetic: where it comes from, and by which rule.
@Suite struct DerivationFactTests {
  private func trace(
    _ model: Transformer = SampleModel().model, _ text: String = "[PAD] the dog sat",
    mask: String = "none", _ whatIf: WhatIf = WhatIf()
  ) throws -> Trace {
    let mask = try #require(AttentionMask(name: mask))
    let scenario = Scenario(
      model: model, sentence: model.sentence(text), target: model.target("I am"),
      masks: Masks(encoder: mask, decoder: .causal))
    return try scenario.changed(by: whatIf).trace()
  }

  private func derivation(_ cell: String, in trace: Trace) throws -> Derivation {
    let place = try #require(CellReference(cell)).resolve(in: trace).get()
    return place.stage.derivation(ofRow: place.row, column: place.column, in: trace)
  }

  private func facts(_ cell: String, in trace: Trace) throws -> [Derivation.Fact] {
    try derivation(cell, in: trace).facts
  }

  @Test(arguments: AttentionMask.named.map(\.name).filter { $0 != "none" })
  func theRulesThatForbidACellAreNamed(maskName: String) throws {
    let trace = try trace(mask: maskName)
    let (isCausal, hidesPadding) = (maskName.contains("causal"), maskName.contains("padding"))
    for query in 0..<4 {
      for key in 0..<4 {
        var rules: [AttentionMask.Rule] = []
        if isCausal, key > query { rules.append(.causal) }
        if hidesPadding, key == 0 { rules.append(.padding) }
        let expected: Derivation.Fact = rules.isEmpty ? .allowed : .forbidden(rules)
        let mask = try derivation("encoder.mask[\(query), \(key)]", in: trace)
        #expect(mask.facts == [expected])
        #expect(mask.lines.isEmpty)
        #expect(try facts("masked[\(query), \(key)]", in: trace) == [expected])
      }
    }
  }

  @Test func bothRulesAreNamedWhereBothForbid() throws {
    let trace = try trace(SampleModel().model, "the cat [PAD]", mask: "causal+padding")
    #expect(try facts("encoder.mask[0, 2]", in: trace) == [.forbidden([.causal, .padding])])
    #expect(try facts("encoder.mask[2, 2]", in: trace) == [.forbidden([.padding])])
    #expect(try facts("encoder.mask[0, 1]", in: trace) == [.forbidden([.causal])])
  }

  @Test func aWordOfTheDecoderStandsBehindThoseThatAreKept() throws {
    var recorder = Recorder(isRecording: false)
    let model = try #require(try SeededModel(name: "seeded:kind=decoder")).model()
    var writer = Writer(model, reading: model.sentence("I am"))
    _ = writer.write(model.sentence("I am"), recorder: &recorder)
    recorder = Recorder(isRecording: true)
    _ = writer.write(model.sentence("a boy"), recorder: &recorder)
    let trace = Trace(
      model: "cached", sentence: model.sentence("a boy"), part: .decoder, stages: recorder.stages)
    #expect(try facts("position[0, 3]", in: trace) == [.position(2)])
    #expect(try facts("decoder.mask[0, 2]", in: trace) == [.allowed])
    #expect(try facts("decoder.mask[0, 3]", in: trace) == [.forbidden([.causal])])
    #expect(try facts("decoder.mask[1, 3]", in: trace) == [.allowed])
    #expect(try facts("decoder.0.attention.key.cached[1, 0]", in: trace) == [.kept])
    // The first new word stands below the two that are kept.
    let key = try derivation("decoder.0.attention.key[2, 1]", in: trace)
    guard case .cell(let cell) = try #require(key.lines.first).formula.leaves[0] else {
      Issue.record("not a cell")
      return
    }
    #expect(cell.stage == "decoder.0.attention.key.new")
    #expect([cell.row, cell.column] == [0, 1])
  }

  @Test func aLookUpNamesTheWordAndItsRow() throws {
    let trace = try trace()
    #expect(try facts("embedding[3, 2]", in: trace) == [.lookedUp(word: "sat", id: 3)])
    #expect(try facts("embedding[0, 0]", in: trace) == [.lookedUp(word: "[PAD]", id: 0)])
    // A word that is not known has the first row below the table.
    let id = SampleModel.words.count
    let unknown = try derivation("embedding[dog, 2]", in: trace)
    #expect(unknown.facts == [.lookedUp(word: "dog", id: id)])
    guard case .cell(let cell) = try #require(unknown.lines.first).formula.leaves[0] else {
      Issue.record("not a cell")
      return
    }
    #expect(cell.stage == "embedding.weight")
    #expect([cell.row, cell.column] == [id, 2])
  }

  @Test func positionsAreCountedFromZero() throws {
    let trace = try trace()
    for row in 0..<4 {
      #expect(try facts("position[\(row), 1]", in: trace) == [.position(row)])
    }
  }

  @Test func whatIsTheModelsOwnIsGiven() throws {
    let trace = try trace()
    for stage in trace.stages where stage.operation is Parameter {
      let derivation = stage.derivation(ofRow: 0, column: 0, in: trace)
      #expect(derivation.facts == [.given])
      #expect(derivation.lines.isEmpty)
    }
  }

  @Test func whatComesFromOutsideSaysSo() throws {
    var recorder = Recorder(isRecording: true)
    let axis = Axis(.dimension, count: 2)
    _ = recorder.apply(Constant(Matrix([[1, 2]])), as: "table", rows: .vector, columns: axis)
    let trace = Trace(model: "", sentence: try self.trace().sentence, stages: recorder.stages)
    #expect(try facts("table[0, 1]", in: trace) == [.data])
  }

  @Test func aRowThatMayLookAtNothingIsSaidToBeSo() throws {
    let trace = try trace(mask: "causal+padding")
    for column in 0..<4 {
      let derivation = try derivation("weights[0, \(column)]", in: trace)
      #expect(derivation.facts == [.wholeRowForbidden])
      #expect(derivation.values == [0])
    }
    #expect(try facts("weights[1, 0]", in: trace) == [])
  }

  @Test func theLargestOfARowIsTakenAwayBeforeTheExponential() throws {
    let trace = try trace(mask: "causal", WhatIf(settings: ["scaled[3, 1]=900"]))
    let scores = try #require(trace["encoder.0.attention.head.0.masked"]).value.row(3)
    let derivation = try derivation("weights[3, 0]", in: trace)
    #expect(derivation.values.first == 900)
    #expect(Double(try #require(scores.max())) == 900)
    #expect(derivation.values.allSatisfy { $0.isFinite })
  }
}
