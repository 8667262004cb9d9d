import DocumentModel
import LinearAlgebra

/// Lays small maps out side by side, as many to a line as fit the window.
struct Gallery {
  private static let gap = "  "

  /// A map with its title, drawn.
  private struct Picture {
    let width: Int
    let lines: [String]
  }

  private let maps: [GalleryBlock.Item]
  private let options: RenderOptions

  init(_ block: GalleryBlock, options: RenderOptions) {
    maps = block.items
    self.options = options
  }

  /// Whether no two of the maps fit side by side.
  func isTooWide(for width: Int) -> Bool {
    guard let first = maps.first?.matrix else { return false }
    // A column is at least a digit, a point and a digit wide.
    if 3 * first.value.columns * 2 > width { return true }
    var whole = options
    whole.width = nil
    let table = MatrixTable(first, options: whole, isCompact: true)
    return 2 * table.width + Self.gap.count > width
  }

  /// Writes the maps, an empty line between the rows of them.
  func write(to sink: (String) throws -> Void) rethrows {
    for (index, row) in rows(of: maps.map(picture)).enumerated() {
      if index > 0 { try sink("\n") }
      let height = row.map(\.lines.count).max() ?? 0
      for line in 0..<height {
        let pieces = row.map { picture in
          line < picture.lines.count
            ? picture.lines[line] : String(repeating: " ", count: picture.width)
        }
        var text = pieces.joined(separator: Self.gap)
        while text.last == " " { text.removeLast() }
        try sink("\(text)\n")
      }
    }
  }

  private func picture(_ item: GalleryBlock.Item) -> Picture {
    let table = MatrixTable(item.matrix, options: options, isCompact: true)
    var text = ""
    table.write { text += $0 }
    let title = VisibleText.showing(item.title, isASCII: options.isASCII)
    let width = max(table.width, displayWidth(of: title))
    let lines = text.split(separator: "\n").map(String.init)
    let margin = String(repeating: " ", count: width - table.width)
    let blanks = String(repeating: " ", count: width - displayWidth(of: title))
    return Picture(width: width, lines: [title + blanks] + lines.map { $0 + margin })
  }

  private func rows(of pictures: [Picture]) -> [[Picture]] {
    var rows: [[Picture]] = []
    var used = 0
    for picture in pictures {
      let needed = used + Self.gap.count + picture.width
      if rows.isEmpty || options.width.map({ needed > $0 }) ?? false {
        rows.append([picture])
        used = picture.width
      } else {
        rows[rows.count - 1].append(picture)
        used = needed
      }
    }
    return rows
  }
}
