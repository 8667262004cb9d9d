import DocumentModel

extension ExhibitKind {
  /// A table of the numbers of a stage.
  public static let matrix = ExhibitKind(name: "matrix") { stage, digits, words in
    .matrix(stage.matrixBlock(isHeatmap: false, digits: digits, words: words))
  }
}
