import DocumentModel
import LessonKit
import TransformerModel

/// One map, or several heads side by side, as blocks of a document.
struct MapPage {
  let window: WindowOptions
  let messages: any Messages
  /// The scale of all maps, where the operation that made them does not tell.
  var scale: MatrixBlock.Scale?

  /// The blocks of some maps.
  ///
  /// - Parameters:
  ///   - maps: The maps, all of one shape; there is at least one.
  ///   - trace: The run they are of, in which their numbers are opened.
  ///   - isGallery: Whether heads are compared; else there is one map.
  func blocks(_ maps: [Stage], in trace: Trace, isGallery: Bool) throws -> [Block] {
    let matrices = maps.map { map in
      let matrix = map.matrixBlock(isHeatmap: true, digits: nil, words: messages.stageWords)
        .opened(in: trace, words: messages.derivationWords)
      return scale.map(matrix.colored) ?? matrix
    }
    let remark = try window.remark(on: matrices[0], messages)
    let shown = try matrices.map(window.part)
    guard isGallery else { return remark + [.matrix(shown[0])] }
    let titles = shown.indices.map(messages.headTitle)
    if window.overview {
      return remark + zip(titles, shown).flatMap { [.heading($0), .matrix($1)] }
    }
    let items = zip(titles, shown).map { GalleryBlock.Item(title: $0, matrix: $1) }
    let name = maps[0].name.replacing("head.0.", with: "head.*.")
    return remark + [.gallery(GalleryBlock(name: name, groups: [GalleryBlock.Group(items)]))]
  }
}
