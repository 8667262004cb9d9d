import DocumentModel

/// Lays lines over rows out as a plot: a frame with numbers on its left and the labels of the rows
/// below, a mark for each number, and a legend.
struct CurvePlot {
  private static let height = 12
  /// No plot is wider, however wide the window.
  private static let widest = 72
  /// However narrow it is: room for a few marks.
  private static let narrowest = 8

  /// A place of the plot: what stands there, and the line it belongs to.
  private struct Cell {
    var text = " "
    var series: Int?
  }

  private let block: CurveBlock
  private let options: RenderOptions
  private let glyphs: CurveGlyphs
  private let scale: CurveScale
  private let rowLabels: [String]
  private let names: [String]
  /// The numbers on the left, by their lines.
  private let numbers: [Int: String]
  private let numberWidth: Int
  /// The columns between the sides of the frame.
  private let width: Int
  /// Labels too long for the drawing, by the short name that stands for them.
  let legend: [Fact]

  init(_ block: CurveBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    glyphs = options.isASCII ? .ascii : .lines
    scale = CurveScale(block, height: Self.height)
    var labels = ShortLabels(options)
    rowLabels = labels.shortened(block.rowLabels)
    names = labels.shortened(block.series.map(\.name))
    legend = labels.legend
    let digits = options.digits(askedFor: block.digits)
    numbers = scale.labelled.mapValues { NumberText.plain($0, digits: digits) }
    numberWidth = numbers.values.map(\.count).max() ?? 0
    let room = min(Self.widest, (options.width ?? .max) - numberWidth - 3)
    let count = max(1, block.rowLabels.count)
    // Every row is as far from the next.
    width = max(Self.narrowest, room >= count ? room / count * count : room)
  }

  /// The lines of the plot and of its legend, in colour only where there is any.
  func lines() -> [String] {
    let axis = CurveAxis(
      labels: rowLabels, places: rowLabels.indices.map(place), start: numberWidth + 2,
      end: numberWidth + 3 + width)
    let margin = Self.blanks(numberWidth + 1)
    let rule = String(repeating: glyphs.horizontal, count: width)
    let bottom = (0..<width).map {
      axis.labelled.contains($0) ? glyphs.ticks.bottom : glyphs.horizontal
    }
    let sides = cells().enumerated().map { line, cells in
      let number = numbers[line] ?? ""
      let side = numbers[line] == nil ? glyphs.vertical : glyphs.ticks.left
      return Self.blanks(numberWidth - number.count) + "\(number) \(side)"
        + painted(cells) + glyphs.vertical
    }
    return ["\(margin)\(glyphs.corners[0])\(rule)\(glyphs.corners[1])"] + sides
      + ["\(margin)\(glyphs.corners[3])\(bottom.joined())\(glyphs.corners[2])", axis.line]
      + seriesLines()
  }

  /// The column of a row.
  private func place(_ row: Int) -> Int { (2 * row + 1) * width / (2 * max(1, rowLabels.count)) }

  /// The plot: the ways from mark to mark, and over them the marks, the last line uppermost.
  private func cells() -> [[Cell]] {
    var cells = Array(repeating: Array(repeating: Cell(), count: width), count: Self.height)
    for (index, series) in block.series.enumerated() {
      let heights = series.values.map { scale.place(of: Double($0)) }
      for row in heights.indices.dropFirst() {
        guard let start = heights[row - 1], let end = heights[row] else { continue }
        let (left, right) = (place(row - 1), place(row))
        for column in left..<right {
          let share = Double(column - left) / Double(right - left)
          let line = Int((start.rounded() + (end.rounded() - start.rounded()) * share).rounded())
          cells[line][column] = Cell(text: glyphs.path, series: index)
        }
      }
    }
    for (index, series) in block.series.enumerated() {
      for (row, value) in series.values.enumerated() {
        guard let line = scale.place(of: Double(value)) else { continue }
        cells[Int(line.rounded())][place(row)] = Cell(text: glyphs.mark(index), series: index)
      }
    }
    return cells
  }

  /// What the marks stand for, as many to a line as fit.
  private func seriesLines() -> [String] {
    let indent = Self.blanks(numberWidth + 2)
    var lines: [String] = []
    var used = 0
    for (index, name) in names.enumerated() {
      let width = 2 + displayWidth(of: name)
      let item = "\(painted(Cell(text: glyphs.mark(index), series: index))) \(name)"
      if lines.isEmpty || options.width.map({ used + 3 + width > $0 }) ?? false {
        lines.append(indent + item)
        used = displayWidth(of: indent) + width
      } else {
        lines[lines.count - 1] += "   \(item)"
        used += 3 + width
      }
    }
    return lines
  }

  /// Cells side by side; those of one line that touch are painted in one go.
  private func painted(_ cells: [Cell]) -> String {
    var runs: [Cell] = []
    for cell in cells {
      if let last = runs.last, last.series == cell.series {
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(cell)
      }
    }
    return runs.map(painted).joined()
  }

  private func painted(_ cell: Cell) -> String {
    guard let ink = cell.series.flatMap({ ChartInk.series($0, depth: options.chartDepth) }) else {
      return cell.text
    }
    return Paint.paint(cell.text, ink: ink)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
