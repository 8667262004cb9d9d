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
  func trace(_ text: String = "I am a student", mask: AttentionMask = .open) -> Trace {
    model.trace(model.sentence(text), masks: Masks(encoder: mask))
  }

  /// The whole lesson on a run.
  func document(_ language: Language, _ trace: Trace) throws -> Document {
    try lesson.document(language, trace)
  }
}

extension Lesson {
  /// The whole lesson on a run.
  func document(_ language: Language, _ trace: Trace) throws -> Document {
    let isOwnRun =
      trace.model == model.text && trace.sentence.text == text.text && trace.mask == mask
    var maker = try #require(
      LessonDocument(
        self, in: language, trace: trace, isOwnRun: isOwnRun, stageWords: .sample))
    return try maker.document(remarks: [])
  }
}

extension StageWords {
  /// Words no test depends on.
  static let sample = StageWords(
    shape: "shape", formula: "formula", operation: "operation",
    axes: { "Rows are \($0.rawValue)s, columns are \($1.rawValue)s." })
}

extension Document {
  /// The titles of the steps, in their order.
  var headings: [String] {
    blocks.compactMap { block in
      if case .heading(let text) = block { text } else { nil }
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
