import DocumentModel

/// Where the numbers of a curve stand: from the largest in the first line of the plot to the
/// smallest in the last.
struct CurveScale {
  /// The lines of the plot.
  let height: Int
  /// The largest finite number and the smallest; `nil` if there is none.
  let ends: (largest: Double, smallest: Double)?

  init(_ block: CurveBlock, height: Int) {
    self.height = height
    let values = block.series.flatMap(\.values).filter(\.isFinite).map(Double.init)
    ends = values.max().flatMap { largest in values.min().map { (largest, $0) } }
  }

  /// The line of a number, not yet rounded; `nil` for what is no finite number.
  ///
  /// Where all numbers are equal, they stand in the middle.
  func place(of value: Double) -> Double? {
    guard value.isFinite, let ends else { return nil }
    let last = Double(height - 1)
    guard ends.largest > ends.smallest else { return (last / 2).rounded() }
    return (ends.largest - value) / (ends.largest - ends.smallest) * last
  }

  /// The numbers beside the plot, by their lines: largest, middle, smallest.
  var labelled: [Int: Double] {
    guard let ends else { return [:] }
    let middle = (ends.largest + ends.smallest) / 2
    let numbers = ends.largest > ends.smallest ? [middle, ends.smallest, ends.largest] : [middle]
    return numbers.reduce(into: [:]) { lines, number in
      if let place = place(of: number) { lines[Int(place.rounded())] = number }
    }
  }
}
