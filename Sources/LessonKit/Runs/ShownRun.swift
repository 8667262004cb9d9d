import DocumentModel
import TransformerModel

/// A run that is shown: of a model, or an experiment.
public struct ShownRun: Sendable {
  /// What the run follows from; `nil` for an experiment.
  public let scenario: Scenario?
  /// The run.
  public let trace: Trace
  /// Whether it is as the lesson asks for it, so that the prose may name its words and numbers.
  public let isOwn: Bool
  /// Whether the model is the lesson's own, of which its formulas speak.
  public let isOwnModel: Bool
  /// Whether the model is another one, which may lack what the lesson speaks of.
  public let isOtherModel: Bool
  /// Whether a person has changed the run, so that what the prose says of it need not hold.
  public let isChanged: Bool
  /// What is to be said of the run, in a language; nothing of an experiment.
  public let remarks: @Sendable (Language) -> RunRemarks

  /// Describes a run of a model.
  public init(
    scenario: Scenario, trace: Trace? = nil, isOwn: Bool, isOwnModel: Bool,
    isOtherModel: Bool = false, isChanged: Bool = false,
    remarks: @escaping @Sendable (Language) -> RunRemarks = { _ in RunRemarks() }
  ) {
    self.remarks = remarks
    self.isOtherModel = isOtherModel
    self.isChanged = isChanged
    self.scenario = scenario
    self.trace = trace ?? scenario.trace()
    self.isOwn = isOwn
    self.isOwnModel = isOwnModel
  }

  /// Describes an experiment.
  init(experiment trace: Trace, isOwn: Bool) {
    scenario = nil
    isOtherModel = false
    isChanged = false
    remarks = { _ in RunRemarks() }
    self.trace = trace
    self.isOwn = isOwn
    isOwnModel = true
  }
}
