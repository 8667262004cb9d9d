/// A value of a `config.json`.
enum ConfigurationValue: Equatable, CustomStringConvertible {
  case null
  case flag(Bool)
  case wholeNumber(Int)
  case number(Double)
  case text(String)
  case list([ConfigurationValue])
  case mapping([String: ConfigurationValue])

  /// Takes a value out of a file.
  init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .flag(value.bool ?? false)
    case .string: self = .text(value.string ?? "")
    case .list: self = .list(value.elements.map { ConfigurationValue($0) })
    case .object:
      let members = value.members.map { ($0.key.string ?? "", ConfigurationValue($0.value)) }
      self = .mapping(Dictionary(members) { $1 })
    case .number:
      // 12.0 is a whole number, too; a number too large for a `Double` is none of any use.
      let number = value.number ?? .infinity
      self = (value.integer ?? Int(exactly: number)).map { .wholeNumber($0) } ?? .number(number)
    }
  }

  /// The value as JSON writes it; of what holds others only the ends.
  var description: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .wholeNumber(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let values): values.isEmpty ? "[]" : "[…]"
    case .mapping(let values): values.isEmpty ? "{}" : "{…}"
    }
  }
}
