import Authoring
import Checkpoints
import DocumentModel
import LessonCatalog
import LessonKit
import Testing
import TransformerModel

/// The lesson and the model that are packed into the program.
struct Packed {
  let lesson: Lesson
  let model: Transformer

  init() throws {
    let source = LessonSource(files: LessonCatalog.files, folder: "Lessons")
    let folder = try #require(source.lessons.first { $0.id == "self-attention" })
    lesson = try LessonReader.read(folder)
    model = try HandSetModel.read(try #require(source.models["hand-set"]).read(), name: "hand-set")
  }

  /// A run of the model.
  func scenario(_ text: String = "I am a student", mask: AttentionMask = .open) -> Scenario {
    Scenario(model: model, sentence: model.sentence(text), masks: Masks(encoder: mask))
  }

  /// The stages of such a run.
  func trace(_ text: String = "I am a student", mask: AttentionMask = .open) -> Trace {
    scenario(text, mask: mask).trace()
  }

  /// The whole lesson on a run.
  func document(_ language: Language, _ scenario: Scenario) throws -> Document {
    try lesson.document(language, scenario)
  }
}

extension Lesson {
  /// The whole lesson on a run.
  func document(_ language: Language, _ scenario: Scenario) throws -> Document {
    let pages = try LessonPages(
      self, in: language, runs: FixedRuns(self, own: scenario), words: .sample)
    var maker = LessonDocument(pages)
    return try maker.document(remarks: [])
  }
}

/// Makes the lesson's own run as the test wants it, and others on the same model.
struct FixedRuns: RunMaker {
  private let own: ShownRun

  init(_ lesson: Lesson, own scenario: Scenario) {
    let trace = scenario.trace()
    let isOwnModel = trace.model == lesson.run.model?.text
    let isOwn =
      isOwnModel && trace.sentence.text == lesson.run.text?.text
      && trace.mask == lesson.run.mask ?? .open
    own = ShownRun(scenario: scenario, trace: trace, isOwn: isOwn, isOwnModel: isOwnModel)
  }

  func run(_ request: RunRequest?, own base: RunRequest) throws -> ShownRun {
    guard let request, let scenario = own.scenario else { return own }
    let model = scenario.model
    let sentence = request.text.map { model.sentence($0.text) } ?? scenario.sentence
    let other = try Scenario(
      model: model, sentence: sentence, masks: request.mask.map { Masks(encoder: $0) } ?? Masks()
    ).changed(by: request.whatIf)
    return ShownRun(scenario: other, isOwn: true, isOwnModel: true)
  }
}

extension ExhibitWords {
  /// Words no test depends on.
  static let sample = ExhibitWords(
    stage: .sample,
    derivation: DerivationWords(
      operation: "operation", formula: "formula", fact: { fact, _, _ in Fact("fact", "\(fact)") },
      rest: { "\($0) more" }, openedAbove: Fact("seen", "above"), endsHere: Fact("end", "here")),
    comparison: ComparisonWords(
      before: "before", after: "after", difference: "difference", changed: "changed",
      otherText: "other text", firstParting: "first",
      largestChange: "largest", nowhere: { _ in "nowhere" }, parted: { "\($0) of \($1)" },
      changedCells: { "\($0) of \($1) cells" }, isEqual: "equal",
      isMissing: { $0 ? "second only" : "first only" }, otherShape: "other shape"),
    diagram: .sample,
    questions: QuestionLabels(question: { "Q\($0)" }, answer: "A", answers: "Answers"))
}

extension DiagramWords {
  /// Words no test depends on.
  static let sample = DiagramWords(
    box: { "\($0)" }, stack: { $0.rawValue }, map: { "\($0) maps" }, mask: { "mask \($0)" },
    layer: { "layer \($0)" }, hidden: "hidden", memory: "memory", takenOut: "without",
    caption: "caption", lit: "lit")
}

extension StageWords {
  /// Words no test depends on.
  static let sample = StageWords(
    shape: "shape", formula: "formula", operation: "operation", leftOut: "left out",
    shownPart: { "\($0), \($1) of \($2) of \($3)" },
    axes: { "Rows are \($0.rawValue)s, columns are \($1.rawValue)s." })
}

extension Document {
  /// The titles of the steps, in their order.
  var headings: [String] {
    blocks.compactMap { block in
      if case .step(let step) = block { step.text } else { nil }
    }
  }

  /// All running text, points included.
  var spans: [Span] {
    blocks.flatMap { block -> [Span] in
      switch block {
      case .paragraph(let spans): spans
      case .list(let points): points.flatMap { $0 }
      default: []
      }
    }
  }

  /// The numbers that are opened.
  var derivations: [DerivationBlock] {
    blocks.compactMap { block in
      if case .derivation(let derivation) = block { derivation } else { nil }
    }
  }

  /// The maps that are set side by side.
  var galleries: [GalleryBlock] {
    blocks.compactMap { block in
      if case .gallery(let gallery) = block { gallery } else { nil }
    }
  }

  /// The rows drawn as bars.
  var bars: [BarsBlock] {
    blocks.compactMap { block in
      if case .bars(let bars) = block { bars } else { nil }
    }
  }

  /// The stages drawn as curves.
  var curves: [CurveBlock] {
    blocks.compactMap { block in
      if case .curve(let curve) = block { curve } else { nil }
    }
  }

  /// The drawings of the model.
  var diagrams: [DiagramBlock] {
    blocks.compactMap { block in
      if case .diagram(let diagram) = block { diagram } else { nil }
    }
  }

  /// What is told above the exhibits.
  var facts: [Fact] {
    blocks.flatMap { block -> [Fact] in
      if case .facts(let facts) = block { return facts }
      return []
    }
  }

  /// The numbers in the running text.
  var numbers: [Float] {
    spans.compactMap { span in
      if case .number(let value, _) = span { value } else { nil }
    }
  }

  /// The running text without its numbers.
  var text: String {
    spans.map { span in
      switch span {
      case .text(let text), .verbatim(let text), .strong(let text), .code(let text): text
      case .number: "#"
      }
    }
    .joined()
  }

  /// The matrices shown.
  var matrices: [MatrixBlock] {
    blocks.compactMap { block in
      if case .matrix(let matrix) = block { matrix } else { nil }
    }
  }
}
