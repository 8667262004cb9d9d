import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// A table too wide for the window is folded into bands of columns that together show every
/// column and every number once.
@Suite struct ColumnBandTests {
  @Test(arguments: [20, 30, 40, 60, 80, 120])
  func theBandsTogetherShowEveryColumnAndEveryNumberOnce(width: Int) {
    var random = RandomText(seed: 7)
    for count in [1, 2, 9, 40] {
      let matrix = MatrixBlock.sample(random.matrix(3, count))
      let bands = Band.bands(of: drawnTable(matrix, .plain(width: width)))
      #expect(bands.flatMap(\.titles) == matrix.columnLabels)
      for row in 0..<3 {
        let numbers = bands.flatMap { $0.rows[row] }
        #expect(numbers == matrix.value.row(row).map { NumberText.fixed($0, digits: 2) })
      }
      for band in bands { #expect(band.labels == matrix.rowLabels) }
    }
  }

  @Test func eachBandSaysWhichColumnsItHolds() {
    let matrix = MatrixBlock.sample(Matrix(rows: 1, columns: 20, repeating: 1))
    let bands = Band.bands(of: drawnTable(matrix, .plain(width: 40)))
    var next = 0
    for band in bands {
      let last = next + band.titles.count - 1
      #expect(band.caption == "columns \(next)–\(last) of 20")
      next = last + 1
    }
    #expect(bands.count > 1 && next == 20)
  }

  @Test func aBandIsFilledAsFarAsItGoes() {
    // A label of 2 with its blanks is 4, three borders 3, each column 6: five of them are 37.
    let matrix = MatrixBlock.sample(Matrix(rows: 1, columns: 6, repeating: 1))
    #expect(Band.bands(of: drawnTable(matrix, .plain(width: 37))).map(\.titles.count) == [5, 1])
    #expect(Band.bands(of: drawnTable(matrix, .plain(width: 36))).map(\.titles.count) == [4, 2])
    #expect(Band.bands(of: drawnTable(matrix, .plain(width: 43))).map(\.titles.count) == [6])
  }

  @Test func oneBandNeedsNoCaption() {
    let matrix = MatrixBlock.sample(Matrix(rows: 1, columns: 3, repeating: 1))
    #expect(!drawnTable(matrix, .plain(width: 80)).contains("columns"))
    let wide = MatrixBlock.sample(Matrix(rows: 1, columns: 300, repeating: 1))
    #expect(!drawnTable(wide, .plain(width: nil)).contains("columns"))
  }

  @Test func aColumnTooWideForTheWindowStandsAlone() {
    let matrix = MatrixBlock.sample(Matrix([[123_456, 1]]), digits: 9)
    let bands = Band.bands(of: drawnTable(matrix, .plain(width: 20)))
    #expect(bands.map(\.titles) == [["c0"], ["c1"]])
    #expect(bands.first?.rows == [["123456.000000000"]])
  }
}

/// One band of a drawn table, read back from the screen.
private struct Band {
  var caption: String?
  var titles: [String] = []
  var labels: [String] = []
  var rows: [[String]] = []

  static func bands(of table: String) -> [Band] {
    var bands: [Band] = []
    var caption: String?
    for line in table.lines {
      if line.hasPrefix("┌") {
        bands.append(Band(caption: caption))
      } else if line.hasPrefix("│"), !bands.isEmpty {
        let parts = line.split(separator: "│").map { $0.split(separator: " ").map(String.init) }
        if bands[bands.count - 1].titles.isEmpty {
          bands[bands.count - 1].titles = parts[1]
        } else {
          bands[bands.count - 1].labels += parts[0]
          bands[bands.count - 1].rows.append(parts[1])
        }
      } else if !line.isEmpty, !line.hasPrefix("├"), !line.hasPrefix("└") {
        caption = line
      }
    }
    return bands
  }
}
