import DocumentModel
import LinearAlgebra

/// Lays a diagram out as text, to be read from top to bottom: columns side by side where the window
/// is wide enough, else one below the other.
struct DiagramDrawing {
  /// No drawing is wider, however wide the window.
  private static let widest = 80
  /// No column is wider.
  private static let widestColumn = 38
  /// Columns narrower than this stand one below the other instead of side by side.
  private static let narrowestBeside = 34
  /// Whatever the window: room for a few characters in a box.
  private static let narrowest = 16
  /// A blank, the line of a link, a blank: between columns, or on their right.
  private static let lane = 3

  private let diagram: DiagramBlock
  private let options: RenderOptions
  private let glyphs: DiagramGlyphs
  private let litGlyphs: DiagramGlyphs
  private let marks: DiagramGlyphs.Marks
  private let isBeside: Bool
  /// The width of a column; boxes keep two columns on either side for a frame.
  private let width: Int

  private var canvas = DiagramCanvas()
  /// Where a link leaves or enters the box of a stage: its first line and its outermost columns,
  /// those of the frame around it for leaving.
  private var places: [String: (row: Int, box: ClosedRange<Int>, outer: ClosedRange<Int>)] = [:]

  init(_ diagram: DiagramBlock, options: RenderOptions) {
    self.diagram = diagram
    self.options = options
    glyphs = options.isASCII ? .ascii : .lines
    litGlyphs = options.isASCII ? .litASCII : .litLines
    marks = options.isASCII ? .ascii : .lines
    let window = min(options.width ?? Self.widest, Self.widest)
    let count = max(1, diagram.columns.count)
    let share = (window + Self.lane) / count - Self.lane
    isBeside = count > 1 && share >= Self.narrowestBeside
    let room = isBeside ? share : window - (diagram.links.isEmpty ? 0 : Self.lane)
    width = min(max(room, Self.narrowest), Self.widestColumn)
  }

  /// The lines, in colour only where there is any.
  func lines() -> [String] {
    var drawing = self
    drawing.draw()
    return drawing.canvas.lines { options.colorDepth == .none ? $0 : Paint.bold($0) }
  }

  private mutating func draw() {
    var (row, left) = (0, 0)
    for column in diagram.columns {
      let end = draw(column, row: row, left: left)
      if isBeside { left += width + Self.lane } else { row = end + 1 }
    }
    for link in diagram.links { draw(link) }
  }

  // MARK: Columns

  /// Draws a column and returns the row below it.
  private mutating func draw(_ column: DiagramBlock.Column, row: Int, left: Int) -> Int {
    var row = row
    let middle = left + width / 2
    for line in wrapped(column.title, width - 4) {
      let start = left + (width - displayWidth(of: line)) / 2
      canvas.write(line, row: row, column: start, isStrong: true)
      row += 1
    }
    for (index, group) in column.groups.enumerated() {
      let isFirst = index == 0
      let isLast = index == column.groups.count - 1
      let top = row
      if group.frame != nil { row += 1 }
      for (place, box) in group.boxes.enumerated() {
        draw(box, row: &row, left: left + 2, isFramed: group.frame != nil)
        let end = row - 1
        if !(isLast && place == group.boxes.count - 1) {
          let exits = (box.isLit ? litGlyphs : glyphs).exits
          canvas.write(exits.down, row: end, column: middle, isStrong: box.isLit)
        }
        if !(isFirst && place == 0), let start = places[box.stage]?.row {
          canvas.write(marks.down, row: start - 1, column: middle, isStrong: box.isLit)
        }
      }
      guard let frame = group.frame else { continue }
      canvas.frame(rows: top...row, columns: left...left + width - 1, glyphs: glyphs)
      if !isFirst { canvas.write(marks.cross, row: top, column: middle) }
      if !isLast { canvas.write(marks.cross, row: row, column: middle) }
      label(frame, row: top, left: left)
      row += 1
    }
    return row
  }

  /// Writes how often the boxes repeat, and which layer is drawn, on the upper line of a frame.
  private mutating func label(_ frame: DiagramBlock.Frame, row: Int, left: Int) {
    let mark = " \(visible(frame.mark)) "
    let note = " \(visible(frame.note)) "
    let start = width - 2 - displayWidth(of: note)
    canvas.write(mark, row: row, column: left + 2, isStrong: true)
    guard start > displayWidth(of: mark) + 2 else { return }
    canvas.write(note, row: row, column: left + start)
  }

  private mutating func draw(
    _ box: DiagramBlock.Box, row: inout Int, left: Int, isFramed: Bool
  ) {
    let right = left + width - 5
    let lines = lines(of: box)
    let bottom = row + lines.count + 1
    canvas.frame(
      rows: row...bottom, columns: left...right, glyphs: box.isLit ? litGlyphs : glyphs,
      isStrong: box.isLit)
    for (index, line) in lines.enumerated() {
      canvas.write(line, row: row + 1 + index, column: left + 2, isStrong: box.isLit)
    }
    places[box.stage] = (
      row + 1, left...right, isFramed ? left - 2...right + 2 : left...right
    )
    row = bottom + 1
  }

  // MARK: Boxes

  private func lines(of box: DiagramBlock.Box) -> [String] {
    let name = box.isLit ? "\(marks.right) \(box.name) \(marks.left)" : box.name
    return entry(name, box.shape) + wrapped(box.shortStage, width - 8)
      + box.details.flatMap { entry($0.name, $0.shape) }
  }

  /// A name on the left and a shape on the right, on a line of its own if there is no room.
  private func entry(_ name: String, _ shape: Shape) -> [String] {
    let room = width - 8
    var lines = wrapped(name, room)
    let gap = room - displayWidth(of: lines.last ?? "") - "\(shape)".count
    if gap > 0, let last = lines.popLast() { return lines + ["\(last)\(blanks(gap))\(shape)"] }
    // Only what is too wide for a line of its own is folded.
    return lines
      + wrapped("\(shape)".replacing(" ", with: "\u{A0}"), room).map { part in
        blanks(room - displayWidth(of: part)) + part
      }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    Wrapping.lines([.text(text)], width: width, options: options)
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }

  // MARK: Links

  /// Draws a link through the lane, over the frames it crosses.
  private mutating func draw(_ link: DiagramBlock.Link) {
    guard let source = places[link.source], let target = places[link.target] else { return }
    // Beside the column, whose frames are two columns wider than the boxes on either side.
    let lane = source.box.upperBound + 4
    let exit = source.outer.upperBound
    let isLit = canvas[source.row, exit] == litGlyphs.vertical
    canvas.write(
      (isLit ? litGlyphs : glyphs).exits.right, row: source.row, column: exit, isStrong: isLit)
    across(exit + 1..<lane, row: source.row)
    for row in min(source.row, target.row)...max(source.row, target.row) {
      canvas.write(glyphs.vertical, row: row, column: lane)
    }
    // The corners, clockwise from the upper left: the line comes in from the left and goes out to
    // the right, or back to the left where columns stand below each other.
    let isUpwards = target.row < source.row
    canvas.write(glyphs.corners[isUpwards ? 2 : 1], row: source.row, column: lane)
    if isBeside {
      canvas.write(glyphs.corners[isUpwards ? 0 : 3], row: target.row, column: lane)
      across(lane + 1..<target.box.lowerBound, row: target.row)
      canvas.write(marks.right, row: target.row, column: target.box.lowerBound)
    } else {
      canvas.write(glyphs.corners[2], row: target.row, column: lane)
      across(target.box.upperBound + 1..<lane, row: target.row)
      canvas.write(marks.left, row: target.row, column: target.box.upperBound)
    }
    if target.row == source.row, isBeside {
      canvas.write(glyphs.horizontal, row: source.row, column: lane)
    }
  }

  private mutating func across(_ columns: Range<Int>, row: Int) {
    for column in columns {
      let isCrossing = canvas[row, column] == glyphs.vertical
      canvas.write(isCrossing ? marks.cross : glyphs.horizontal, row: row, column: column)
    }
  }
}
