import Authoring
import Checkpoints
import LessonCatalog
import LinearAlgebra
import Testing
import TransformerModel

/// What the other hand-set models were made to show.
@Suite struct HandSetVariantsTests {
  private func model(_ name: String) throws -> Transformer {
    let file = try #require(LessonCatalog.files.first { $0.path == "Models/\(name).yaml" })
    return try HandSetModel.read(file, name: name)
  }

  @Test func theTwoHeadsLookAtDifferentWords() throws {
    let model = try model("hand-set-heads")
    let trace = model.trace(model.sentence("I am a student"))
    func favourites(_ head: Int) throws -> [Int] {
      let map = try #require(trace["encoder.0.attention.head.\(head).weights"]).value
      return try (0..<map.rows).map { row in
        let weights = Array(map.row(row))
        return try #require(weights.indices.max { weights[$0] < weights[$1] })
      }
    }
    let (first, second) = (try favourites(0), try favourites(1))
    #expect(zip(first, second).filter { $0 != $1 }.count >= 3)
  }

  @Test func theTranslatorTranslates() throws {
    let model = try model("hand-set-translator")
    let written = try #require(model.greedyTarget(for: model.sentence("나는 학생 이다")))
    #expect(written.tokens == ["[BOS]", "I", "am", "a", "student"])
  }

  /// English says the verb before the noun, Korean after it: the map crosses.
  @Test func crossAttentionCrossesTheWordOrder() throws {
    let model = try model("hand-set-translator")
    let sentence = model.sentence("나는 학생 이다")
    let trace = model.trace(sentence, target: model.greedyTarget(for: sentence))
    let map = try #require(trace["decoder.0.cross.head.0.weights"]).value
    #expect(map.shape == Shape(5, 3))
    #expect(map[0, 0] > 0.6, "what writes I looks at 나는")
    #expect(map[1, 2] > 0.6, "what writes am looks at 이다")
    #expect(map[3, 1] > 0.6, "what writes student looks at 학생")
  }

  @Test func aTranslationOfUnknownWordsEnds() throws {
    let model = try model("hand-set-translator")
    let sentence = model.sentence("고양이 가 잔다 xyz")
    let written = try #require(model.greedyTarget(for: sentence))
    #expect(written.tokens.first == "[BOS]" && written.tokens.count <= 21)
  }
}
