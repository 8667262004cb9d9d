import Authoring
import TransformerModel

extension EnglishMessages {
  func failure(_ failure: Failure) -> (sentence: String, remedy: String) {
    switch failure {
    case .notUTF8(let place):
      ("Argument \(place) is not UTF-8 text.", "type it again in a terminal that is set to UTF-8")
    case .unknownLesson(let name, let nearest):
      (
        "There is no lesson and no command called “\(name)”."
          + (nearest.isEmpty ? "" : " Did you mean \(alternatives(nearest))?"),
        nearest.first.map { "explain \($0)" } ?? "explain list"
      )
    case .unknownValue(let option, let value, let known):
      (
        "\(option) does not take “\(value)”; it takes \(listed(known)).",
        nearest(to: value, in: known).first.map { "\(option) \($0)" } ?? "one of these"
      )
    case .notInRange(let option, let value, let range, let example):
      (
        (range.lowerBound == range.upperBound
          ? "\(option) takes only \(range.lowerBound) here, "
          : "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound), ")
          + "not “\(value)”.", "\(option) \(example)"
      )
    case .unknownModel(let name, let known):
      (
        "There is no model called “\(name)”. Known: \(listed(known)).",
        suggested(name, known).first.map { "--model \($0)" } ?? "explain --help"
      )
    case .unknownStage(let name, let nearest, let use):
      (
        "This run has no stage “\(name)”."
          + (nearest.isEmpty ? "" : " Nearest: \(listed(nearest))."),
        nearest.first.map(use.typed) ?? "explain trace, which lists all stages"
      )
    case .ambiguousStage(let name, let candidates, let use):
      ("“\(name)” could be \(alternatives(candidates)).", use.typed(candidates.first ?? ""))
    case .unknownEntry(let name, let known):
      (
        "This stage has no row or column “\(name)”; it has \(listed(known)).",
        nearest(to: name, in: known).first.map { "\($0), or its number, counted from 0" }
          ?? "one of these, or its number, counted from 0"
      )
    case .malformedCell(let text):
      (
        (text.isEmpty ? "A cell is missing: which number?" : "“\(text)” names no cell.")
          + " A cell is written STAGE[row, column], with quotes around it.",
        "explain why 'weights[student, I]'"
      )
    case .malformedSetting(let text):
      (
        "--set takes STAGE[row, column]=VALUE, not “\(text)”.",
        "--set 'embedding[student, 2]=0'"
      )
    case .badSetting(let value, let limit):
      (
        "--set takes a number between -\(Int(limit)) and \(Int(limit)), not “\(value)”.",
        "--set 'embedding[student, 2]=0'"
      )
    case .unknownPart(let name, let known):
      (
        "This run has no part “\(name)” to take out; it has \(listed(known)).",
        nearest(to: name, in: known).first.map { "--without \($0)" } ?? "one of these"
      )
    case .nothingToCompare:
      (
        "There is nothing to compare: say what is to change.",
        "explain compare --without scale, or --set, --shuffle, --with TEXT"
      )
    case .takenOut(let parts):
      (
        "What is to be shown here was taken out: \(listed(parts)).",
        "another layer, or explain compare \(parts.map { "--without \($0)" }.joined(separator: " "))"
      )
    case .noStageFits(let pattern):
      ("No stage fits “\(pattern)”.", "explain trace --stages 'encoder.0.attention.*'")
    case .noMaskInForce(let part):
      (
        "There are no masked scores, because no mask is in force.",
        part == .cross
          ? "--mask padding" : "--mask causal, --mask padding or --mask causal+padding"
      )
    case .emptyTarget:
      ("The target is empty.", "--target \"I am a\"")
    case .noTarget(let model):
      (
        "The model \(model) has no target sentence: only an encoder–decoder has one.",
        "leave --target out"
      )
    case .notWithGenerate(let option):
      (
        "\(option) changes a sentence that is there; here it is being written.",
        "leave \(option) out, or explain trace"
      )
    case .notWithoutRun(let option, let command):
      (
        "\(option) changes what a model computes, and explain \(command) computes nothing.",
        "leave \(option) out, or explain trace"
      )
    case .cannotWriteWords(let model, let fillsIn):
      (
        "The model \(model) writes no text: it has no decoder that gives scores for words.",
        fillsIn
          ? "explain fill, with a masked word in the text"
          : "--model hand-set-translator, or the folder of a GPT-2"
      )
    case .cannotFill(let model, let writes):
      (
        "The model \(model) fills in no masked words: it has no head for that.",
        writes
          ? "explain generate"
          : "the folder of a BERT, DistilBERT or RoBERTa that was saved with its masked-word head"
      )
    case .nothingToFill(let mask):
      ("The text has no masked word.", "put \(mask) where a word is to be found")
    case .notADecimal(let option, let value, let range, let example):
      (
        "\(option) takes a number from \(decimal(range.lowerBound)) to \(decimal(range.upperBound)), not “\(value)”.",
        "\(option) \(example)"
      )
    case .notTwoTokens(let text, let known):
      (
        "“\(text)” does not name two tokens of this sentence; it has \(listed(known, limit: 24)).",
        "--find \(known.first ?? "it"):\(known.last ?? "it")"
      )
    case .noPair(let model):
      (
        "The model \(model) reads one text at a time: it has nothing to tell two texts apart.",
        "leave --pair out, or take a model of the BERT family"
      )
    case .noPadding(let model):
      ("The model \(model) has no token to fill a sentence up with.", "leave padding out")
    case .model(let failure): words(of: failure)
    case .badSettings(let failure):
      (settings(failure), "--model seeded:layers=2,heads=4,width=32")
    case .emptyText:
      ("The sentence is empty.", "explain map \"I am a student\"")
    case .twoTexts:
      ("The sentence is given twice, behind the command and with --text.", "give one of them")
    case .textTooLong(let count, let limit):
      (
        "The sentence has \(count) tokens; the limit is \(limit).",
        "a shorter sentence: a map of 10 words is easiest to read"
      )
    case .targetTooLong(let count, let limit):
      ("The target has \(count) tokens; the limit is \(limit).", "a shorter target")
    case .notEnoughMemory(let needed, let available):
      (
        "This needs about \(gigabytes(needed)) GB of memory; \(gigabytes(available)) GB are free.",
        "a smaller model or a shorter sentence"
      )
    case .mistakes(let mistakes):
      (
        mistakes.count == 1
          ? "There is a mistake in a file." : "There are \(mistakes.count) mistakes in files.",
        "mend the place shown above and run the command again"
      )
    case .notWithPlain(let option):
      ("\(option) and --plain do not go together.", "leave one of the two out")
    case .badInterval(let value):
      (
        "“\(value)” is no time between two steps.",
        "write seconds from 0.5 to 3600, such as --auto 5s"
      )
    case .badSize(let size):
      ("“\(size)” is no size of a window.", "--size 80x24")
    case .lessonsHaveMistakes(let count):
      (
        count == 1 ? "There is a mistake." : "There are \(count) mistakes.",
        "mend the places shown above and check again"
      )
    case .noLessons(let path):
      ("“\(path)” holds no lesson.", "a folder with lesson.yaml, or one that holds such folders")
    case .badLessonName(let name):
      (
        "No lesson can be called “\(name)”: it is a command, or has signs other than letters, "
          + "digits and hyphens.", "explain new my-lesson ."
      )
    case .alreadyThere(let path):
      ("“\(path)” is there already, and is not written over.", "another name")
    case .noSuchFile(let path):
      ("There is no file or folder “\(path)”.", "check the path; it counts from where you are now")
    case .noFolder(let path):
      ("“\(path)” is no folder.", "a folder that holds lessons, each in a folder of its own")
    case .inLesson(let id, let failure): words(of: failure, inLesson: id)
    case .noCourseFolder:
      (
        "A course is a folder of files, and --output has to name that folder, not a file.",
        "-o course"
      )
    case .several(let failures):
      ("\(failures.count) lessons could not be read.", "mend what is named above")
    case .unreadable(let path):
      ("“\(path)” cannot be read as UTF-8 text.", "check its rights and its encoding")
    case .cannotWrite(let path, let reason):
      ("Cannot write to “\(path)”: \(reason).", "another file or folder for --output")
    case .map(let failure): words(of: failure)
    case .numpy(let failure): words(of: failure)
    case .worksheet(let failure): words(of: failure)
    case .progress(let failure): words(of: failure)
    case .notes(let failure): words(of: failure)
    }
  }

  private func settings(_ failure: SeededModel.Failure) -> String {
    switch failure {
    case .unknownSetting(let setting, let known):
      "A seeded model has no setting “\(setting)”; it has \(listed(known))."
    case .badValue(let setting, let value, let expected):
      "The setting \(setting) cannot be “\(value)”; expected: \(expected)."
    case .headsDoNotDivide(let heads, let width, let nearest):
      "A width of \(width) does not divide into \(heads) heads; "
        + "the nearest numbers of heads that do: \(listed(nearest.map(String.init)))."
    }
  }

  func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last, words.count <= 6 else { return listed(words) }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

}
