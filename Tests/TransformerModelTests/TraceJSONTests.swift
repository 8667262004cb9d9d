import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A trace written as JSON says everything again that was in the run.
@Suite struct TraceJSONTests {
  @Test(arguments: AttentionMask.named.map(\.name))
  func namesShapesValuesAndSettingsSurvive(_ maskName: String) throws {
    let mask = try #require(AttentionMask(name: maskName))
    let model = SampleModel().model
    let trace = model.trace(model.sentence("[PAD] 나는 the cat."), masks: Masks(encoder: mask))
    let document = try parsed(text(of: trace, trace.stages))
    #expect(document["schema"] as? Int == 1)
    #expect(document["model"] as? String == "sample")
    #expect(document["text"] as? String == "[PAD] 나는 the cat.")
    #expect(document["tokens"] as? [String] == ["[PAD]", "나는", "the", "cat", "."])
    let written = try #require(document["stages"] as? [[String: Any]])
    #expect(written.count == trace.stages.count)
    for (stage, json) in zip(trace.stages, written) {
      #expect(json["name"] as? String == stage.name)
      #expect(json["operation"] as? String == type(of: stage.operation).name)
      #expect(json["inputs"] as? [String] == stage.inputs)
      #expect(json["rows"] as? [String] == stage.rows.labels)
      #expect(json["columns"] as? [String] == stage.columns.labels)
      #expect(json["shape"] as? [Int] == [stage.value.rows, stage.value.columns])
      #expect(try matrix(json) == stage.value, "\(stage.name)")
      try expectSettings(of: stage, in: json)
    }
  }

  @Test func numbersSurviveToTheLastBit() throws {
    let numbers: [Float] = [
      0, -0.0, 1, 0.1, -1.0 / 3, 1e-7, 16_777_215, .greatestFiniteMagnitude, -1e-38,
      .leastNonzeroMagnitude, .pi,
    ]
    let trace = handMade(Matrix([numbers]))
    let stages = try #require(
      try parsed(text(of: trace, trace.stages))["stages"] as? [[String: Any]])
    let read = try matrix(try #require(stages.first))
    #expect(read.elements.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test func whatIsNoNumberInJSONIsAString() throws {
    let trace = handMade(Matrix([[-.infinity, .infinity, .nan]]))
    let stages = try parsed(text(of: trace, trace.stages))["stages"] as? [[String: Any]]
    let values = try #require(stages?.first?["values"] as? [[String]])
    #expect(values == [["-Infinity", "Infinity", "NaN"]])
  }

  @Test func aSettingThatIsNoNumberInJSONIsAStringToo() throws {
    var recorder = Recorder(isRecording: true)
    let axis = Axis(.dimension, count: 1)
    let one = recorder.apply(Constant(Matrix([[1]])), as: "one", rows: axis, columns: axis)
    _ = recorder.apply(Scale(factor: .infinity), to: [one], as: "far")
    let trace = handMade(stages: recorder.stages)
    let stages = try parsed(text(of: trace, trace.stages))["stages"] as? [[String: Any]]
    let settings = try #require(stages?.last?["parameters"] as? [String: Any])
    #expect(settings["factor"] as? String == "Infinity")
  }

  @Test func onlyTheStagesAskedForAreWritten() throws {
    let model = SampleModel().model
    let trace = model.trace(model.sentence("the cat"))
    let chosen = trace.stages.filter { $0.name.hasSuffix(".weights") }
    let document = try parsed(text(of: trace, chosen))
    let written = try #require(document["stages"] as? [[String: Any]])
    #expect(written.compactMap { $0["name"] as? String } == chosen.map(\.name))
    #expect((try parsed(text(of: trace, []))["stages"] as? [Any])?.isEmpty == true)
  }

  static let awkward = [
    "say \"I\"", "back\\slash", "\\\"", "line\nbreak", "tab\tstop", "\r", "\u{0}", "\u{1B}[31m",
    "\u{7F}", "\u{85}", "\u{9B}31m", "\u{2028}", "\u{202E}", "\u{2066}", "나는", "\u{1102}\u{1161}",
    "👩‍🔬", "/", "",
  ]

  @Test func awkwardLabelsSurviveByteForByte() throws {
    let trace = handMade(labels: Self.awkward)
    let document = try parsed(text(of: trace, trace.stages))
    let stages = try #require(document["stages"] as? [[String: Any]])
    let wanted = Self.awkward.map { Array($0.utf8) }
    for labels in [document["tokens"], stages.first?["columns"]] {
      #expect((labels as? [String])?.map { Array($0.utf8) } == wanted)
    }
    #expect(document["model"] as? String == Self.awkward[0])
    #expect(document["text"] as? String == Self.awkward.joined())
    #expect(stages.first?["name"] as? String == Self.awkward[1])
  }

  @Test func noControlCharacterAppearsRaw() throws {
    let controls = (0..<0x20).map { $0 } + (0x7F...0x9F).map { $0 }
    let trace = handMade(labels: controls.compactMap { Unicode.Scalar($0).map { "x\($0)y" } })
    let raw = text(of: trace, trace.stages).unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(raw.isEmpty)
    // The line feeds that are there are those between the stages, not those of the labels.
    #expect(!text(of: trace, trace.stages).contains("x\ny"))
  }

  // MARK: - Writing and reading back

  private func text(of trace: Trace, _ stages: [Stage]) -> String {
    var text = ""
    TraceJSON(trace, stages: stages).write { text.append($0) }
    return text
  }

  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func matrix(_ json: [String: Any]) throws -> Matrix {
    let rows = try #require(json["values"] as? [[Any]])
    return Matrix(
      try rows.map { row in
        try row.map { cell in
          if let word = cell as? String { return try #require(["-Infinity": -.infinity][word]) }
          return Float(try #require(cell as? Double))
        }
      })
  }

  private func expectSettings(of stage: Stage, in json: [String: Any]) throws {
    let settings = try #require(json["parameters"] as? [String: Any])
    #expect(settings.count == stage.operation.parameters.count)
    for parameter in stage.operation.parameters {
      let written = settings[parameter.name]
      switch parameter.value {
      case .number(let number): #expect(written as? Double == number, "\(stage.name)")
      case .count(let count): #expect(written as? Int == count, "\(stage.name)")
      case .counts(let counts): #expect(written as? [Int] == counts, "\(stage.name)")
      case .numbers(let numbers): #expect(written as? [Double] == numbers, "\(stage.name)")
      }
    }
  }

  // MARK: - Traces made by hand

  private func handMade(_ matrix: Matrix) -> Trace {
    var recorder = Recorder(isRecording: true)
    _ = recorder.apply(
      Constant(matrix), as: "numbers", rows: Axis(.token, count: matrix.rows),
      columns: Axis(.dimension, count: matrix.columns))
    return handMade(stages: recorder.stages)
  }

  private func handMade(labels: [String]) -> Trace {
    var recorder = Recorder(isRecording: true)
    _ = recorder.apply(
      Constant(Matrix(rows: 1, columns: labels.count, repeating: 1)),
      as: labels.count > 1 ? labels[1] : "one", rows: .vector, columns: Axis(.key, labels))
    return handMade(stages: recorder.stages, model: labels.first ?? "", tokens: labels)
  }

  private func handMade(
    stages: [Stage], model: String = "hand-made", tokens: [String] = []
  ) -> Trace {
    let sentence = Sentence(
      text: tokens.joined(), tokens: tokens, ids: tokens.indices.map { $0 },
      isPadding: tokens.map { _ in false }, unknownWords: [],
      unknownRows: Matrix(rows: 0, columns: 1, elements: []))
    return Trace(model: model, sentence: sentence, masks: Masks(), stages: stages)
  }
}
