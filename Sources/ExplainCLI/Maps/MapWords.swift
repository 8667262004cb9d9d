/// The words around maps out of files, and parts of maps.
struct MapWords {
  /// The name of the file.
  let file: String
  /// The name of what the file holds.
  let array: String
  /// The name of the place along the axes that is shown.
  let shown: String
  /// The name of the mask.
  let mask: String
  /// What the axes of the array are called.
  let axis: @Sendable (_ kind: ArrayAxes.Kind) -> String
  /// Names a layer of several.
  let layerTitle: @Sendable (_ layer: Int) -> String
  /// Names a head of several on a sheet, where there is little room.
  let headTitle: @Sendable (_ head: Int) -> String
  /// What its last two axes are called.
  let rowsAndColumns: [String]
  /// That some rows of finished weights have other sums than 1.
  let oddSums: @Sendable (_ rows: String) -> String
  /// That the numbers are no finished weights.
  let rawScores: String
  /// That some numbers of the file are finite there and infinite in single precision.
  let overflowing: @Sendable (_ count: Int) -> String
  /// That only a part of a map is shown.
  let shownPart: @Sendable (_ parts: [String]) -> String
}
