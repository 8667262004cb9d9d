import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A cell that is set is followed by all that is computed from it, and by nothing else.
@Suite struct SettingTests {
  @Test(arguments: ChangedRun.kinds + ["learned"])
  func settingANumberToItselfChangesNoBit(settings: String) throws {
    var run =
      try settings == "learned"
      ? ChangedRun(LearnedPositions.model) : ChangedRun(settings)
    run.mask = AttentionMask(isCausal: true, hidesPadding: true)
    let before = run.trace
    // One cell of every stage, parameters too; what is no number or no finite one cannot be set.
    let texts = before.stages.compactMap { stage -> String? in
      let (row, column) = (stage.value.rows - 1, stage.value.columns / 2)
      let value = stage.value[row, column]
      return value.isFinite ? "\(stage.name)[\(row), \(column)]=\(value)" : nil
    }
    #expect(texts.count >= before.stages.count - 4)
    let after = try run.setting(texts)
    for stage in before.stages {
      #expect(try after.stage(stage.name).bits == stage.bits, "\(stage.name)")
    }
    #expect(Comparison(before: before, after: after).parted == [])
  }

  @Test(arguments: [
    "embedding.weight[cat, 1]", "input[2, 0]", "encoder.0.attention.query.bias[0, 1]",
    "encoder.0.attention.head.1.scaled[cat, the]", "encoder.0.attention.concat[0, 0]",
    "encoder.0.ffn.activated[3, 2]", "encoder.1.attention.output.weight[0, 0]",
    "encoder.1.ffn.norm.gamma[0, 0]", "encoder.1.ffn.norm[4, 0]", "position[1, 1]",
  ])
  func allThatFollowsIsComputedFromItAndNothingBeforeItChanges(cell: String) throws {
    let run = ChangedRun(SampleModel().model)
    let (before, after) = (run.trace, try run.setting(["\(cell)=2.5"]))
    let place = try #require(CellReference(cell)).resolve(in: after).get()
    #expect(place.stage.value[place.row, place.column] == 2.5)
    var affected: Set<String> = [place.stage.name]
    for stage in after.stages where stage.name != place.stage.name {
      if !affected.isDisjoint(with: stage.inputs) {
        affected.insert(stage.name)
        try expectToFollow(stage, in: after)
      } else if !stage.name.hasSuffix(".before") {
        #expect(try stage.bits == before.stage(stage.name).bits, "\(stage.name)")
      }
    }
    // A score of 2.5 is another score: at least the end of the run knows of it.
    let last = try #require(before.stages.last)
    #expect(affected.contains(last.name))
    #expect(try after.stage(last.name).bits != last.bits)
  }

  /// Recomputes a stage from the numbers of its inputs in the same run.
  private func expectToFollow(_ stage: Stage, in trace: Trace) throws {
    let inputs = try stage.inputs.map { try trace.stage($0).value.nested }
    let oracle = try #require(Oracles.all[type(of: stage.operation).name])
    let expected = try oracle(Recipe(stage: stage, inputs: inputs))
    #expect(mismatch(stage.value, expected, relative: 1e-6) == nil, "\(stage.name)")
  }

  @Test func theStageAsItWasStaysInTheRun() throws {
    let run = ChangedRun(SampleModel().model)
    let name = "encoder.0.attention.head.0.scaled"
    let trace = try run.setting(["scaled[1, 2]=7", "scaled[0, 0]=-1"])
    let before = try trace.stage("\(name).before")
    #expect(try before.bits == run.trace.stage(name).bits)
    #expect(before.operation is Scale)
    let after = try trace.stage(name)
    #expect(after.inputs == [before.name])
    #expect(after.operation is SetCells)
    let expected = before.value.replacing(row: 1, column: 2, by: 7)
      .replacing(row: 0, column: 0, by: -1)
    #expect(after.value == expected)
    #expect(try trace.stage("encoder.0.attention.head.0.weights").inputs == [name])
  }

  @Test func ofTwoNumbersForOneCellTheLaterCounts() throws {
    let trace = try ChangedRun(SampleModel().model)
      .setting(["input[0, 0]=1", "input[1, 0]=5", "input[0, 0]=2"])
    #expect(try trace.stage("input").value[0, 0] == 2)
    #expect(try trace.stage("input").value[1, 0] == 5)
    let derivation = try trace.stage("input").derivation(ofRow: 0, column: 0, in: trace)
    #expect(derivation.values.last == 2)
  }

  @Test func aParameterThatIsSetIsStillAParameter() throws {
    let trace = try ChangedRun(SampleModel().model).setting(["embedding.weight[the, 0]=1"])
    #expect(try trace.stage("embedding.weight").isParameter)
    #expect(try trace.stage("embedding.weight.before").isParameter)
    #expect(try !trace.stage("embedding").isParameter)
  }

  /// A word that stands twice is looked up twice in the row that was set.
  @Test func everyUseOfAParameterSeesTheNumber() throws {
    let trace = try ChangedRun(SampleModel().model).setting(["embedding.weight[the, 0]=9"])
    let embedding = try trace.stage("embedding").value
    #expect(embedding[1, 0] == 9 && embedding[5, 0] == 9)
  }

  @Test func whatIsSetInAPartThatIsTakenOutCounts() throws {
    let run = ChangedRun(SampleModel().model)
    let whatIf = WhatIf(parts: ["ffn"], settings: ["encoder.0.ffn.output[1, 1]=4"])
    let trace = try run.scenario.changed(by: whatIf).trace()
    let output = try trace.stage("encoder.0.ffn.output").value
    #expect(output[1, 1] == 4)
    #expect(output.elements.count { $0 != 0 } == 1)
  }
}
