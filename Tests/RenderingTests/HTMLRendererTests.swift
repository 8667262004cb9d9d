import Arithmetic
import DocumentModel
import LinearAlgebra
import Synchronization
import Testing

@testable import Rendering

/// Pages: numbers that open as far as there is room, bands that fit on paper, editions to choose.
@Suite struct HTMLRendererTests {
  private func page(_ blocks: [Block]) -> String { OutputFormat.html.text(of: Document(blocks)) }

  private func count(_ piece: String, in text: String) -> Int {
    text.ranges(of: piece).count
  }

  /// A matrix whose cells open into their own names.
  private func openable(_ rows: Int, _ columns: Int, asked: Counter? = nil) -> MatrixBlock {
    MatrixBlock.sample(
      Matrix(rows: rows, columns: columns, elements: (0..<rows * columns).map(Float.init))
    )
    .opened { rows, columns in
      asked?.add(rows.count * columns.count)
      return rows.map { row in
        columns.map { column in
          DerivationBlock(name: "cell-\(row)-\(column)", value: 1, facts: [], lines: [])
        }
      }
    }
  }

  /// Counts across closures.
  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add(_ more: Int) { count.withLock { $0 += more } }
  }

  @Test func everyCellOpensIntoItsOwnDerivation() {
    let text = page([.matrix(openable(3, 4))])
    for row in 0..<3 {
      for column in 0..<4 {
        let number = "\(row * 4 + column).00"
        #expect(
          text.contains(
            " tabindex=\"0\">\(number)<div class=\"why\"><p><strong>cell-\(row)-\(column)<"))
      }
    }
  }

  @Test func aWindowOpensTheCellsItShows() {
    let text = page([.matrix(openable(5, 6).window(2..<4, 3..<5))])
    #expect(count("class=\"why\"", in: text) == 4)
    for (row, column) in [(2, 3), (2, 4), (3, 3), (3, 4)] {
      #expect(
        text.contains("\(row * 6 + column).00<div class=\"why\"><p><strong>cell-\(row)-\(column)<"))
    }
  }

  @Test func whatIsCoveredDoesNotOpen() {
    let marks = MatrixBlock.Marks(
      covered: [MatrixBlock.Cell(0, 1)], blank: [MatrixBlock.Cell(1, 0)])
    let text = page([.matrix(openable(2, 2).marked(marks))])
    #expect(count("class=\"why\"", in: text) == 2)
    #expect(!text.contains("cell-0-1") && !text.contains("cell-1-0"))
  }

  @Test func whatIsTooMuchForAPageIsNeitherOpenedNorComputed() {
    let asked = Counter()
    let side = 40
    let text = page([
      .matrix(openable(side, side, asked: asked)), .matrix(openable(side, side, asked: asked)),
    ])
    #expect(asked.value == side * side && 2 * side * side > PageBlocks.mostOpened)
    #expect(count("class=\"why\"", in: text) == side * side)
    #expect(text.contains("elsewhere: scores"))
  }

  @Test(arguments: [1, 5, 40, 200])
  func bandsHaveEveryColumnOnceAndFitOnASheet(columns: Int) {
    let matrix = MatrixBlock.sample(
      Matrix(rows: 2, columns: columns, elements: (0..<2 * columns).map(Float.init)))
    let text = page([.matrix(matrix)])
    for column in 0..<columns {
      #expect(count("<th scope=\"col\">c\(column)</th>", in: text) == 1)
      #expect(count("<td>\(column).00</td>", in: text) + count(">\(column).00</td>", in: text) >= 1)
    }
    let widths = text.matches(of: /--width:([0-9]+)/).compactMap { Int($0.output.1) }
    #expect(widths.allSatisfy { $0 <= 80 } && !widths.isEmpty)
    #expect((widths.count > 1) == (columns >= 40))
  }

  @Test func editionsCanBeChosenWhereThereAreSeveral() {
    var korean = RenderOptions.plain().words.page as? PageWordsOfTests
    korean?.language = .korean
    let words = RenderOptions.plain().words
    let document = Document([.title("A"), .step(StepTitle("One", number: 1, of: 1))])
    var one = ""
    OutputFormat.html.renderer(.plain()).render([Edition(document, words: words)]) { one += $0 }
    #expect(!one.contains("type=\"radio\"") && count("class=\"edition\"", in: one) == 1)
    #expect(one == OutputFormat.html.text(of: document))
    var two = ""
    let editions = [Edition(document, words: words), Edition(document, words: words)]
    OutputFormat.html.renderer(.plain()).render(editions) { two += $0 }
    #expect(count("type=\"radio\"", in: two) == 2 && count(" checked>", in: two) == 1)
  }

  @Test(arguments: HostileText.all)
  func noTextLeavesItsPlace(words: String) {
    let text = OutputFormat.html.text(of: .everything(saying: words))
    let calm = OutputFormat.html.text(of: .everything(saying: "words"))
    // As many elements as with harmless words, and no more.
    for piece in ["<script", "<b", "<img", "<style", "</style", "<h1", "<td", "\" onload"] {
      #expect(count(piece, in: text) == count(piece, in: calm), "\(piece)")
    }
  }

  @Test(arguments: HostileText.all)
  func aTitleStaysInItsQuotesInAStyleSheet(words: String) {
    let quoted = PageText.quotedForStyle(words)
    #expect(quoted.first == "\"" && quoted.last == "\"")
    let inside = quoted.dropFirst().dropLast()
    #expect(!inside.contains { "\"'<>{}();:/\n\r".contains($0) })
    // What stands there is read back as what was meant.
    var read = ""
    var rest = inside[...]
    while let sign = rest.popFirst() {
      guard sign == "\\" else {
        read.append(sign)
        continue
      }
      let digits = rest.prefix { $0 != " " }
      rest = rest.dropFirst(digits.count + 1)
      if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
        read.unicodeScalars.append(scalar)
      }
    }
    #expect(read == VisibleText.showing(words))
  }

  @Test func aFormulaKeepsItsPowers() {
    let base = DerivationBlock.Quantity("x[I, 0]", 3, source: ("x", MatrixBlock.Cell(0, 0)))
    let two = DerivationBlock.Quantity("2", 2, isConstant: true)
    let line = DerivationBlock.Line(
      symbol: "y", terms: [.power(.leaf(base), .leaf(two))], value: 9)
    let text = page([.derivation(DerivationBlock(name: "y", value: 9, facts: [], lines: [line]))])
    #expect(text.contains("data-cell=\"0 0 x\">x[I, 0]</span>²"))
    #expect(text.contains("3.00²"))
  }
}
