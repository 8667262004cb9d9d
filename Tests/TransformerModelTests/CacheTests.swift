import LinearAlgebra
import Testing
import TransformerModel

/// Writing word after word with what is kept of those before gives the same numbers as computing
/// everything again, and the trace shows what is reused.
@Suite struct CacheTests {
  @Test(arguments: [
    "kind=decoder", "kind=decoder,layers=3,heads=4,width=8", "kind=encoder-decoder",
    "kind=encoder-decoder,layers=1,heads=1,width=7",
  ])
  func cachedLogitsAreTheRecomputedOnes(settings: String) throws {
    let model = try #require(try SeededModel(name: "seeded:\(settings)")).model()
    let sentence = model.sentence("나는 학생 이다")
    let words = ["[BOS]", "I", "am", "a", "student", "."]
    var silent = Recorder(isRecording: false)
    var writer = Writer(model, reading: sentence)
    if model.encoder != nil { writer.read(recorder: &silent) }
    for count in 1...words.count {
      let side = model.target ?? model.source
      _ = writer.write(side.sentence(words[count - 1]), recorder: &silent)
      let all = side.sentence(words.prefix(count).joined(separator: " "))
      let trace =
        model.target == nil ? model.trace(all) : model.trace(sentence, target: all)
      let logits = try #require(trace["logits"]).value
      #expect(writer.nextLogits == Array(logits.row(count - 1)), "after \(count) words")
    }
  }

  @Test func theTraceShowsWhatIsReused() throws {
    let model = try #require(try SeededModel(name: "seeded:kind=encoder-decoder")).model()
    var recorder = Recorder(isRecording: false)
    var writer = Writer(model, reading: model.sentence("나는 학생"))
    writer.read(recorder: &recorder)
    _ = writer.write(try #require(model.target("I am")), recorder: &recorder)
    recorder = Recorder(isRecording: true)
    _ = writer.write(try #require(model.target?.sentence("a")), recorder: &recorder)
    func stage(_ name: String) throws -> Stage {
      try #require(recorder.stages.first { $0.name == name })
    }
    #expect(try stage("decoder.0.attention.key.cached").rows.labels == ["[BOS]", "I", "am"])
    #expect(try stage("decoder.0.attention.key.new").rows.labels == ["a"])
    let key = try stage("decoder.0.attention.key")
    #expect(key.rows.labels == ["[BOS]", "I", "am", "a"])
    #expect(key.inputs == ["decoder.0.attention.key.cached", "decoder.0.attention.key.new"])
    #expect(try stage("decoder.0.attention.head.0.scores").value.shape == Shape(1, 4))
    // What the encoder gave is not computed again.
    #expect(try stage("decoder.0.cross.key").operation is Constant)
    #expect(!recorder.stages.contains { $0.name == "decoder.0.cross.key.weight" })
    #expect(try stage("decoder.position").value == Self.position(3, width: 16))
  }

  private static func position(_ place: Int, width: Int) -> Matrix {
    Sinusoidal(count: 1, width: width, start: place)([])
  }
}
