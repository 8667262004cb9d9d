import Foundation
import TransformerModel

/// The JSON schema of `lesson.yaml`, made from what the parser reads, so that editors complete and
/// check as one types.
public enum LessonSchema {
  /// The schema (JSON Schema, draft 2020-12).
  public static var text: String {
    let data = try? JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private typealias Object = [String: Any]

  private static var string: Object { ["type": "string"] }
  private static var strings: Object { ["type": "array", "items": string] }

  private static var schema: Object {
    var properties = run
    properties["format"] = ["enum": LessonReader.formats]
    properties["needs"] = strings
    properties["runs"] = [
      "type": "object", "additionalProperties": ["anyOf": [object(run)] + experiments],
    ]
    properties["steps"] = ["type": "array", "minItems": 1, "items": step]
    var schema = object(properties, required: ["format", "model", "text", "steps"])
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "lesson.yaml"
    return schema
  }

  private static var run: Object {
    let whole: Object = ["type": "integer", "minimum": 0]
    var known: Object = [
      "mask": ["enum": AttentionMask.named.map(\.name)],
      "part": ["enum": Part.allCases.map(\.rawValue)], "pad": whole, "shuffle": whole,
      "without": strings, "set": strings,
    ]
    for key in RunRequest.keys where known[key] == nil { known[key] = string }
    return known
  }

  private static var experiments: [Object] {
    Experiments.all.map { experiment in
      var properties: Object = ["experiment": ["const": experiment.name]]
      for setting in experiment.settings {
        let number: Object = ["type": setting.isWhole ? "integer" : "number"]
        properties[setting.name] =
          setting.isList ? ["anyOf": [number, ["type": "array", "items": number]]] : number
      }
      let matrices = Dictionary(
        uniqueKeysWithValues: experiment.matrices.map { ($0, matrix as Any) })
      properties["matrices"] = object(matrices, required: experiment.matrices)
      let required = ["experiment"] + (experiment.matrices.isEmpty ? [] : ["matrices"])
      return object(properties, required: required)
    }
  }

  private static var matrix: Object {
    // −∞ has no number in JSON, and YAML texts stand for it.
    let cell: Object = ["anyOf": [["type": "number"], string]]
    let values: Object = ["type": "array", "items": ["type": "array", "items": cell]]
    return object(
      ["rows": strings, "columns": strings, "values": values],
      required: ["rows", "columns", "values"])
  }

  private static var step: Object {
    let exhibits = Exhibits.all.map { kind in
      object(any(kind.keys + [kind.name]), required: [kind.name])
    }
    let questions = Questions.all.map { kind in
      object(any(kind.keys + [kind.name, "id"]), required: ["id", kind.name])
    }
    var properties: Object = [
      "formulas": strings, "show": ["type": "array", "items": ["anyOf": exhibits]],
      "ask": ["type": "array", "items": ["anyOf": questions]],
    ]
    for key in StructureReader.stepKeys where properties[key] == nil { properties[key] = string }
    return object(properties, required: ["id"])
  }

  /// Keys whose values the parser judges.
  private static func any(_ keys: [String]) -> Object {
    Dictionary(uniqueKeysWithValues: keys.map { ($0, [:] as Object) })
  }

  private static func object(_ properties: Object, required: [String] = []) -> Object {
    [
      "type": "object", "properties": properties, "additionalProperties": false,
      "required": required,
    ]
  }
}
