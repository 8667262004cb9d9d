import Checkpoints
import DocumentModel
import TransformerModel

/// Which maps are shown side by side: all heads of a layer, one head of each layer, or all heads of
/// all layers; else a single map.
struct HeadGrid {
  /// The layers that are compared; `nil` where one is shown.
  let layers: [Int]?
  /// The heads that are compared; `nil` where one is shown.
  let heads: [Int]?

  /// Whether there is more than one map to be expected.
  var isGallery: Bool { layers != nil || heads != nil }

  /// The lengths of the axes before rows and columns.
  var axes: [Int] { [layers?.count, heads?.count].compactMap { $0 } }

  /// What each map is called among the others, layer by layer.
  func titles(_ messages: any Messages) -> [String] {
    let words = messages.mapWords
    guard let layers else { return heads?.map(messages.headTitle) ?? [""] }
    guard let heads else { return layers.map(words.layerTitle) }
    return layers.flatMap { layer in
      heads.map { "\(words.layerTitle(layer)), \(words.headTitle($0))" }
    }
  }

  /// The sheet on which all heads of all layers stand.
  func sheet(_ messages: any Messages) -> GalleryBlock.Grid? {
    guard let layers, let heads else { return nil }
    let words = messages.mapWords
    return GalleryBlock.Grid(
      rows: layers.map(words.layerTitle), columns: heads.map(words.headTitle))
  }

  /// What the maps have in common, `*` for each part of their names in which they differ:
  /// `encoder.0.attention.head.*.weights`.
  static func name(_ maps: [Stage]) -> String {
    let names = maps.map { $0.name.split(separator: ".") }
    guard let first = names.first else { return "" }
    return first.indices.map { place in
      names.allSatisfy { $0.indices.contains(place) && $0[place] == first[place] }
        ? first[place] : "*"
    }.joined(separator: ".")
  }
}
