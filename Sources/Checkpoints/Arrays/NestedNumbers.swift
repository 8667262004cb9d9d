/// Reads numbers out of JSON: lists in lists, or the maps of a trace.
struct NestedNumbers {
  /// Deeper than any map lies in lists.
  private static let deepest = 8

  private var list = NumberList()
  private var shape: [Int] = []

  /// The array in a text.
  static func array(_ bytes: [UInt8]) throws(ArrayFailure) -> NumberArray {
    let root: JSONValue
    do { root = try ParsedJSON(bytes).root } catch { throw .json(error) }
    if root.kind == .object { return try array(ofTrace: root) }
    return try NestedNumbers().array(of: [root])
  }

  /// The last stage of a trace; with it those that are called alike, as the heads of a layer are, or
  /// those of all layers.
  private static func array(ofTrace trace: JSONValue) throws(ArrayFailure) -> NumberArray {
    let stages = trace["stages"]?.elements ?? []
    guard let last = stages.last, let values = last["values"] else {
      throw .notAList(position: trace.position)
    }
    let alike = stages.filter { kind(of: $0) == kind(of: last) && $0["values"] != nil }
    var array = try NestedNumbers().array(
      of: alike.isEmpty ? [values] : alike.compactMap { $0["values"] }, axes: axes(of: alike))
    guard array.shape.count > 1 else { return array }
    array.labels = (
      labels(last["rows"], count: array.shape[array.shape.count - 2]),
      labels(last["columns"], count: array.shape[array.shape.count - 1])
    )
    return array
  }

  /// The axes stages stand along, by their names: layers and heads, or the only one of the two that
  /// is longer than 1.
  private static func axes(of stages: [JSONValue]) -> [Int] {
    let layers = Dictionary(grouping: stages) { stage in
      Array((stage["name"]?.string ?? "").split(separator: ".").prefix { $0 != "head" })
    }
    let heads = stages.count / max(1, layers.count)
    guard layers.values.allSatisfy({ $0.count == heads }) else { return [stages.count] }
    return [layers.count, heads].filter { $0 > 1 }
  }

  /// The last part of a stage's name: `weights`.
  private static func kind(of stage: JSONValue) -> Substring? {
    stage["name"]?.string.flatMap { $0.split(separator: ".").last }
  }

  private static func labels(_ list: JSONValue?, count: Int) -> [String]? {
    let labels = list?.elements.compactMap(\.string) ?? []
    return labels.count == count ? labels : nil
  }

  /// One array, or several of one shape one behind the other along axes before theirs.
  private consuming func array(
    of values: [JSONValue], axes: [Int] = []
  ) throws(ArrayFailure) -> NumberArray {
    guard let first = values.first else { throw .noNumbers([]) }
    try measure(first)
    for value in values { try read(value, depth: 0) }
    let all = axes + shape
    guard !list.numbers.isEmpty else { throw .noNumbers(all) }
    return NumberArray(shape: all, list)
  }

  /// Finds the shape along the first element of every list.
  private mutating func measure(_ value: JSONValue) throws(ArrayFailure) {
    guard value.kind == .list else { throw .notAList(position: value.position) }
    var list = value
    while list.kind == .list {
      guard shape.count < Self.deepest else { throw .notAList(position: list.position) }
      let elements = list.elements
      shape.append(elements.count)
      guard let first = elements.first else { break }
      list = first
    }
  }

  private mutating func read(_ value: JSONValue, depth: Int) throws(ArrayFailure) {
    guard depth < shape.count else {
      guard let number = Self.number(value) else {
        throw .notANumberInList(position: value.position, text: value.excerpt)
      }
      list.append(number, isWrittenWithDigits: value.string == nil)
      return
    }
    guard value.kind == .list else { throw .notAList(position: value.position) }
    let elements = value.elements
    guard elements.count == shape[depth] else {
      throw .unevenList(
        position: value.position, expected: shape[depth], found: elements.count)
    }
    for element in elements { try read(element, depth: depth + 1) }
  }

  private static func number(_ value: JSONValue) -> Double? {
    switch value.string {
    case nil: value.number
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: nil
    }
  }
}
