import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// What the program says in English.
struct EnglishMessages: Messages {
  let error = "error"
  let hint = "try"
  let notUnderstood = "This command was not understood. `explain --help` shows how to ask."

  func ourFault(_ description: String) -> String {
    "This is our fault, not yours: \(description)"
  }

  func unknownWords(_ words: [String], model: String) -> String {
    """
    Not in the vocabulary of \(model): \(listed(words)). Each such word gets a small embedding made \
    from its spelling, the same on every machine; it carries no meaning.
    """
  }

  let computing: @Sendable (Int) -> String = { "computing… \($0) s" }
  func padded(by count: Int, token: String) -> String {
    "\(count) [PAD] \(count == 1 ? "was" : "were") appended to the sentence; --pad N sets how many."
      + (token == "[PAD]" ? "" : " This model's own token for it is \(token).")
  }

  let writtenByModel =
    "The target was written by the model itself, one word after the other; --target gives it one."
  let writtenByUnchangedModel = """
    The target was written by the model before anything was changed, so that the two runs can be \
    compared; --target gives it one.
    """
  func writingCut(at count: Int) -> String {
    "It found no end, and was stopped after \(count) words."
  }
  let causalMaskLifted =
    "The causal mask is lifted: this is not how the model runs when it writes."

  let changed = "This run is changed: it is not how the model runs by itself."
  let changedLesson =
    "The text of the lesson speaks of the model as it is, and what it says with numbers is left out; "
    + "the tables show the changed run."
  let shuffled = "The words were put into another order, which follows from the seed."
  let nothingToShuffle = "There is no other order: the words are all alike."
  let outOfRange = """
    Some numbers have left the range of single precision and are no numbers any more (NaN): set \
    smaller values.
    """
  func comparedTarget(_ target: String) -> Fact { Fact("target before", target, isVerbatim: true) }
  func comparedText(_ text: String) -> Fact { Fact("text before", text, isVerbatim: true) }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }
  func checked(lessons: Int, findings: Int) -> String {
    (lessons == 1 ? "1 lesson" : "\(lessons) lessons") + " checked: "
      + (findings == 0 ? "all well" : "\(findings) to look at")
  }
  let lessonWritten = "A lesson was written:"
  let lessonNext = "See it, change its files, and check it:"
  func needs(_ lessons: [String]) -> String { "needs \(lessons.joined(separator: ", "))" }

  func headTitle(_ head: Int) -> String { "head \(head)" }

  func runFacts(_ trace: Trace) -> [Fact] {
    var facts = [Fact("text", trace.sentence.text, isVerbatim: true)]
    if let pair = trace.sentence.pair { facts.append(Fact("pair", pair, isVerbatim: true)) }
    if let target = trace.target {
      facts += [Fact("target", target.text, isVerbatim: true), Fact("part", trace.part.rawValue)]
    }
    let mask = trace.target == nil ? trace.mask.name : masks(of: trace)
    facts += [Fact("model", trace.model), Fact("mask", mask)]
    return facts + trace.changes.map { Fact("changed", $0) }
  }

  let overview = Overview(
    title: "explain: the Transformer, computed in front of you",
    introduction: "Lessons:",
    howToStart: "To start:",
    commands: [
      "explain self-attention", "explain self-attention --text \"you are a teacher\"",
      "explain map \"I am a student\" --mask causal",
    ],
    more: "All commands and options: explain --help. 한국어: --lang ko")

  let helpTitles = HelpTitles(
    usage: "Usage", examples: "Examples", commands: "Commands", arguments: "Arguments",
    options: "Options", sharedOptions: "Options of every command")

  var stageWords: StageWords {
    StageWords(
      shape: "shape", formula: "formula", operation: "operation",
      leftOut: "What this step says of things this model does not have is left out.",
      shownPart: { rows, columns, shape, name in
        "The first \(rows) rows and \(columns) columns of \(shape) are printed; explain trace "
          + "--stages '\(name)' --parameters prints all."
      },
      axes: { rows, columns in
        "Rows: \(axisMeaning(rows)). Columns: \(axisMeaning(columns))."
      })
  }

  let renderWords = RenderWords(
    columnBand: { $0 == $1 ? "column \($0) of \($2)" : "columns \($0) to \($1) of \($2)" },
    rowPart: { $0 == $1 ? "row \($0) of \($2)" : "rows \($0)–\($1) of \($2)" },
    columnPart: { $0 == $1 ? "column \($0) of \($2)" : "columns \($0)–\($1) of \($2)" },
    row: "row", column: "column",
    columnsAsRows: "Columns stand in the order of the rows.",
    largestOf: { "A cell of a picture is the largest of \($0)×\($0) cells." },
    legend: "scale", arithmetic: ("in symbols", "in numbers", "result"),
    rounded: "rounded", level: { "level \($0)" }, more: { "\($0) more" },
    tooSmall: { "Please make this window larger: at least \($0) columns and \($1) lines." },
    page: EnglishPageWords())

  private func axisMeaning(_ role: Axis.Role) -> String {
    switch role {
    case .token: "tokens of the sentence"
    case .target: "tokens of the target"
    case .crossQuery: "queries (words of the target, which look)"
    case .crossKey: "keys (words of the sentence, looked at)"
    case .query: "queries (the word that looks)"
    case .key: "keys (the word looked at)"
    case .dimension: "dimensions"
    case .hidden: "hidden units"
    case .segment: "texts put together"
    case .vocabulary: "words of the vocabulary"
    case .vector: "one for all"
    case .position: "positions"
    case .sample: "what was tried"
    case .measure: "what was measured"
    }
  }
}
