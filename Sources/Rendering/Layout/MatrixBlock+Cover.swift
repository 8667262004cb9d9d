import DocumentModel

extension MatrixBlock.Cover {
  /// How it is drawn with characters.
  var text: String {
    switch self {
    case .question: "?"
    case .room: "____"
    }
  }
}
