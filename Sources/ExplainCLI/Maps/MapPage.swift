import DocumentModel
import LessonKit
import TransformerModel

/// One map, or several side by side, as blocks of a document.
struct MapPage {
  let window: WindowOptions
  let messages: any Messages
  /// The scale of all maps, where the operation that made them does not tell.
  var scale: MatrixBlock.Scale?

  /// The blocks of some maps.
  ///
  /// - Parameters:
  ///   - maps: The maps, all of one shape; there is at least one.
  ///   - grid: Which of a model or a file they are.
  ///   - trace: The run they are of, in which their numbers are opened.
  func blocks(_ maps: [Stage], _ grid: HeadGrid, in trace: Trace) throws -> [Block] {
    let matrices = maps.map { map in
      let matrix = map.matrixBlock(isHeatmap: true, digits: nil, words: messages.stageWords)
        .opened(in: trace, words: messages.derivationWords)
      return scale.map(matrix.colored) ?? matrix
    }
    let remark = try window.remark(on: matrices[0], messages)
    let shown = try matrices.map(window.part)
    guard grid.isGallery else { return remark + [.matrix(shown[0])] }
    let titles = grid.titles(messages)
    if window.overview {
      return remark + zip(titles, shown).flatMap { [.heading($0), .matrix($1)] }
    }
    let items = zip(titles, shown).map { GalleryBlock.Item(title: $0, matrix: $1) }
    return remark + [
      .gallery(
        GalleryBlock(
          name: HeadGrid.name(maps), groups: [GalleryBlock.Group(items)],
          grid: grid.sheet(messages)))
    ]
  }
}
