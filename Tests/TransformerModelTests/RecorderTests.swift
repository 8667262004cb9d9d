import LinearAlgebra
import Testing
import TransformerModel

/// A traced run and an untraced one are the same computation; recording only keeps its stages.
@Suite struct RecorderTests {
  @Test(arguments: AttentionMask.named.map(\.name))
  func recordingChangesNoBitOfTheResult(_ maskName: String) throws {
    let mask = try #require(AttentionMask(name: maskName))
    let model = SampleModel().model
    let sentence = model.sentence("the cat sat on a mat [PAD] [PAD]")
    var silent = Recorder(isRecording: false)
    var recording = Recorder(isRecording: true)
    let untraced = model.run(sentence, masks: Masks(encoder: mask), recorder: &silent)
    let traced = model.run(sentence, masks: Masks(encoder: mask), recorder: &recording)
    #expect(
      untraced.value.bits(ofRows: 0..<untraced.value.rows)
        == traced.value.bits(ofRows: 0..<traced.value.rows))
    #expect(untraced.name == traced.name)
    #expect(silent.stages.isEmpty)
    #expect(recording.stages.last?.name == traced.name)
  }

  @Test func aStageTakesTheAxesOfItsFirstInputWhenItIsGivenNone() {
    var recorder = Recorder(isRecording: true)
    let words = Axis(.token, ["I", "am"])
    let given = recorder.apply(
      Constant(Matrix([[1], [-2]])), as: "given", rows: words, columns: Axis(.dimension, count: 1))
    let active = recorder.apply(Relu(), to: [given], as: "active")
    #expect(active.rows == words)
    #expect(active.columns == given.columns)
    #expect(active.inputs == ["given"])
    #expect(recorder.stages.map(\.name) == ["given", "active"])
  }

  @Test func scoresHaveQueriesAsRowsAndKeysAsColumns() throws {
    let model = SampleModel().model
    let trace = model.trace(model.sentence("the cat"))
    let scores = try #require(trace["encoder.0.attention.head.0.scores"])
    #expect(scores.rows == Axis(.query, ["the", "cat"]))
    #expect(scores.columns == Axis(.key, ["the", "cat"]))
  }
}
