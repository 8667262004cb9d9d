import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Properties that hold for a model of any kind and size, whatever its numbers are.
@Suite struct RandomModelTests {
  /// Random configurations: every kind with both placements of the norm.
  static let settings: [String] = {
    var generator = SplitMix64(seed: 2017)
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
    return SeededModel.Kind.allCases.flatMap { kind in
      NormPlacement.allCases.flatMap { norm in
        (0..<2).map { _ in
          let heads = pick([1, 2, 3, 4])
          return """
            kind=\(kind.rawValue),norm=\(norm.rawValue),heads=\(heads),\
            width=\(heads * pick([1, 2, 5])),layers=\(pick([1, 2, 3])),ff=\(pick([1, 6, 17])),\
            activation=\(pick(Activation.allCases).rawValue),seed=\(pick([1, 2, 3, 4, 5]))
            """
        }
      }
    }
  }()

  private func model(_ settings: String) throws -> Transformer {
    try #require(try SeededModel(name: "seeded:\(settings)")).model()
  }

  @Test(arguments: settings, AttentionMask.named.map(\.name))
  func aTracedRunIsTheSameRun(settings: String, mask: String) throws {
    let model = try model(settings)
    let masks = Masks().replacing(model.parts[0], by: try #require(AttentionMask(name: mask)))
    let (sentence, target) = (model.sentence("I am [PAD] a boy"), model.target("나는 학생"))
    var silent = Recorder(isRecording: false)
    let result = model.run(sentence, target: target, masks: masks, recorder: &silent)
    let trace = model.trace(sentence, target: target, masks: masks)
    let last = try #require(trace.stages.last)
    #expect(silent.stages.isEmpty)
    #expect(last.name == result.name)
    #expect(last.value.elements.map(\.bitPattern) == result.value.elements.map(\.bitPattern))
  }

  @Test(arguments: settings.filter { $0.hasPrefix("kind=") && $0.contains("decoder") })
  func aLaterWordNeverChangesAnEarlierRow(settings: String) throws {
    let model = try model(settings)
    func rows(_ text: String) throws -> [[Float]] {
      let sentence = model.sentence(model.target == nil ? text : "나는 학생")
      let trace = model.trace(sentence, target: model.target(text))
      let logits = try #require(trace["logits"]).value
      return (0..<logits.rows).map { Array(logits.row($0)) }
    }
    let (before, after) = (try rows("I am a student"), try rows("I am a teacher"))
    #expect(before.dropLast() == after.dropLast())
    #expect(before.last != after.last)
  }

  @Test(arguments: settings.filter { $0.contains("encoder-decoder") })
  func hiddenPaddingReachesNoWordTheDecoderWrites(settings: String) throws {
    let model = try model(settings)
    let target = model.target("나는")
    let hiding = Masks(encoder: AttentionMask(isCausal: false, hidesPadding: true))
    func logits(_ text: String, _ masks: Masks) throws -> Matrix {
      try #require(model.trace(model.sentence(text), target: target, masks: masks)["logits"]).value
    }
    let short = try logits("I am", hiding)
    #expect(try logits("I am [PAD] [PAD]", hiding) == short)
    #expect(try logits("I am [PAD] [PAD]", Masks()) != short)
  }

  /// With pre-norm a layer adds to what goes in; one whose last weights are zero adds nothing.
  @Test(arguments: [NormPlacement.pre, .post])
  func aLayerOfZeroWeightsAddsNothing(placement: NormPlacement) {
    var generator = SplitMix64(seed: 3)
    let width = 6
    func zero(_ input: Int, _ output: Int) -> Linear {
      Linear(
        weight: Matrix(rows: input, columns: output, repeating: 0),
        bias: Matrix(rows: 1, columns: output, repeating: 0))
    }
    let norm = LayerNorm(
      gamma: Matrix.random(1, width, using: &generator),
      beta: Matrix.random(1, width, using: &generator), epsilon: 1e-5)
    let layer = EncoderLayer(
      attention: MultiHeadAttention(
        query: zero(width, 6), key: zero(width, 6), value: zero(width, 6),
        output: zero(6, width), headCount: 2),
      attentionNorm: norm, feedForward: FeedForward(hidden: zero(width, 9), output: zero(9, width)),
      feedForwardNorm: norm, placement: placement)
    var recorder = Recorder(isRecording: true)
    let input = recorder.apply(
      Constant(Matrix.random(4, width, using: &generator)), as: "x",
      rows: Axis(.token, count: 4), columns: Axis(.dimension, count: width))
    let result = layer(input, mask: nil, scope: "encoder.0", recorder: &recorder)
    let sum = recorder.stages.first { $0.name == "encoder.0.attention.residual" }
    #expect(sum?.value == input.value)
    if placement == .pre { #expect(result.value == input.value) }
  }

  @Test func theSameSettingsGiveTheSameModel() throws {
    let (one, two) = (try model("seed=7"), try model("seed=7,heads=2"))
    #expect(one.source.embedding.table == two.source.embedding.table)
    #expect(one.source.embedding.table != (try model("seed=8")).source.embedding.table)
  }

  @Test(arguments: [
    ("heads=3", SeededModel.Failure.headsDoNotDivide(heads: 3, width: 16, nearest: [2, 4])),
    ("width=7,heads=20", .headsDoNotDivide(heads: 20, width: 7, nearest: [7])),
    (
      "layer=1",
      .unknownSetting(
        "layer", known: ["kind", "layers", "heads", "width", "ff", "seed", "norm", "activation"])
    ),
    ("ff=0", .badValue(setting: "ff", value: "0", expected: "1 … 1048576")),
    ("heads", .badValue(setting: "heads", value: "", expected: "1 … 1048576")),
    (
      "kind=both",
      .badValue(
        setting: "kind", value: "both", expected: "encoder, decoder, encoder-decoder")
    ),
  ])
  func settingsThatMakeNoModelAreNamed(settings: String, failure: SeededModel.Failure) {
    #expect(throws: failure) { try SeededModel(name: "seeded:\(settings)") }
  }
}
