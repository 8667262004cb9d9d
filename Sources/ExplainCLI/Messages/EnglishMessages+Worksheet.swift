import DocumentModel
import LessonKit

extension EnglishMessages {
  var worksheetWords: WorksheetWords {
    WorksheetWords(
      title: { $1 ? "Answers: \($0)" : "Worksheet: \($0)" },
      owner: "Name ______________________________   Date ________________",
      sheet: { Fact("sheet", $0.options) },
      rule: { digits in
        """
        Compute the empty cells from what is printed. Keep all digits while you compute a cell, \
        then round it to \(digits) \(digits == 1 ? "digit" : "digits") behind the point, a half \
        away from zero, and go on with the rounded number.
        """
      },
      shortened: "The given numbers are the model's own; long ones were shortened.",
      leftOut: { count in
        """
        Left out: \(count) \(count == 1 ? "exercise" : "exercises") with a matrix of more than \
        \(Worksheet.largest.rows) rows or \(Worksheet.largest.columns) columns, or with numbers \
        too long to compute with by hand.
        """
      },
      infinity: "exp(−∞) is 0, and a row that is −∞ throughout gives zeros.",
      inputs: "from", method: "how", howTo: Self.howTo, settings: "settings", ofRows: "in rows",
      ofColumns: "in columns", given: "Given.",
      copied: { sources in
        let names = sources.map { source in
          source.name
            + (source.columns.map { ", columns \($0.lowerBound) to \($0.upperBound)" } ?? "")
        }
        return """
          Copied from \(names.joined(separator: " and ")): what was empty there is empty here, and \
          can be filled in first.
          """
      },
      toCompute: { $0 == 1 ? "To compute: 1 empty cell." : "To compute: \($0) empty cells." },
      computed: { $0 == 1 ? "Computed: 1 cell." : "Computed: \($0) cells." })
  }

  /// How an operation is done by hand.
  private static func howTo(_ operation: String, _ symbols: [String]) -> String? {
    switch operation {
    case "sinusoidal":
      "the angle is the position times 1 / base^(2i/d), in radians; columns 2i have its sine, 2i+1 its cosine"
    case "add": "add the numbers of the same place; a matrix of one row is added to every row"
    case "linear":
      "the row of x times the column of W, number by number, added up; then the number of b in that column, if there is a b"
    case "multiply-transposed": "the row of A times the row of B, number by number, added up"
    case "multiply": "the row of A times the column of B, number by number, added up"
    case "scale":
      symbols.contains("d_k")
        ? "divide by √d_k" : symbols.contains("d") ? "multiply by √d" : "multiply by the factor"
    case "mask": "keep x where the mask is 1; write −∞ where it is 0"
    case "softmax":
      "max x is the largest number of the row; each exp divided by the sum of all in its row"
    case "layer-norm":
      "E[x] is the mean of the row, V[x] the mean of its (x − E[x])²; γ and β are those of the column"
    case "relu": "write 0 for what is negative"
    case "gelu": "erf is the error function of a calculator"
    case "gelu-tanh", "tanh": "tanh is that of a calculator"
    default: nil
    }
  }

  func words(of failure: WorksheetFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noSubject:
      (
        "A worksheet needs a lesson or a stage.",
        "explain worksheet self-attention, or explain worksheet --stage scores"
      )
    case .onlyWithStage(let option):
      (
        "\(option) goes with --stage: a lesson chooses itself what of a model it shows.",
        "leave \(option) out, or explain worksheet --stage scores \(option) …"
      )
    case .noLesson(let text):
      (
        "There is no lesson called “\(text)”; a sentence needs the stage that is computed.",
        "explain worksheet --stage scores \"\(text)\""
      )
    case .noExercises(let typed, let count):
      (
        "--exercises “\(typed)” names none of the \(count) exercises of this lesson: it takes a "
          + "number, or the first and the last.", "--exercises 1-\(count)"
      )
    case .nothingInLesson(let lesson, isTooLarge: false):
      (
        "The lesson \(lesson) shows nothing that can be computed by hand: its numbers are copied or "
          + "measured.", "explain worksheet self-attention"
      )
    case .nothingInLesson(let lesson, isTooLarge: true):
      (
        "The lesson \(lesson) shows nothing that can be computed by hand: its numbers are copied or "
          + "measured, or \(Self.tooMany).",
        "explain worksheet self-attention, or a shorter sentence"
      )
    case .notByHand(let stage):
      (
        "\(stage) cannot be computed by hand: there is no arithmetic in it, or its numbers, or those "
          + "it is made from, are \(Self.tooMany).",
        "explain worksheet --stage scores, or a shorter sentence"
      )
    }
  }

  private static let tooMany =
    "too many (at most \(Worksheet.largest.rows) rows and \(Worksheet.largest.columns) columns) "
    + "or too long"
}
