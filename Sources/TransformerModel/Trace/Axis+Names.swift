extension Axis {
  /// The entry a name means: an index where it is in range, else a label; `I#2` is the second of
  /// labels that repeat.
  public func index(named name: String) -> Int? {
    if let number = Int(name), (0..<count).contains(number) { return number }
    let labels = labels
    if let first = labels.firstIndex(of: name) { return first }
    guard let mark = name.lastIndex(of: "#"), let turn = Int(name[name.index(after: mark)...]),
      turn >= 1
    else { return nil }
    let repeated = labels.indices.filter { labels[$0] == name[..<mark] }
    return turn <= repeated.count ? repeated[turn - 1] : nil
  }

  /// The name by which `index(named:)` finds each entry: its label where that is clear, else its
  /// index.
  public var names: [String] {
    let labels = labels
    let firstPlaces = Dictionary(zip(labels, labels.indices)) { first, _ in first }
    var turns: [String: Int] = [:]
    return labels.enumerated().map { index, label in
      turns[label, default: 0] += 1
      let turn = turns[label] ?? 1
      // What would be read as the border of a cell's name cannot stand inside it.
      let isPlain =
        !label.contains(",") && !label.isEmpty && label == label.trimmed
        && "[\(label)]".count == label.count + 2
      let isTaken = Int(label).map { (0..<count).contains($0) && $0 != index } ?? false
      guard isPlain, !isTaken else { return "\(index)" }
      let repeated = "\(label)#\(turn)"
      return turn == 1 ? label : firstPlaces[repeated] == nil ? repeated : "\(index)"
    }
  }
}
