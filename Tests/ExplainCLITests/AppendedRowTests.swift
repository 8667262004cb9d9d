import DocumentModel
import LessonKit
import Rendering
import TestSupport
import Testing
import TransformerModel

@testable import ExplainCLI

/// An operation no command shows: rows joined while a model writes word by word.
@Suite struct AppendedRowTests {
  static let names = Language.allCases.map { "why.append.\($0.rawValue)" }

  @Test(arguments: Language.allCases)
  func aRowKeptFromBeforeIsOpened(language: Language) throws {
    let model = try #require(try SeededModel(name: "seeded:kind=decoder,layers=1")).model()
    let sentence = model.sentence("I am a")
    var recorder = Recorder(isRecording: false)
    var writer = Writer(model, reading: sentence)
    _ = writer.write(sentence, recorder: &recorder)
    recorder = Recorder(isRecording: true)
    _ = writer.write(model.sentence("student"), recorder: &recorder)
    let trace = Trace(model: "written", sentence: sentence, part: .decoder, stages: recorder.stages)
    let stage = try #require(trace["decoder.0.attention.key"])
    #expect(type(of: stage.operation).name == Append.name)
    var view = DerivationView(
      trace, extent: .init(depth: 2), words: language.messages.derivationWords)
    // The second row was kept, the last is new.
    let blocks = [1, 3].map { Block.derivation(view.block(of: stage, row: $0, column: 0)) }
    let renderer = OutputFormat.text.renderer(
      RenderOptions(
        width: 80, colorDepth: .none, digits: 2, isASCII: false,
        words: language.messages.renderWords))
    var screen = ""
    renderer.render(Document(blocks)) { screen += $0 }
    #expect(
      Goldens(beside: #filePath).mismatch("why.append.\(language.rawValue)", screen) == nil)
  }
}
