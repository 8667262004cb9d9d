extension PaperTable {
  /// The columns behind the first, in bands: as many to a band as fit beside the first column, at
  /// least one.
  ///
  /// - Parameters:
  ///   - widths: The widths of all columns.
  ///   - room: The width of the page, in the same unit.
  static func bands(widths: [Double], room: Double) -> [[Int]] {
    var bands: [[Int]] = [[]]
    var used = widths.first ?? 0
    for column in widths.indices.dropFirst() {
      if !bands[bands.count - 1].isEmpty, used + widths[column] > room {
        bands.append([])
        used = widths[0]
      }
      bands[bands.count - 1].append(column)
      used += widths[column]
    }
    return bands
  }
}
