extension PaperTable {
  /// The columns behind the first, in as few bands as fit beside the first column, each with about
  /// as many columns as the others.
  ///
  /// - Parameters:
  ///   - widths: The widths of all columns.
  ///   - room: The width of the page, in the same unit.
  static func bands(widths: [Double], room: Double) -> [[Int]] {
    let fewest = filled(widths: widths, room: room, most: widths.count)
    let even = (widths.count - 2 + fewest.count) / fewest.count
    return filled(widths: widths, room: room, most: max(1, even))
  }

  /// As many columns to a band as fit, but no more than `most`, and at least one.
  private static func filled(widths: [Double], room: Double, most: Int) -> [[Int]] {
    var bands: [[Int]] = [[]]
    var used = widths.first ?? 0
    for column in widths.indices.dropFirst() {
      let last = bands[bands.count - 1]
      if !last.isEmpty, used + widths[column] > room || last.count == most {
        bands.append([])
        used = widths[0]
      }
      bands[bands.count - 1].append(column)
      used += widths[column]
    }
    return bands
  }
}
