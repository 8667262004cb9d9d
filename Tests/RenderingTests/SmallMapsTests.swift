import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Many maps of one sentence as pictures on one page.
@Suite struct SmallMapsTests {
  private func gallery(_ count: Int, words: [String]) -> GalleryBlock {
    let items = (0..<count).map { head in
      let cells = (0..<words.count * words.count).map { place in
        place % (words.count + 1) == 0 ? Float(1) : Float(head) / Float(4 * count)
      }
      let value = Matrix(rows: words.count, columns: words.count, elements: cells)
      return GalleryBlock.Item(
        title: "head \(head)",
        matrix: .sample(value, rows: words, columns: words, scale: .sequential, isHeatmap: true))
    }
    return GalleryBlock(name: "maps", groups: [GalleryBlock.Group(items)])
  }

  private let words = (0..<12).map { $0 == 3 ? "학생" : "word\($0)" }

  @Test func rowsOfAllMapsStandOnOneLineBesideTheirWord() {
    let lines = drawn([.gallery(gallery(6, words: words))], .plain(width: 80)).lines
    #expect(lines[1].contains("columns as rows"))
    let row = lines.first { $0.hasPrefix("학생") }
    // The diagonal of each map, at the fourth place, each map where the one above it stands.
    #expect(
      row?.filter { $0 == "@" }.count
        == lines.first { $0.hasPrefix("word2") }?.filter { $0 == "@" }.count)
    #expect(lines.allSatisfy { displayWidth(of: $0) <= 80 })
  }

  @Test(arguments: [40, 60, 80, 120], [ColorDepth.none, .sixteen, .palette, .trueColor])
  func nothingIsWiderThanTheWindow(width: Int, depth: ColorDepth) {
    for count in [5, 12, 70] {
      let words = (0..<count).map { "w\($0)" }
      let text = drawn([.gallery(gallery(12, words: words))], .plain(width: width, depth: depth))
      for line in text.lines { #expect(displayWidth(of: visible(line)) <= width) }
    }
  }

  /// A line without its colours.
  private func visible(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func aLongSentenceIsReducedToTheLargestNumbers() {
    var cells = Array(repeating: Float(0), count: 200 * 200)
    cells[199 * 200 + 199] = 1
    let value = Matrix(rows: 200, columns: 200, elements: cells)
    let names = (0..<200).map { "w\($0)" }
    let item = GalleryBlock.Item(
      title: "a", matrix: .sample(value, rows: names, columns: names, isHeatmap: true))
    let block = GalleryBlock(name: "maps", groups: [GalleryBlock.Group([item, item])])
    let text = drawn([.gallery(block)], .plain(width: 80))
    #expect(text.contains("largest of 3×3"))
    #expect(text.filter { $0 == "@" }.count >= 2)
  }

  @Test func fewSmallMapsKeepTheirNumbers() {
    let text = drawn([.gallery(gallery(2, words: ["a", "b"]))], .plain(width: 80))
    #expect(text.contains("1.00"))
  }

  @Test func wordsOfOtherColumnsAreNamed() {
    let value = Matrix(rows: 12, columns: 14, repeating: 0.5)
    let item = GalleryBlock.Item(
      title: "a",
      matrix: .sample(
        value, rows: (0..<12).map { "long row \($0)" }, columns: (0..<14).map { "column\($0)" },
        isHeatmap: true))
    let block = GalleryBlock(name: "maps", groups: [GalleryBlock.Group([item, item])])
    let text = drawn([.gallery(block)], .plain(width: 80))
    #expect(text.contains("column13"))
    #expect(!text.contains("columns as rows"))
  }
}
