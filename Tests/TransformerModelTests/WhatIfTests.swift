import LinearAlgebra
import Testing
import TransformerModel

/// A change is found in the run it is for, or refused with what the run has.
@Suite struct WhatIfTests {
  private let run = ChangedRun(SampleModel().model)

  private func failure(_ whatIf: WhatIf, mask: AttentionMask = .open) -> WhatIf.Failure? {
    var run = run
    run.mask = mask
    do {
      _ = try run.scenario.changed(by: whatIf)
      return nil
    } catch {
      return error as? WhatIf.Failure
    }
  }

  private static let parts = [
    "position", "scale", "residual", "norm", "ffn", "head:0", "head:1", "layer:0", "layer:1",
  ]

  @Test(arguments: [
    "scal", "", "mask", "head", "head:", "head:7", "head:-1", "head:00", "head:+1", "head:1:2",
    "layer:9", "layer:2", "Scale", " scale", "ffn:0", "head: 1", "head:99999999999999999999",
  ])
  func aPartTheRunDoesNotHaveIsRefusedWithThoseItHas(part: String) {
    #expect(failure(WhatIf(parts: [part])) == .part(part, known: Self.parts))
    #expect(failure(WhatIf(parts: ["scale", part])) == .part(part, known: Self.parts))
  }

  @Test func theMaskIsAPartWhereOneIsInForce() {
    #expect(failure(WhatIf(parts: ["mask"]), mask: .causal) == nil)
    let known = ["position", "scale", "mask"] + Self.parts.dropFirst(2)
    #expect(failure(WhatIf(parts: ["x"]), mask: .causal) == .part("x", known: known))
  }

  @Test func everyPartOfAnyRunIsFoundByItsName() throws {
    for settings in ChangedRun.kinds
      + ["layers=1,heads=11,width=22,ff=4", "layers=11,heads=1,width=4,ff=8"]
    {
      var run = try ChangedRun(settings)
      run.mask = .causal
      let trace = run.trace
      for removal in Removal.all(in: trace) {
        #expect(Removal(name: removal.name) == removal)
        let changed = try run.without(removal.name)
        #expect(!Comparison(before: trace, after: changed).parted.isEmpty, "\(removal)")
      }
      let numbered = Removal.all(in: trace).map(\.name).filter { $0.contains(":") }
      let part = run.model.parts[0]
      let expected =
        (0..<run.model.headCount(of: part)).map { "head:\($0)" }
        + (0..<run.model.layerCount(of: part)).map { "layer:\($0)" }
      #expect(numbered == expected)
    }
  }

  @Test(arguments: [
    "", "scaled", "scaled[0, 0]", "scaled=1", "scaled[0]=1", "[0, 0]=1", "=", "=1", "scaled[0, 0=1",
    "scaled 0, 0]=1", "scaled[0, 0]x=1",
  ])
  func aTextOfAnotherFormIsRefused(text: String) {
    #expect(failure(WhatIf(settings: [text])) == .malformed(text))
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "Infinity", "1e9", "-1e9", "1000001", "abc", "", "1,5", "0x", "1 2",
    "--1",
    "∞", "1e400",
  ])
  func aValueToComputeWithIsFiniteAndNotTooLarge(value: String) {
    let expected = WhatIf.Failure.badValue(value, limit: 1e6)
    #expect(failure(WhatIf(settings: ["scaled[0, 0]=\(value)"])) == expected)
  }

  @Test(
    arguments: [
      ("1", 1), ("-2.5", -2.5), ("−2.5", -2.5), ("1e6", 1e6), ("-1e6", -1e6), (" 3 ", 3),
      ("1e-3", 1e-3),
      (".5", 0.5), ("+4", 4), ("0", 0),
    ] as [(String, Float)])
  func aNumberIsReadAsItIsWritten(text: String, value: Float) throws {
    let trace = try run.setting(["scaled[1, 2] = \(text)"])
    #expect(try trace.stage("encoder.0.attention.head.0.scaled").value[1, 2] == value)
  }

  @Test func aStageThatIsNotThereIsRefusedWithThoseThatAre() {
    let stages = run.trace.namesToSuggest
    #expect(
      failure(WhatIf(settings: ["scald[0, 0]=1"]))
        == .cell(.stage(.unknown, name: "scald"), stages: stages))
    let norms = ["encoder.0.attention.norm", "encoder.0.ffn.norm"]
    #expect(
      failure(WhatIf(settings: ["norm[0, 0]=1"]))
        == .cell(.stage(.ambiguous(norms), name: "norm"), stages: stages))
    #expect(
      failure(WhatIf(settings: ["masked[0, 0]=1"]))
        == .cell(.stage(.unknown, name: "masked"), stages: stages))
  }

  @Test func aCellThatIsNotThereIsRefusedWithThoseThatAre() {
    let stages = run.trace.namesToSuggest
    let words = ["[PAD]", "the", "cat", "sat", "on", "the#2", "mat"]
    for (cell, name) in [("scaled[dog, 0]", "dog"), ("scaled[0, 7]", "7"), ("scaled[-1, 0]", "-1")]
    {
      #expect(
        failure(WhatIf(settings: ["\(cell)=1"]))
          == .cell(.cell(name, known: words), stages: stages))
    }
  }

  /// A layer that is taken out has no cells to set.
  @Test func cellsAreFoundInTheRunThatLacksWhatIsTakenOut() throws {
    let whatIf = WhatIf(parts: ["layer:0"], settings: ["encoder.0.ffn.norm[0, 0]=1"])
    guard case .cell(.stage(.unknown, name: "encoder.0.ffn.norm"), let stages) = failure(whatIf)
    else {
      Issue.record("a cell of a layer that is not there was set")
      return
    }
    #expect(stages == (try run.without("layer:0")).namesToSuggest)
  }

  @Test func theChosenLayerAndHeadAreMeant() throws {
    let whatIf = WhatIf(settings: ["scaled[0, 0]=5"])
    let trace = try run.scenario.changed(by: whatIf, layer: 1, head: 1).trace()
    #expect(try trace.stage("encoder.1.attention.head.1.scaled").value[0, 0] == 5)
    #expect(trace["encoder.0.attention.head.0.scaled.before"] == nil)
  }

  @Test func theChangesAreSaidAsOptions() throws {
    let whatIf = WhatIf(parts: ["scale", "head:1"], settings: ["input[0, 0]=1"], shuffleSeed: 7)
    let options = ["--without scale", "--without head:1", "--set 'input[0, 0]=1'", "--shuffle 7"]
    #expect(whatIf.options == options)
    #expect(try run.scenario.changed(by: whatIf).trace().changes == options)
    #expect(!whatIf.isEmpty && WhatIf().isEmpty && run.trace.changes == [])
  }

  @Test func nothingChangedIsTheSameRun() throws {
    let same = try run.scenario.changed(by: WhatIf()).trace()
    #expect(same.stages.map(\.bits) == run.trace.stages.map(\.bits))
  }
}
