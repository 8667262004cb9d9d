import Yams

/// One value of a YAML file, with its place.
///
/// Asking for the wrong kind notes a mistake and gives `nil`.
public struct YAMLValue {
  let node: Node
  let reader: YAMLReader

  /// Notes a mistake at this value.
  public func note(_ problem: Diagnostic.Problem) {
    let (line, scalars) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    reader.note(
      problem, line: line, column: reader.source.column(line: line, scalars: scalars))
  }

  /// The value as keys and values, none of them unknown.
  public func mapping(keys known: [String]) -> YAMLMapping? {
    guard let pairs = pairs() else { return nil }
    for pair in pairs where !known.contains(pair.key) {
      pair.keyValue.note(.unknownKey(pair.key, known: known))
    }
    return YAMLMapping(
      owner: self,
      values: Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The value as keys and values in the order of the file, whatever the keys are.
  public func pairs() -> [(key: String, keyValue: YAMLValue, value: YAMLValue)]? {
    guard let mapping = node.mapping else {
      note(.wrongKind(expected: .mapping))
      return nil
    }
    return mapping.map { key, value in
      let keyValue = YAMLValue(node: key, reader: reader)
      return (key.scalar?.string ?? "", keyValue, YAMLValue(node: value, reader: reader))
    }
  }

  /// The value as a list.
  public func list() -> [YAMLValue]? {
    guard let sequence = node.sequence else {
      note(.wrongKind(expected: .list))
      return nil
    }
    return sequence.map { YAMLValue(node: $0, reader: reader) }
  }

  /// The value as a text that is not empty.
  public func text() -> String? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      note(.wrongKind(expected: .text))
      return nil
    }
    return scalar.string
  }

  /// The value as a text that is not empty, with its place.
  public func placedText() -> PlacedText? {
    text().map {
      PlacedText(
        text: $0, source: reader.source, line: node.mark?.line ?? 1,
        scalars: node.mark?.column ?? 1)
    }
  }

  /// The value as one of the known words.
  public func word(among known: [String]) -> String? {
    guard let word = text() else { return nil }
    guard known.contains(word) else {
      note(.unknownValue(word, known: known))
      return nil
    }
    return word
  }

  /// The value as a whole number inside a range.
  public func wholeNumber(in range: ClosedRange<Int>) -> Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }) else {
      note(.wrongKind(expected: .wholeNumber))
      return nil
    }
    guard range.contains(number) else {
      note(.outOfRange("\(number)", range: "\(range.lowerBound) … \(range.upperBound)"))
      return nil
    }
    return number
  }

  /// The value as a finite number.
  public func number() -> Double? {
    guard let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite else {
      note(.wrongKind(expected: .number))
      return nil
    }
    return number
  }

  /// The value as a list of finite numbers, or as one of them.
  public func numbers() -> [Double]? {
    guard node.sequence != nil else { return number().map { [$0] } }
    let list = list() ?? []
    let numbers = list.compactMap { $0.number() }
    return numbers.count == list.count ? numbers : nil
  }

  /// The value as a cell of a matrix: a number, or −∞.
  public func cell() -> Float? {
    let infinities = ["-inf", "-.inf", "−∞", "-∞"]
    if let text = node.scalar?.string, infinities.contains(text) { return -.infinity }
    return float()
  }

  /// The value as a number that is finite in single precision, too.
  public func float() -> Float? {
    guard let number = number() else { return nil }
    guard Float(number).isFinite else {
      note(.outOfRange("\(number)", range: "±\(Float.greatestFiniteMagnitude)"))
      return nil
    }
    return Float(number)
  }
}

/// Keys and values whose keys have been checked.
public struct YAMLMapping {
  let owner: YAMLValue
  let values: [String: YAMLValue]

  /// The value of a key that may be left out.
  public subscript(key: String) -> YAMLValue? { values[key] }

  /// Whether every key that is there is one of these.
  public func hasOnly(_ known: [String]) -> Bool { values.keys.allSatisfy(known.contains) }

  /// The value of a key that has to be there.
  public func required(_ key: String) -> YAMLValue? {
    if values[key] == nil { owner.note(.missingKey(key)) }
    return values[key]
  }

  /// Checks `format`, which every file begins with.
  ///
  /// - Returns: Whether the file can be read on.
  public func checkFormat(known: [Int]) -> Bool {
    guard let value = required("format"), let text = value.text() else { return false }
    if let number = Int(text), known.contains(number) { return true }
    value.note(.unknownFormat(text, known: known))
    return false
  }
}
