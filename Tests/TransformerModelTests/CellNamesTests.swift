import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A name made for a cell leads back to that cell, whatever its words are.
@Suite struct CellNamesTests {
  static let texts = [
    "the cat sat", "the the the cat the", "2 1 0", "0 0 1 1 5 3 2", "17 17 4 4 4", "00 +1 -0 ٣ 1",
    "a , b , c", "[x] ] [ y[0]z a[b,c]d", "# I#2 I I I#3 I#1 #2 2#2 2 2", "나는 학생 이다 나는",
    "\u{1102}\u{1161} 나 나", "é e\u{301} é", "\u{200B} \u{200B} \u{FEFF} x", "[PAD] I [PAD]",
    "\"quoted\" it's = a=b", "weights[0,1] scores [1 ]2", "👩‍🔬 ❤️ 👩 ❤", "The the THE",
  ]

  static let models = [
    "kind=encoder,layers=3,heads=3,width=3,ff=2",
    "kind=encoder,norm=pre,layers=1,heads=1,width=2,ff=2",
    "kind=decoder,layers=2,heads=2,width=4,ff=2",
    "kind=encoder-decoder,layers=2,heads=2,width=4,ff=3",
    "kind=encoder-decoder,norm=pre,layers=2,heads=2,width=2,ff=2",
    // A head and a layer whose number begins like another's.
    "kind=encoder,layers=1,heads=11,width=11,ff=1",
    "kind=encoder,layers=11,heads=1,width=1,ff=1",
  ]

  @Test(arguments: models)
  func everyNameLeadsBackToItsCell(settings: String) throws {
    let model = try #require(try SeededModel(name: "seeded:\(settings)")).model()
    for part in model.parts {
      let trace = model.trace(
        model.sentence("I 1 am I"), target: model.target("나는 0 나는"),
        masks: Masks(encoder: .causal), part: part)
      for (layer, head) in [(0, 0), (1, 1), (10, 0), (0, 10), (0, 1)]
      where layer < model.layerCount(of: part) && head < model.headCount(of: part) {
        try expectToLeadBack(trace, layer: layer, head: head)
      }
    }
  }

  @Test(arguments: texts)
  func wordsOfAnyKindAreNamed(text: String) throws {
    let model = try #require(
      try SeededModel(name: "seeded:kind=encoder-decoder,layers=1,heads=1,width=2,ff=2")
    ).model()
    let masks = Masks(encoder: AttentionMask(isCausal: true, hidesPadding: true))
    let trace = model.trace(
      model.sentence(text), target: model.target("a \(text)"), masks: masks, part: .cross)
    try expectToLeadBack(trace)
    let sample = SampleModel(width: 2, heads: 1, keyWidth: 1, valueWidth: 1, hidden: 2).model
    try expectToLeadBack(sample.trace(sample.sentence(text), masks: masks))
  }

  @Test func labelsOfAnyKindAreNamed() throws {
    var generator = SplitMix64(seed: 5)
    let pieces = ["a", "1", "0", "#", "#2", " ", ",", "[", "]", "", "\t", "\u{A0}", "나", ".", "="]
    for _ in 0..<400 {
      let labels = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
      }
      var recorder = Recorder(isRecording: true)
      _ = recorder.apply(
        Constant(Matrix(rows: labels.count, columns: labels.count, repeating: 1)), as: "x",
        rows: Axis(.token, labels), columns: Axis(.key, labels.reversed()))
      let sentence = SampleModel().model.sentence("")
      try expectToLeadBack(Trace(model: "", sentence: sentence, stages: recorder.stages))
    }
  }

  @Test func stagesThatWereSetAreNamedBeforeAndAfter() throws {
    let model = SampleModel().model
    let scenario = Scenario(model: model, sentence: model.sentence("the cat the"))
    let whatIf = WhatIf(
      parts: ["layer:0"],
      settings: [
        "embedding.weight[cat, 0]=2", "input[0, 0]=1",
        "encoder.1.attention.head.1.scaled[cat, the#2]=3", "encoder.output[1, 1]=0",
      ])
    let trace = try scenario.changed(by: whatIf).trace()
    for head in 0..<2 { try expectToLeadBack(trace, layer: 1, head: head) }
    try expectToLeadBack(trace)
  }

  @Test func namesAreAsShortAsTheyMayBe() throws {
    let model = try #require(try SeededModel(name: "seeded:kind=encoder-decoder")).model()
    let trace = model.trace(
      model.sentence("나는 학생 나는"), target: model.target("I am"), part: .encoder)
    func name(_ stage: String, layer: Int = 0, head: Int = 0) -> String {
      var names = CellNames(trace, layer: layer, head: head)
      return names.name(stage: stage, row: 2, column: 0)
    }
    let weights = "encoder.1.attention.head.1.weights"
    #expect(name(weights, layer: 1, head: 1) == "weights[나는#2, 나는]")
    #expect(name("encoder.0.attention.head.0.weights") == "weights[나는#2, 나는]")
    #expect(name("embedding") == "embedding[나는#2, 0]")
    #expect(name("encoder.0.ffn.hidden.weight") == "hidden.weight[2, 0]")
  }

  /// Every row of every stage with one of its columns, and every column with one of its rows.
  private func expectToLeadBack(_ trace: Trace, layer: Int = 0, head: Int = 0) throws {
    var names = CellNames(trace, layer: layer, head: head)
    for stage in trace.stages {
      let (rows, columns) = (stage.value.rows, stage.value.columns)
      guard rows > 0, columns > 0 else { continue }
      let cells = (0..<max(rows, columns)).map { ($0 % rows, $0 % columns) }
      for (row, column) in cells {
        let name = names.name(stage: stage.name, row: row, column: column)
        let found = try #require(CellReference(name), "\(name)")
          .resolve(in: trace, layer: layer, head: head).get()
        #expect(found.stage.name == stage.name, "\(name), layer \(layer), head \(head)")
        #expect([found.row, found.column] == [row, column], "\(name) of \(stage.name)")
      }
    }
  }
}
