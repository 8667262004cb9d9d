import Foundation

/// Checks a value against the part of JSON Schema that `LessonSchema` uses, and complains of any
/// other part.
enum SchemaValidator {
  private static let keywords: Set = [
    "$schema", "title", "type", "properties", "additionalProperties", "required", "items",
    "minItems", "enum", "const", "anyOf", "minimum",
  ]

  /// Where a value does not fit, each place with what is wrong there.
  static func mismatches(_ value: Any?, _ schema: [String: Any], at place: String = "") -> [String]
  {
    let unknown = Set(schema.keys).subtracting(keywords)
    guard unknown.isEmpty else { return ["\(place): keywords \(unknown.sorted())"] }
    if let kinds = schema["anyOf"] as? [[String: Any]] {
      return kinds.contains { mismatches(value, $0, at: place).isEmpty } ? [] : ["\(place): anyOf"]
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { same($0, value) }) {
      return ["\(place): enum"]
    }
    if let only = schema["const"], !same(only, value) { return ["\(place): const"] }
    if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
      return ["\(place): minimum"]
    }
    switch schema["type"] as? String {
    case "string": return value is String ? [] : ["\(place): string"]
    case "integer": return value is Int ? [] : ["\(place): integer"]
    case "number": return value is Int || value is Double ? [] : ["\(place): number"]
    case "array": return items(value, schema, place)
    case "object": return members(value, schema, place)
    case nil: return []
    case let type?: return ["\(place): type \(type)"]
    }
  }

  private static func items(_ value: Any?, _ schema: [String: Any], _ place: String) -> [String] {
    guard let list = value as? [Any] else { return ["\(place): array"] }
    if let least = schema["minItems"] as? Int, list.count < least { return ["\(place): minItems"] }
    guard let each = schema["items"] as? [String: Any] else { return [] }
    return list.enumerated().flatMap { mismatches($1, each, at: "\(place)[\($0)]") }
  }

  private static func members(_ value: Any?, _ schema: [String: Any], _ place: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(place): object"] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    let missing = required.filter { object[$0] == nil }.map { "\(place).\($0): missing" }
    return missing
      + object.sorted { $0.key < $1.key }.flatMap { key, member -> [String] in
        if let known = properties[key] { return mismatches(member, known, at: "\(place).\(key)") }
        if let rest = schema["additionalProperties"] as? [String: Any] {
          return mismatches(member, rest, at: "\(place).\(key)")
        }
        return schema["additionalProperties"] as? Bool == false ? ["\(place).\(key): unknown"] : []
      }
  }

  private static func same(_ one: Any, _ other: Any?) -> Bool {
    if let text = one as? String { return text == other as? String }
    if let number = one as? Int { return number == other as? Int }
    return false
  }
}
