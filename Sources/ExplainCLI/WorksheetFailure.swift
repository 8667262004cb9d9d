/// Why there is no worksheet.
enum WorksheetFailure: Error, Equatable {
  /// Neither a lesson nor a stage is named.
  case noSubject
  /// An option that chooses what of a model is shown, which a lesson chooses itself.
  case onlyWithStage(String)
  /// A lesson that shows nothing that can be computed by hand.
  case nothingInLesson(String, isTooLarge: Bool)
  /// Words that are no lesson, as a sentence is, without a stage.
  case noLesson(String)
  /// A text that names no exercises of those there are.
  case noExercises(String, count: Int)
  /// A stage that cannot be computed by hand.
  case notByHand(stage: String)
}
