import DocumentModel
import LessonKit
import TransformerModel

extension EnglishMessages {
  var derivationWords: DerivationWords {
    DerivationWords(
      operation: "operation", formula: "formula", fact: Self.fact,
      rest: { "\($0) smaller terms, together" },
      openedAbove: Fact("seen", "opened above"),
      endsHere: Fact("end", "not opened: there are too many numbers; open this one next"))
  }

  private static func fact(_ fact: Derivation.Fact, _ row: String, _ column: String) -> Fact {
    switch fact {
    case .given: Fact("given", "a number of the model itself, learned or set by hand")
    case .spelled: Fact("given", "made from the spelling of a word the model does not know")
    case .data: Fact("given", "a number from outside, not computed")
    case .lookedUp(let word, let id):
      Fact("word", "“\(word)”, id \(id): row \(id) of the table")
    case .position(let position): Fact("position", "\(position), counted from 0")
    case .positionOfPadding: Fact("position", "none: this row of the table is for padding")
    case .segment(let segment):
      Fact("segment", "\(segment), counted from 0: the text of the pair the word belongs to")
    case .allowed: Fact("mask", "1: “\(row)” may look at “\(column)”")
    case .forbidden(let rules):
      Fact("mask", "0: " + rules.map { rule($0, row, column) }.joined(separator: "; "))
    case .wholeRowForbidden:
      Fact("mask", "“\(row)” may look at nothing at all, so there is nothing to share out: 0")
    case .takenOut: Fact("changed", "taken out with --without")
    case .set: Fact("changed", "set with --set")
    case .notSet: Fact("changed", "not this cell: it is as it was")
    case .kept: Fact("kept", "computed when the words before were written")
    case .measured: Fact("measured", "measured in an experiment")
    }
  }

  private static func rule(_ rule: AttentionMask.Rule, _ row: String, _ column: String) -> String {
    switch rule {
    case .causal: "causal, “\(column)” comes after “\(row)”"
    case .padding: "padding, “\(column)” is no word"
    }
  }

  var comparisonWords: ComparisonWords {
    ComparisonWords(
      before: "before", after: "after", difference: "difference",
      changed: "changed", otherText: "text after",
      firstParting: "first difference", largestChange: "The largest change",
      nowhere: {
        $0
          ? "none: only the order of the rows has changed" : "none: the two runs are the same"
      },
      parted: { "\($0) of \($1) stages differ" },
      changedCells: {
        "\($0) of \($1) cells changed; differences are taken before anything is rounded."
      },
      isEqual: "the same in both runs.",
      isMissing: {
        $0 ? "only the second run has this stage." : "only the first run has this stage."
      },
      otherShape: "The two have not one shape, so there is no difference to show.")
  }

  var questionLabels: QuestionLabels {
    QuestionLabels(
      question: { "Question \($0)" }, answer: "Answer", answers: "Answers")
  }
}
