/// A value of a `config.json`.
enum ConfigurationValue: Equatable, Decodable, CustomStringConvertible {
  case null
  case flag(Bool)
  case wholeNumber(Int)
  case number(Double)
  case text(String)
  case list([ConfigurationValue])
  case mapping([String: ConfigurationValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .wholeNumber(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([ConfigurationValue].self) {
      self = .list(list)
    } else {
      self = .mapping(try container.decode([String: ConfigurationValue].self))
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
