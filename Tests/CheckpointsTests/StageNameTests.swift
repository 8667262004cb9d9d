import Authoring
import Checkpoints
import LessonCatalog
import TestSupport
import Testing
import TransformerModel

/// The names of all stages of every model one can name: lessons, commands and other programs rely
/// on them, so a change shows here.
@Suite struct StageNameTests {
  private static let goldens = Goldens(beside: #filePath)

  /// Every packed model, and one seeded model of each kind.
  static let models =
    LessonCatalog.files.compactMap { file in
      file.path.hasPrefix("Models/") ? String(file.path.dropFirst(7).dropLast(5)) : nil
    } + SeededModel.Kind.allCases.map { "seeded:kind=\($0.rawValue),layers=1" }

  @Test(arguments: models)
  func areAsTheyWere(name: String) throws {
    let model = try Self.model(name)
    let sentence = model.sentence("I am a student")
    let masks = Masks(encoder: AttentionMask(isCausal: false, hidesPadding: true))
    let trace = model.trace(
      sentence, target: model.greedyTarget(for: sentence, masks: masks), masks: masks)
    let lines = trace.stages.map { stage in
      let inputs = stage.inputs.isEmpty ? "" : " (\(stage.inputs.joined(separator: ", ")))"
      return "\(stage.name) = \(type(of: stage.operation).name)\(inputs)\n"
    }
    #expect(Self.goldens.mismatch(Self.file(name), lines.joined()) == nil)
  }

  @Test func everyGoldenBelongsToAModel() {
    #expect(Self.goldens.orphans(expecting: Self.models.map(Self.file)) == [])
  }

  private static func file(_ name: String) -> String {
    "stages." + name.replacing(":", with: "-").replacing(",", with: "-")
  }

  private static func model(_ name: String) throws -> Transformer {
    if let seeded = try SeededModel(name: name) { return seeded.model() }
    let file = try #require(LessonCatalog.files.first { $0.path == "Models/\(name).yaml" })
    return try HandSetModel.read(file, name: name)
  }
}
