/// The labels below a plot: each in the middle of its place, and only so many that none touches
/// the next.
struct CurveAxis {
  /// The line of labels.
  let line: String
  /// The places that have a label.
  let labelled: Set<Int>

  /// Puts labels below their places.
  ///
  /// - Parameters:
  ///   - labels: The labels.
  ///   - places: Their columns in the plot.
  ///   - start: The column of the screen at which the plot begins.
  ///   - end: The column of the screen no label reaches.
  init(labels: [String], places: [Int], start: Int, end: Int) {
    let spans = zip(labels, places).map { label, place -> Range<Int> in
      let width = displayWidth(of: label)
      let left = max(0, min(start + place - width / 2, end - width))
      return left..<left + width
    }
    func isClear(_ shown: [Int]) -> Bool {
      zip(shown, shown.dropFirst()).allSatisfy { spans[$0].upperBound + 1 <= spans[$1].lowerBound }
    }
    // Every row, else every second, else every third: what is left out can be counted.
    let choices = (1...max(1, labels.count)).lazy
      .map { Array(stride(from: 0, to: labels.count, by: $0)) }
    let shown = choices.first(where: isClear) ?? []
    var (line, used) = ("", 0)
    for row in shown {
      line += String(repeating: " ", count: spans[row].lowerBound - used) + labels[row]
      used = spans[row].upperBound
    }
    self.line = line
    labelled = Set(shown.map { places[$0] })
  }
}
