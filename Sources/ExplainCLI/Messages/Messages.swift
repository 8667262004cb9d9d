import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// Everything the program says, in one language.
///
/// A language is one type that conforms; a sentence it lacks is a compile error.
protocol Messages: Sendable {
  /// What is said of a failure, and what to try.
  func failure(_ failure: Failure) -> (sentence: String, remedy: String)
  /// What is said of a mistake in a file.
  func problem(_ problem: Diagnostic.Problem) -> String
  /// What stands before a failure.
  var error: String { get }
  /// What stands before what to try.
  var hint: String { get }
  /// What stands before the argument parser's own, English, sentence.
  var notUnderstood: String { get }
  /// What is said when the fault is ours.
  func ourFault(_ description: String) -> String

  /// What the help says of an option or argument.
  func help(for option: OptionName) -> String
  /// What the help says of a command.
  func help(for command: CommandHelp.Name) -> CommandHelp.Words

  /// Which words the model did not know.
  func unknownWords(_ words: [String], model: String) -> String
  /// That something is still being read or computed, after so many seconds.
  var computing: @Sendable (_ seconds: Int) -> String { get }
  /// How many tokens of padding were appended, and how they are written.
  func padded(by count: Int, token: String) -> String
  /// That the decoder was given what the model wrote itself.
  var writtenByModel: String { get }
  /// The same of a run that is changed, in which it would have written something else.
  var writtenByUnchangedModel: String { get }
  /// That the model was stopped before it came to an end.
  func writingCut(at count: Int) -> String
  /// That a decoder runs without its causal mask.
  var causalMaskLifted: String { get }
  /// That the run is changed, and not how the model runs.
  var changed: String { get }
  /// That the text of a lesson does not speak of the changes.
  var changedLesson: String { get }
  /// That the words stand in another order.
  var shuffled: String { get }
  /// That there is no other order, all words being alike.
  var nothingToShuffle: String { get }
  /// That numbers have left the range there are numbers for.
  var outOfRange: String { get }
  /// The first of two targets that are compared.
  func comparedTarget(_ target: String) -> Fact
  /// The first of two texts that are compared.
  func comparedText(_ text: String) -> Fact
  /// What a severity is called.
  func severity(_ severity: Finding.Severity) -> String
  /// How many lessons were looked through, and how much was found.
  func checked(lessons: Int, findings: Int) -> String
  /// That a lesson was written, before the names of its files.
  var lessonWritten: String { get }
  /// What to do with it next.
  var lessonNext: String { get }
  /// What stands before the lessons to know first.
  func needs(_ lessons: [String]) -> String
  /// The title of one head among others.
  func headTitle(_ head: Int) -> String
  /// What ran on what.
  func runFacts(_ trace: Trace) -> [Fact]
  /// What bare `explain` and `explain list` say around the lessons.
  var overview: Overview { get }
  /// The titles of the parts of a help page.
  var helpTitles: HelpTitles { get }

  /// The words around a stage.
  var stageWords: StageWords { get }
  /// The words in a derivation.
  var derivationWords: DerivationWords { get }
  /// The words around two runs side by side.
  var comparisonWords: ComparisonWords { get }
  /// The words around questions that are printed.
  var questionLabels: QuestionLabels { get }
  /// The words in a drawing of a model.
  var diagramWords: DiagramWords { get }
  /// The words around the progress in the lessons.
  var progressWords: ProgressWords { get }
  /// The words around heads that are searched for.
  var searchWords: SearchWords { get }
  /// The words around what a model writes.
  var writingWords: WritingWords { get }
  /// The words around all lessons as files.
  var courseWords: CourseWords { get }
  /// The words around the tokens of a text.
  var tokenWords: TokenWords { get }
  /// The words around the models there are.
  var modelsWords: ModelsWords { get }
  /// The words around maps out of files, and parts of maps.
  var mapWords: MapWords { get }
  /// The words on worksheets.
  var worksheetWords: WorksheetWords { get }
  /// The words around the speaker notes.
  var notesWords: NotesWords { get }
  /// The words renderers need.
  var renderWords: RenderWords { get }
}

/// What stands around the list of lessons.
struct Overview {
  let title: String
  let introduction: String
  let howToStart: String
  let commands: [String]
  let more: String
}

/// The titles of the parts of a help page.
struct HelpTitles {
  let usage: String
  let examples: String
  let commands: String
  let arguments: String
  let options: String
  let sharedOptions: String
}

extension Language {
  /// The words of this language.
  var messages: any Messages {
    switch self {
    case .english: EnglishMessages()
    case .korean: KoreanMessages()
    }
  }
}

extension Language {
  /// What step mode says in this language.
  var playerWords: any PlayerWords {
    switch self {
    case .english: EnglishPlayerWords()
    case .korean: KoreanPlayerWords()
    }
  }
}

extension Messages {
  /// The words around the numbers of all exhibits.
  var exhibitWords: ExhibitWords {
    ExhibitWords(
      stage: stageWords, derivation: derivationWords, comparison: comparisonWords,
      diagram: diagramWords, questions: questionLabels)
  }

  /// Words in a row, in quotes or not, as many as fit a sentence.
  func listed(_ words: [String], limit: Int = 12) -> String {
    words.prefix(limit).joined(separator: ", ") + (words.count > limit ? ", …" : "")
  }

  /// The masks of all parts, by the names of the options.
  func masks(of trace: Trace) -> String {
    Part.allCases.map { "\($0.rawValue) \(trace.masks[$0].name)" }.joined(separator: ", ")
  }

  /// A number as one writes it by hand: `0.001`, `100`.
  func decimal(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// Bytes in gigabytes, with one digit behind the point.
  func gigabytes(_ bytes: Int) -> String {
    let tenths = bytes / ((1 << 30) / 10)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The words of a known set that come first in mind: the nearest ones, else all.
  func suggested(_ word: String, _ known: [String]) -> [String] {
    let near = nearest(to: word, in: known)
    return near.isEmpty ? known : near
  }
}
