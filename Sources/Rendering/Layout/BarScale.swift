import DocumentModel

/// How long the bars of some numbers are, in cells of the screen, on either side of 0.
struct BarScale {
  /// The cells on the left of the zero line; 0 where no number is negative, and then there is no
  /// such line.
  let left: Int
  /// The cells on the right of it.
  let right: Int
  private let end: Double
  private let cellsPerUnit: Double

  /// Divides some cells between the numbers on either side of 0, on one scale.
  init(_ block: BarsBlock, cells: Int) {
    let values = block.values.filter(\.isFinite).map(Double.init)
    let scaleEnd = block.scaleEnd.map(Double.init)
    func reach(_ sizes: [Double]) -> Double { sizes.max().map { scaleEnd ?? $0 } ?? 0 }
    let low = reach(values.filter { $0 < 0 }.map(abs))
    let high = reach(values.filter { $0 > 0 })
    end = max(low, high)
    if low > 0 {
      // The zero line takes a cell, and what is on either side of it at least one.
      let room = max(cells - 1, 2)
      let share = (Double(room) * low / (low + high)).rounded()
      left = high > 0 ? min(max(Int(share), 1), room - 1) : room
      right = room - left
    } else {
      (left, right) = (0, max(cells, 1))
    }
    let units = [low > 0 ? Double(left) / low : nil, high > 0 ? Double(right) / high : nil]
    cellsPerUnit = units.compactMap { $0 }.min() ?? 0
  }

  /// How long a bar is beside the longest there may be: 0…1; 0 for what is no finite number.
  func share(_ value: Float) -> Double {
    value.isFinite && end > 0 ? min(abs(Double(value)) / end, 1) : 0
  }

  /// The length of a bar in parts of a cell.
  func length(_ value: Float, partsPerCell: Int) -> Int {
    Int((share(value) * end * cellsPerUnit * Double(partsPerCell)).rounded())
  }
}
