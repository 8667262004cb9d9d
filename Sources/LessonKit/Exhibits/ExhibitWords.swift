/// The words around the numbers of a lesson, in the reader's language.
public struct ExhibitWords: Sendable {
  /// Those of a stage.
  public let stage: StageWords
  /// Those of a derivation.
  public let derivation: DerivationWords
  /// Those of a comparison.
  public let comparison: ComparisonWords
  /// Those of a drawing of a model.
  public let diagram: DiagramWords
  /// Those around questions.
  public let questions: QuestionLabels

  /// Collects the words.
  public init(
    stage: StageWords, derivation: DerivationWords, comparison: ComparisonWords,
    diagram: DiagramWords, questions: QuestionLabels
  ) {
    self.stage = stage
    self.derivation = derivation
    self.comparison = comparison
    self.diagram = diagram
    self.questions = questions
  }
}
