import DocumentModel
import Foundation
import LinearAlgebra
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pictures are well-formed whatever is said in them, and nothing in them runs.
@Suite struct SVGRendererTests {
  /// What a reader of XML finds.
  private final class Finder: NSObject, XMLParserDelegate {
    var (elements, texts): ([String: Int], [String]) = ([:], [])
    private var text: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[name, default: 0] += 1
      if name == "text" { text = "" }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text? += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if name == "text", let text { texts.append(text) }
      if name == "text" { text = nil }
    }
  }

  private func read(_ blocks: [Block], _ options: RenderOptions = .plain()) throws -> Finder {
    let parser = XMLParser(
      data: Data(OutputFormat.svg.text(of: Document(blocks), options).utf8))
    let finder = Finder()
    parser.delegate = finder
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return finder
  }

  @Test(arguments: HostileText.all)
  func everyTextIsTextAndNothingElse(words: String) throws {
    let found = try read(Document.everything(saying: words).blocks)
    #expect(Set(found.elements.keys) == ["svg", "title", "rect", "text", "g"])
    #expect(found.texts.contains(VisibleText.label(words, isASCII: false)))
  }

  @Test func everyCellHasItsNumberInSmallMapsOnlyWhileThereIsRoom() throws {
    let small = MatrixBlock.sample(Matrix(rows: 2, columns: 12, repeating: 0.25))
    let large = MatrixBlock.sample(Matrix(rows: 2, columns: 13, repeating: 0.25))
    func numbers(_ matrix: MatrixBlock, _ options: RenderOptions = .plain()) throws -> Int {
      let gallery = GalleryBlock(name: "n", groups: [.init([.init(title: "t", matrix: matrix)])])
      return try read([.gallery(gallery)], options).texts.count { $0 == "0.25" }
    }
    // One more in the scale.
    #expect(try numbers(small) == 25)
    #expect(try numbers(large) == 1)
    var ink = RenderOptions.plain()
    ink.colorMap = .ink
    #expect(try numbers(large, ink) == 27)
    #expect(try read([.matrix(large)]).texts.count { $0 == "0.25" } == 26)
  }

  @Test func onASheetEveryWordStandsOnceForEachRowAndColumnOfMaps() throws {
    let matrix = MatrixBlock.sample(Matrix(rows: 2, columns: 2, repeating: 0.25))
    func texts(rows: Int, columns: Int) throws -> [String] {
      let items = (0..<rows * columns).map { GalleryBlock.Item(title: "t\($0)", matrix: matrix) }
      let grid = GalleryBlock.Grid(
        rows: (0..<rows).map { "layer \($0)" }, columns: (0..<columns).map { "head \($0)" })
      return try read([.gallery(GalleryBlock(name: "n", groups: [.init(items)], grid: grid))]).texts
    }
    let found = try texts(rows: 3, columns: 4)
    #expect(found.count { $0.hasPrefix("layer") } == 3)
    #expect(found.count { $0.hasPrefix("head") } == 4)
    let label = matrix.rowLabels[0]
    let isBoth = matrix.columnLabels.contains(label)
    #expect(found.count { $0 == label } == 3 + (isBoth ? 4 : 0))
    #expect(!found.contains { $0.hasPrefix("t") })
  }

  @Test func whatIsNotFiniteHasNoColourInAnOverview() throws {
    let value = Matrix(rows: 2, columns: 100, elements: [Float](repeating: -.infinity, count: 200))
    let svg = OutputFormat.svg.text(
      of: Document([.matrix(MatrixBlock.sample(value).asOverview())]), .plain())
    #expect(svg.ranges(of: "fill=\"#ffffff\"><title>").count == 200)
    #expect(svg.contains(": −∞<"))
  }

  @Test(arguments: [
    MatrixBlock.Marks(covered: [.init(0, 0)]), MatrixBlock.Marks(blank: [.init(0, 0)]),
  ])
  func whatIsCoveredHasNeitherNumberNorColourInAnOverview(marks: MatrixBlock.Marks) {
    let matrix = MatrixBlock.sample(Matrix([[0.125, 0.75]])).marked(marks).asOverview()
    let svg = OutputFormat.svg.text(of: Document([.matrix(matrix)]), .plain())
    #expect(!svg.contains("0.125") && svg.contains(": 0.75<"))
    #expect(svg.ranges(of: "fill=\"#ffffff\"><title>").count == 1)
  }

  @Test func whatIsNoMapIsNotDrawn() throws {
    #expect(try read([.title("t"), .paragraph([.text("p")])]).texts == [])
  }
}
