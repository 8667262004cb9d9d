import LinearAlgebra
import Testing
import TransformerModel

/// The model `hand-set` is what its lesson needs: small round numbers, a score to check with a
/// pencil, and a map in which the persons look at each other.
@Suite struct HandSetModelTests {
  @Test func itHasTheSizesOfAModelOnePersonCanRead() throws {
    let model = try packedHandSet()
    let layer = try #require(model.encoder?.layers.first)
    #expect(model.layerCount(of: .encoder) == 1)
    #expect(model.name == "hand-set")
    #expect(model.source.embedding.width == 4)
    #expect(model.headCount(of: .encoder) == 1)
    #expect(layer.attention.query.weight.shape == Shape(4, 4))
    #expect(layer.attention.key.weight.shape == Shape(4, 4))
    #expect(layer.attention.value.weight.shape == Shape(4, 4))
    #expect(layer.attention.output.weight.shape == Shape(4, 4))
    #expect(layer.feedForward.hidden.weight.shape == Shape(4, 8))
    #expect(layer.feedForward.output.weight.shape == Shape(8, 4))
    #expect(model.source.vocabulary.words.first == WordSplitter.padding)
  }

  @Test func everyNumberHasAtMostOneDecimal() throws {
    let model = try packedHandSet()
    let parameters = model.trace(model.sentence("I am a student")).stages.filter(\.isParameter)
    #expect(parameters.count == 17)
    for stage in parameters {
      let longer = stage.value.elements.filter { Float(Int(($0 * 10).rounded())) / 10 != $0 }
      #expect(longer.isEmpty, "\(stage.name)")
    }
  }

  @Test func theScoreOfIWithItselfIsExactlyThree() throws {
    #expect(try cell("scores[I, I]") == 3)
    #expect(try cell("scaled[I, I]") == 1.5)
  }

  @Test(arguments: [("I", "student"), ("student", "I")])
  func iAndStudentLookAtEachOther(_ query: String, key: String) throws {
    let weight = try cell("weights[\(query), \(key)]")
    for other in ["am", "a"] {
      let less = try cell("weights[\(query), \(other)]")
      #expect(weight >= 2.5 * less, "\(query) looks at \(other)")
    }
  }

  /// A cell of the run of the lesson's sentence.
  private func cell(_ name: String) throws -> Float {
    let model = try packedHandSet()
    let trace = model.trace(model.sentence("I am a student"))
    let found = try #require(CellReference(name)).resolve(in: trace).get()
    return found.stage.value[found.row, found.column]
  }
}
