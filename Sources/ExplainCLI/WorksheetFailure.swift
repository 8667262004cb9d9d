/// Why there is no worksheet.
enum WorksheetFailure: Error, Equatable {
  /// Neither a lesson nor a stage is named.
  case noSubject
  /// An option that chooses what of a model is shown, which a lesson chooses itself.
  case onlyWithStage(String)
  /// A lesson that shows nothing that can be computed by hand.
  case nothingInLesson(String)
  /// A stage that cannot be computed by hand.
  case notByHand(stage: String)
}
