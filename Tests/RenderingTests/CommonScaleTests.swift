import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Numbers that mean something else in each column are compared by nothing but themselves.
@Suite struct CommonScaleTests {
  private func table(isHeatmap: Bool, hasCommonScale: Bool) -> MatrixBlock {
    MatrixBlock(
      name: "table", value: Matrix([[1, 512], [6, 2048]]), rowLabels: ["나는", "I"],
      columnLabels: ["layers", "width"], caption: "Rows are models.", scale: .diverging,
      isHeatmap: isHeatmap, digits: 0, hasCommonScale: hasCommonScale)
  }

  @Test(arguments: [false, true], ColorDepth.allCases)
  func withoutACommonScaleThereAreNoColoursAndNoMarks(isHeatmap: Bool, depth: ColorDepth) {
    let block = table(isHeatmap: isHeatmap, hasCommonScale: false)
    #expect(
      drawnTable(block, .plain(depth: depth)) == """
        ┌──────┬───────────────┐
        │      │ layers  width │
        ├──────┼───────────────┤
        │ 나는 │      1    512 │
        │ I    │      6   2048 │
        └──────┴───────────────┘

        """)
    #expect(!drawn(block, .plain(depth: depth)).contains("legend"))
    let item = GalleryBlock.Item(title: "one", matrix: block)
    let gallery = GalleryBlock(name: "all", groups: [GalleryBlock.Group([item])])
    #expect(!drawn([.gallery(gallery)], .plain(depth: depth)).contains("legend"))
  }

  @Test func withOneThereAre() {
    let block = table(isHeatmap: false, hasCommonScale: true)
    #expect(drawnTable(block, .plain(depth: .trueColor)).contains("\u{1B}"))
  }
}
