import Authoring
import Foundation
import LessonCatalog
import Testing
import TransformerModel
import Yams

@testable import LessonKit

/// The schema knows the keys the parser reads and no others, and the packed lessons fit it.
@Suite struct LessonSchemaTests {
  private typealias Object = [String: Any]

  private func schema() throws -> Object {
    let value = try JSONSerialization.jsonObject(with: Data(LessonSchema.text.utf8))
    return try #require(value as? Object)
  }

  private func keys(_ object: Any?) -> [String] {
    (((object as? Object)?["properties"] as? Object) ?? [:]).keys.sorted()
  }

  /// The step's schema.
  private func step() throws -> Object {
    let properties = try #require(try schema()["properties"] as? Object)
    return try #require((properties["steps"] as? Object)?["items"] as? Object)
  }

  private func alternatives(_ property: String) throws -> [Object] {
    let properties = try #require(try step()["properties"] as? Object)
    let items = (properties[property] as? Object)?["items"] as? Object
    return try #require(items?["anyOf"] as? [Object])
  }

  /// The keys the parser names when it meets one it does not know.
  private func known(_ yaml: String) -> [String] {
    let reader = YAMLReader(SourceText(path: "lesson.yaml", text: yaml))
    _ = reader.root().flatMap(StructureReader.structure)
    for diagnostic in reader.diagnostics {
      if case .unknownKey("zzz", let known) = diagnostic.problem { return known.sorted() }
    }
    return []
  }

  @Test func itIsJSONOfItsDraft() throws {
    #expect(try schema()["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try schema()["required"] as? [String] == ["format", "model", "text", "steps"])
    #expect(try schema()["additionalProperties"] as? Bool == false)
  }

  @Test func theKeysOfALessonAndItsStepsAreTheParsers() throws {
    #expect(try keys(schema()) == known("zzz: 1\nformat: 1"))
    #expect(try keys(step()) == known("format: 1\nsteps:\n  - {id: a, zzz: 1}"))
  }

  @Test func theKeysOfEveryExhibitAndQuestionAreTheParsers() throws {
    let exhibits = try alternatives("show")
    #expect(exhibits.count == Exhibits.all.count)
    for (kind, object) in zip(Exhibits.all, exhibits) {
      #expect(
        keys(object)
          == known("format: 1\nsteps:\n  - {id: a, show: [{\(kind.name): x, zzz: 1}]}"))
      #expect(object["required"] as? [String] == [kind.name])
    }
    let questions = try alternatives("ask")
    #expect(questions.count == Questions.all.count)
    for (kind, object) in zip(Questions.all, questions) {
      #expect(
        keys(object) == known("format: 1\nsteps:\n  - {id: a, ask: [{\(kind.name): x, zzz: 1}]}"))
      #expect(Set(object["required"] as? [String] ?? []) == ["id", kind.name])
    }
  }

  @Test func theKeysOfEveryRunAndExperimentAreTheParsers() throws {
    let properties = try #require(try schema()["properties"] as? Object)
    let run = try #require((properties["runs"] as? Object)?["additionalProperties"] as? Object)
    let kinds = try #require(run["anyOf"] as? [Object])
    #expect(kinds.count == Experiments.all.count + 1)
    #expect(keys(kinds[0]) == known("format: 1\nruns: {a: {zzz: 1}}"))
    for (experiment, object) in zip(Experiments.all, kinds.dropFirst()) {
      #expect(
        keys(object) == known("format: 1\nruns: {a: {experiment: \(experiment.name), zzz: 1}}"))
      let matrices = (object["properties"] as? Object)?["matrices"]
      #expect(keys(matrices) == experiment.matrices.sorted())
    }
  }

  @Test func thePackedLessonsAndTheNewOneFitIt() throws {
    let schema = try schema()
    let packed = LessonCatalog.files.filter { $0.path.hasSuffix("/lesson.yaml") }.map(\.text)
    #expect(!packed.isEmpty)
    let new = LessonTemplate.files.filter { $0.name == "lesson.yaml" }.map(\.text)
    for text in packed + new + [manyQuestions.files["lesson.yaml"] ?? ""] {
      let value = try Yams.load(yaml: text)
      #expect(SchemaValidator.mismatches(value, schema) == [])
    }
  }

  @Test(arguments: [
    ("format: 1", "format: 2", "format"), ("model: hand-set", "modle: hand-set", "modle"),
    ("- id: one", "- di: one", "di"), ("- matrix: scaled", "- matrx: scaled", "show"),
    ("which: largest", "wich: largest", "ask"), ("text: I am a student", "text: [I]", "text"),
    ("text: I am a student", "text: I\nmask: casual", "mask"),
    ("text: I am a student", "text: I\nruns: {a: {experiment: softmax}}", "runs"),
  ])
  func whatTheParserRefusesDoesNotFit(old: String, new: String, place: String) throws {
    let draft = manyQuestions.replacing(old, in: "lesson.yaml", by: new)
    #expect(!(try draft.mistakes()).isEmpty)
    let value = try Yams.load(yaml: draft.files["lesson.yaml"] ?? "")
    let found = SchemaValidator.mismatches(value, try schema())
    #expect(found.contains { $0.contains(place) }, "\(found)")
  }
}
