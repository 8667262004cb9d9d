import TransformerModel

/// The words around two runs side by side, in the reader's language.
public struct ComparisonWords: Sendable {
  /// The title of the first run.
  public let before: String
  /// The title of the second run.
  public let after: String
  /// The title of the changes.
  public let difference: String
  /// The name of the fact that tells what is changed in the second run.
  public let changed: String
  /// The name of the fact that gives the text of the second run.
  public let otherText: String
  /// The name of the fact that names the first stage at which the runs part.
  public let firstParting: String
  /// What stands before the largest change of a stage.
  public let largestChange: String
  /// That the runs do not part anywhere, apart from the order of shuffled words.
  public let nowhere: @Sendable (_ isShuffled: Bool) -> String
  /// How many stages of all differ.
  public let parted: @Sendable (_ count: Int, _ total: Int) -> String
  /// How many cells of all changed, as a sentence.
  public let changedCells: @Sendable (_ count: Int, _ total: Int) -> String
  /// That a stage is the same in both runs.
  public let isEqual: String
  /// That only one run has the stage.
  public let isMissing: @Sendable (_ inSecond: Bool) -> String
  /// That the stages have not one shape, so that there is no difference to take.
  public let otherShape: String

  /// Collects the words.
  public init(
    before: String, after: String, difference: String, changed: String, otherText: String,
    firstParting: String,
    largestChange: String, nowhere: @escaping @Sendable (_ isShuffled: Bool) -> String,
    parted: @escaping @Sendable (_ count: Int, _ total: Int) -> String,
    changedCells: @escaping @Sendable (_ count: Int, _ total: Int) -> String,
    isEqual: String, isMissing: @escaping @Sendable (_ inSecond: Bool) -> String,
    otherShape: String
  ) {
    self.before = before
    self.after = after
    self.difference = difference
    self.changed = changed
    self.otherText = otherText
    self.firstParting = firstParting
    self.largestChange = largestChange
    self.nowhere = nowhere
    self.parted = parted
    self.changedCells = changedCells
    self.isEqual = isEqual
    self.isMissing = isMissing
    self.otherShape = otherShape
  }
}
