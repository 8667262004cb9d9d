import DocumentModel
import TransformerModel

/// Something that lies above a step, until Esc closes it.
enum Layer {
  /// All keys.
  case keys(scroll: Int)
  /// All steps.
  case index(StepIndex)
  /// One number, opened, and the numbers it was made of.
  case walk(DerivationWalk)
  /// What an edit has changed.
  case changes(ShownChanges)
  /// A sentence or a number to be typed.
  case prompt(Prompt)
  /// The offer to go on where one was.
  case resume(ResumeOffer)
}

/// The steps to choose from, perhaps only those whose titles fit what is looked for.
struct StepIndex {
  /// What is looked for, if something is.
  var filter: TextLine?
  /// The place of the chosen step among those that are listed.
  var selected: Int
}

/// The way from a number to the numbers it was made of, and on from there.
struct DerivationWalk {
  /// A number that was opened.
  struct Place {
    let stage: String
    let cell: MatrixBlock.Cell
    /// Which of the numbers it was made of is chosen.
    var selected = 0
  }

  /// From the number under the cursor to the one that is open.
  var path: [Place]
  /// Where somebody reads who looks at more than the chosen number.
  var scroll: Int?
}

/// The runs before and after an edit.
struct ShownChanges {
  /// The stages to be shown side by side.
  let stages: [String]
  let comparison: Comparison
  var scroll = 0
}

/// A text that is asked for.
struct Prompt {
  /// What it is for.
  enum Purpose: Equatable {
    /// A new sentence.
    case sentence
    /// A new number for a cell of a stage.
    case number(stage: String, MatrixBlock.Cell)
  }

  /// Why what was typed could not be used.
  enum Remark {
    /// It is no number.
    case noNumber
    /// It is too large to compute with.
    case tooLarge
    /// There is no run of it.
    case failure(any Error)
  }

  let purpose: Purpose
  var line: TextLine
  /// Why what was typed could not be used.
  var remark: Remark?
}

/// The offer to go on where one was.
struct ResumeOffer {
  /// What can be chosen.
  enum Choice: Int, CaseIterable {
    /// Goes on there.
    case goOn
    /// Begins at the beginning.
    case begin
    /// Begins at the beginning, now and always.
    case neverAsk
  }

  /// The step one was at.
  let step: String
  var selected = Choice.goOn
}
