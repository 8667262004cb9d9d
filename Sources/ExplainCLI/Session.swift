import Authoring
import Checkpoints
import DocumentModel
import LessonCatalog
import LessonKit
import Rendering
import TransformerModel

/// One run of the program: the options read, the language chosen, and the ways to models, lessons
/// and output.
struct Session {
  let options: SharedOptions
  let language: Language
  let messages: any Messages
  private let renderOptions: RenderOptions
  private let surroundings: Surroundings

  /// Reads the shared options.
  ///
  /// - Throws: `Failure` for a value that is none of the known ones.
  init(_ options: SharedOptions, in surroundings: Surroundings) throws {
    let settings = Settings(surroundings)
    self.options = options
    self.surroundings = surroundings
    language = try settings.language(option: options.lang)
    messages = language.messages
    let digits = try wholeNumber(options.digits, option: "--digits", in: 0...9, example: 2)
    let width = try wholeNumber(options.width, option: "--width", in: 0...100_000, example: 80)
    let depth = try settings.colorDepth(option: options.color, isFile: options.output != nil)
    renderOptions = RenderOptions(
      width: settings.width(option: width), colorDepth: depth, digits: digits ?? 2,
      isASCII: options.ascii, words: messages.renderWords)
  }

  // MARK: Lessons and models

  /// The places lessons and models are looked for, the first to be asked first.
  func sources() throws -> [LessonSource] {
    let folder = options.lessons ?? surroundings.variable("EXPLAIN_LESSONS")
    let packed = LessonSource(files: LessonCatalog.files, folder: "Lessons")
    do {
      return try folder.map { [try LessonSource(directory: $0), packed] } ?? [packed]
    } catch LessonSource.Failure.noSuchFolder(let path) {
      throw Failure.noSuchFile(path)
    } catch LessonSource.Failure.unreadable(let path) {
      throw Failure.unreadable(path)
    }
  }

  /// A model by name.
  ///
  /// - Throws: `Failure.unknownModel`, or the mistakes of its file.
  func model(named name: String, from sources: [LessonSource]) throws -> EncoderModel {
    guard let source = sources.lazy.compactMap({ $0.models[name] }).first else {
      throw Failure.unknownModel(name, known: Set(sources.flatMap(\.models.keys)).sorted())
    }
    do {
      return try HandSetModel.read(source, name: name)
    } catch let diagnostics as Diagnostics {
      throw Failure.mistakes(diagnostics.all)
    }
  }

  /// The model `--model` names, `hand-set` without it.
  func model() throws -> EncoderModel {
    try model(named: options.model ?? "hand-set", from: try sources())
  }

  // MARK: What to run on

  /// The sentence: the words behind the command, or `--text`, or the one of the lecture.
  func text(words: [String]) throws -> String {
    if words.isEmpty { return options.text ?? "I am a student" }
    guard options.text == nil else { throw Failure.twoTexts }
    return words.joined(separator: " ")
  }

  /// The mask `--mask` names, if it names one.
  func mask() throws -> AttentionMask? {
    try options.mask.map { name in
      guard let mask = AttentionMask(name: name) else {
        throw Failure.unknownValue(
          option: "--mask", value: name, known: AttentionMask.named.map(\.name))
      }
      return mask
    }
  }

  /// How many `[PAD]` to append, if `--pad` says so.
  func pad() throws -> Int? {
    try wholeNumber(
      options.pad, option: "--pad", in: 0...EncoderModel.longestText, example: 2)
  }

  // MARK: Output

  /// Draws a document to where the output goes.
  func show(_ document: Document) throws {
    if renderOptions.colorDepth != .none { Paint.switchOn() }
    let renderer: any DocumentRenderer =
      options.plain ? PlainRenderer(renderOptions) : TextRenderer(renderOptions)
    try Output(path: options.output).deliver { try renderer.render(document, to: $0) }
  }

  /// Writes stages of a trace as JSON to where the output goes, and remarks to standard error.
  func write(_ json: TraceJSON, remarks: [String]) throws {
    try Output(path: options.output).deliver { try json.write(to: $0) }
    for remark in remarks { Console.complain(remark) }
  }

  /// The output format asked for, one of those a command knows.
  func format(known: [String]) throws -> String {
    let format = options.format ?? "text"
    guard known.contains(format) else {
      throw Failure.unknownValue(option: "--format", value: format, known: known)
    }
    return format
  }
}
