import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Text in colour, also where nobody knows the screen.
@Suite struct AnsiRendererTests {
  private let document = Document([
    .matrix(.sample(Matrix([[0.25, 1]]), scale: .sequential, isHeatmap: true))
  ])

  @Test func thereAreColoursWhereTheScreenHasNone() {
    let text = OutputFormat.ansi.text(of: document)
    #expect(text.contains("\u{1B}[") && text.contains("48;5;"))
    #expect(text == OutputFormat.text.text(of: document, .plain(depth: .palette)))
  }

  @Test(arguments: [ColorDepth.sixteen, .palette, .trueColor])
  func aDepthThatIsKnownStays(depth: ColorDepth) {
    let options = RenderOptions.plain(depth: depth)
    #expect(
      OutputFormat.ansi.text(of: document, options) == OutputFormat.text.text(of: document, options)
    )
  }

  @Test func inBlackAndWhiteNothingHasAColour() {
    var options = RenderOptions.plain(depth: .sixteen)
    options.colorMap = .ink
    let blocks = Document.everything(saying: "word")
    // Of what looks have, only bold, underlined and reversed are left, and what ends them.
    let codes = PaintedRun.runs(of: OutputFormat.ansi.text(of: blocks, options)).flatMap(\.codes)
    #expect(Set(codes).isSubset(of: [0, 1, 4, 7]), "\(Set(codes))")
    options.colorDepth = .palette
    let greys = PaintedRun.runs(of: OutputFormat.ansi.text(of: blocks, options))
      .compactMap { CellLook($0.codes) }
    #expect(!greys.isEmpty)
    for grey in greys.map(\.background) {
      #expect(grey.red == grey.blue && grey.red == grey.green)
    }
  }
}
