import Foundation
import TestSupport
import Testing
import TransformerModel

/// A derivation as another program reads it from JSON.
struct WrittenDerivation {
  struct Place: Hashable {
    let stage: String
    let row: Int
    let column: Int
  }

  struct Line {
    let name: String
    let symbol: String
    let value: Double
    let symbols: String
    let expression: String
  }

  let place: Place
  let value: Double
  let labels: [String]
  let operation: String
  let formula: String
  let lines: [Line]
  let inputs: [(place: Place, value: Double)]

  /// What the lines give, computed from their texts alone.
  func results() throws -> [Double] {
    var names: [String: Double] = [:]
    return try lines.map { line in
      let value = try WrittenArithmetic.value(of: line.expression, names: names)
      #expect(names.updateValue(value, forKey: line.name) == nil, "\(line.name) stands twice")
      return value
    }
  }

  /// Reads the whole of a document.
  static func read(_ json: DerivationJSON) throws -> (derivations: [Self], top: [String: Any]) {
    var text = ""
    json.write { text.append($0) }
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let top = try #require(object as? [String: Any])
    let list = try #require(top["derivations"] as? [[String: Any]])
    return (try list.map(Self.init), top)
  }

  private init(_ json: [String: Any]) throws {
    place = try Self.place(json)
    value = try Self.number(json["value"])
    labels = try #require(json["labels"] as? [String])
    operation = try #require(json["operation"] as? String)
    formula = try #require(json["formula"] as? String)
    lines = try #require(json["lines"] as? [[String: Any]]).map { line in
      Line(
        name: try #require(line["name"] as? String),
        symbol: try #require(line["symbol"] as? String), value: try Self.number(line["value"]),
        symbols: try #require(line["symbols"] as? String),
        expression: try #require(line["expression"] as? String))
    }
    inputs = try #require(json["inputs"] as? [[String: Any]]).map {
      (try Self.place($0), try Self.number($0["value"]))
    }
  }

  private static func place(_ json: [String: Any]) throws -> Place {
    Place(
      stage: try #require(json["stage"] as? String), row: try #require(json["row"] as? Int),
      column: try #require(json["column"] as? Int))
  }

  private static func number(_ json: Any?) throws -> Double {
    if let word = json as? String {
      return try #require(["-Infinity": -.infinity, "Infinity": .infinity][word], "\(word)")
    }
    return try #require(json as? Double)
  }
}
