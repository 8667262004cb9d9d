import DocumentModel

extension ExhibitKind {
  /// A table whose cells make a picture, with a legend, as attention maps are drawn.
  public static let heatmap = ExhibitKind(name: "heatmap") { stage, digits, words in
    .matrix(stage.matrixBlock(isHeatmap: true, digits: digits, words: words))
  }
}
