import Testing
import TransformerModel

/// A stage goes by its full name, or by a shorter one where that leads to one stage alone.
@Suite struct StageReferenceTests {
  static let trace: Trace = {
    let model = SampleModel().model
    return model.trace(model.sentence("the cat"))
  }()

  @Test func everyStageGoesByItsFullNameWhateverIsChosen() throws {
    for stage in Self.trace.stages {
      for (layer, head) in [(0, 0), (1, 1), (7, 7)] {
        #expect(try resolve(stage.name, layer: layer, head: head) == stage.name)
      }
    }
  }

  @Test(arguments: [
    ("scores", "encoder.0.attention.head.0.scores"),
    ("head.weights", "encoder.0.attention.head.0.weights"),
    ("encoder.context", "encoder.0.attention.head.0.context"),
    ("attention.output", "encoder.0.attention.output"),
    ("ffn.norm", "encoder.0.ffn.norm"),
    ("ffn.gamma", "encoder.0.ffn.norm.gamma"),
    ("hidden", "encoder.0.ffn.hidden"),
  ])
  func aShortNameHasItsPartsInOrder(_ name: String, expected: String) throws {
    #expect(try resolve(name) == expected)
  }

  @Test(arguments: [
    // The query of all heads has fewer parts than the query of one, and than its own weight.
    ("query", "encoder.0.attention.query"),
    ("head.query", "encoder.0.attention.head.0.query"),
    ("weight", "embedding.weight"),
  ])
  func ofSeveralThatFitTheOneWithTheFewestPartsIsMeant(_ name: String, expected: String) throws {
    #expect(try resolve(name) == expected)
  }

  @Test func layerAndHeadChooseAmongStagesOfOneName() throws {
    #expect(try resolve("scores", layer: 1, head: 0) == "encoder.1.attention.head.0.scores")
    #expect(try resolve("scores", layer: 0, head: 1) == "encoder.0.attention.head.1.scores")
    #expect(try resolve("ffn.norm", layer: 1, head: 1) == "encoder.1.ffn.norm")
    #expect(try resolve("embedding", layer: 1, head: 1) == "embedding")
  }

  @Test func aLayerOrHeadThatIsNotThereHasNoStages() {
    #expect(throws: StageReference.Failure.unknown) { try resolve("scores", layer: 2) }
    #expect(throws: StageReference.Failure.unknown) { try resolve("scores", head: 2) }
  }

  @Test(arguments: [
    ("norm", ["encoder.0.attention.norm", "encoder.0.ffn.norm"]),
    ("norm.gamma", ["encoder.0.attention.norm.gamma", "encoder.0.ffn.norm.gamma"]),
  ])
  func severalThatFitEquallyWellAreAllNamed(_ name: String, candidates: [String]) {
    #expect(throws: StageReference.Failure.ambiguous(candidates)) { try resolve(name) }
  }

  @Test func aStageThatThisRunDoesNotHaveIsUnknown() {
    // There is a mask only where one is in force.
    #expect(throws: StageReference.Failure.unknown) { try resolve("mask") }
  }

  @Test(arguments: ["", ".", "scores.", ".scores", "score", "Scores", "weights.head", "no.scores"])
  func aNameWithPartsThatDoNotOccurIsUnknown(_ name: String) {
    #expect(throws: StageReference.Failure.unknown) { try resolve(name) }
  }

  @Test func theOutputOfTheEncoderIsTheLastNorm() throws {
    #expect(try resolve("encoder.output") == "encoder.1.ffn.norm")
    #expect(Self.trace["encoder.output"]?.name == "encoder.1.ffn.norm")
    // An alias is accepted and not listed.
    #expect(!Self.trace.stages.contains { $0.name == "encoder.output" })
  }

  private func resolve(_ name: String, layer: Int = 0, head: Int = 0) throws -> String {
    try StageReference(name, layer: layer, head: head).resolve(in: Self.trace).get().name
  }
}
