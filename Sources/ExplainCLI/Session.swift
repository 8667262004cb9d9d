import Authoring
import Checkpoints
import DocumentModel
import Foundation
import LessonCatalog
import LessonKit
import LinearAlgebra
import Rendering
import TransformerModel

/// One run of the program: the shared options read and checked, the language chosen, the places
/// where lessons and models are found.
struct Session {
  let options: SharedOptions
  /// What the program finds around it.
  let surroundings: Surroundings
  let language: Language
  let messages: any Messages
  /// The places lessons and models are looked for, the first to be asked first.
  private(set) var sources: [LessonSource]
  /// The mask `--mask` names, if it names one.
  let mask: AttentionMask?
  /// How many `[PAD]` to append, if `--pad` says so.
  let pad: Int?
  /// What is to be changed in the run.
  let whatIf: WhatIf
  /// How documents are drawn.
  private(set) var renderOptions: RenderOptions
  /// The model folders that were read.
  private let folders = LoadedFolders()

  /// Reads the shared options.
  ///
  /// - Throws: `Failure` for a value that is none of the known ones.
  init(_ options: SharedOptions, in surroundings: Surroundings) throws {
    let settings = Settings(surroundings)
    self.surroundings = surroundings
    self.options = options
    language = try settings.language(option: options.lang)
    messages = language.messages
    mask = try options.mask.map(Self.mask)
    pad = try wholeNumber(
      options.pad, option: "--pad", in: 0...Transformer.longestText, example: 2)
    let seed = try wholeNumber(
      options.shuffle, option: "--shuffle", in: 0...Int.max, example: 1)
    whatIf = WhatIf(
      parts: options.without, settings: options.settings, shuffleSeed: seed.map(UInt64.init))
    let digits = try wholeNumber(options.digits, option: "--digits", in: 0...9, example: 2)
    let width = try wholeNumber(options.width, option: "--width", in: 0...100_000, example: 80)
    let depth = try settings.colorDepth(option: options.color, isFile: options.output != nil)
    renderOptions = RenderOptions(
      width: settings.width(option: width), colorDepth: depth,
      colorMap: options.ink ? .ink : .viridis, digits: digits ?? 2,
      isASCII: options.ascii, words: messages.renderWords)
    renderOptions.height = options.output == nil ? surroundings.terminalHeight : nil
    if let threads = try wholeNumber(
      options.threads, option: "--threads", in: 1...1024, example: 2)
    {
      Threads.use(threads)
    }
    let folder = options.lessons ?? surroundings.variable("EXPLAIN_LESSONS")
    sources = try Self.sources(folder: folder)
  }

  private static func mask(named name: String) throws -> AttentionMask {
    guard let mask = AttentionMask(name: name) else {
      throw Failure.unknownValue(
        option: "--mask", value: name, known: AttentionMask.named.map(\.name))
    }
    return mask
  }

  private static func sources(folder: String?) throws -> [LessonSource] {
    let packed = LessonSource(files: LessonCatalog.files, folder: "Lessons")
    do {
      return try folder.map { [try LessonSource(directory: $0), packed] } ?? [packed]
    } catch let failure as LessonSource.Failure {
      throw Failure(failure)
    }
  }

  /// The same session, with another place to look for lessons and models first.
  func looking(in source: LessonSource) -> Session {
    var session = self
    session.sources = [source] + sources
    return session
  }

  /// How a document would look in a window of some columns, without colour: its lines.
  func lines(of document: Document, columns: Int) -> [Substring] {
    var options = renderOptions
    options.width = columns
    options.colorDepth = .none
    var text = ""
    OutputFormat.text.renderer(options).render(document) { text += $0 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// Whether somebody sits at a terminal, and a lesson is not asked for as a whole.
  var isInteractive: Bool {
    Terminal.isPossible(surroundings) && options.output == nil && options.format == nil
  }

  /// Writes lines of text to where the output goes.
  func write(_ lines: [String]) throws {
    try Output(path: options.output).deliver { sink in
      for line in lines { try sink("\(line)\n") }
    }
  }

  /// The columns there are.
  var width: Int? { renderOptions.width }

  // MARK: Lessons and models

  /// Runs what reads files people wrote, and turns their mistakes into one failure.
  func explainingMistakes<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let diagnostics as Diagnostics {
      throw Failure.mistakes(diagnostics.all)
    } catch let failure as LessonSource.Failure {
      throw Failure(failure)
    }
  }

  /// The lessons in their order; of those with one name the first found counts.
  var lessonFolders: [LessonFolder] {
    var seen: Set<String> = []
    return sources.flatMap(\.lessons).filter { seen.insert($0.id).inserted }
      .sorted { $0.order < $1.order }
  }

  /// The lesson of a name, and the place of the source it was found in.
  ///
  /// - Throws: `Failure.unknownLesson`.
  func lesson(named name: String) throws -> (folder: LessonFolder, place: Int) {
    for (place, source) in sources.enumerated() {
      if let folder = source.lessons.first(where: { $0.id == name }) { return (folder, place) }
    }
    throw unknownLesson(name)
  }

  /// What is said of a name that is neither a lesson nor a command.
  func unknownLesson(_ name: String) -> Failure {
    let known = sources.flatMap(\.lessons).map(\.id) + CommandHelp.commands.map(\.name)
    return .unknownLesson(name, nearest: nearest(to: name, in: known.filter { $0 != name }))
  }

  /// A model by name, and the place of the source it was found in.
  ///
  /// - Throws: `Failure.unknownModel`, or the mistakes of its file or folder.
  func model(named name: String) throws -> (model: Transformer, place: Int) {
    do {
      if let seeded = try SeededModel(name: name) {
        try Memory.check(elements: seeded.parameterCount)
        return (seeded.model(), sources.count)
      }
    } catch let failure as SeededModel.Failure {
      throw Failure.badSettings(failure)
    }
    for (place, source) in sources.enumerated() {
      guard let file = source.models[name] else { continue }
      let model = try explainingMistakes { try HandSetModel.read(try file.read(), name: name) }
      return (model, place)
    }
    if let pretrained = try pretrainedModel(named: name) {
      return (pretrained.transformer, sources.count)
    }
    // What is written as a path names a folder, and no model of ours.
    if name.hasPrefix("/") || name.hasPrefix("./") || name.hasPrefix("../") || name.hasSuffix("/") {
      throw Failure.model(.missing(name))
    }
    throw Failure.unknownModel(
      name,
      known: Set(sources.flatMap(\.models.keys)).sorted() + ["seeded:layers=2,heads=4,width=32"])
  }

  /// The model in a folder, read once however often it is asked for; `nil` if the name is that of
  /// no folder, on disk or among the models in the cache.
  ///
  /// - Throws: `Failure.model` for a folder that cannot be run.
  func pretrainedModel(named name: String) throws -> PretrainedModel? {
    guard let path = try modelFolder(named: name) else { return nil }
    return try folders.model(name: name, path: path)
  }

  /// The path of the folder a name means: itself, or the folder of a model in the cache.
  func modelFolder(named name: String) throws -> String? {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw Failure.model(.noFolder(name)) }
      return name
    }
    return ModelCache(surroundings).folder(of: name)
  }

  /// Counts the seconds of what may take long, for whoever waits at a terminal.
  func counting<Value>(_ work: () throws -> Value) rethrows -> Value {
    let isShown = surroundings.isErrorTerminal && surroundings.variable("TERM") != "dumb"
    return try ElapsedTime(isShown: isShown, words: messages.computing).counting(work)
  }

  /// The model `--model` names, `hand-set` without it.
  func model() throws -> Transformer {
    try model(named: options.model ?? "hand-set").model
  }

  /// The sentence: the words behind the command, or `--text`, or the one of the lecture.
  func text(words: [String]) throws -> String {
    if words.isEmpty { return options.text ?? "I am a student" }
    guard options.text == nil else { throw Failure.twoTexts }
    return words.joined(separator: " ")
  }

  // MARK: Output

  /// The format asked for where only documents are made.
  func documentFormat() throws -> OutputFormat {
    guard let format = try format(orData: []) else {
      preconditionFailure("without data formats there is a document")
    }
    return format
  }

  /// The document format asked for, or `nil` if one of the data formats is.
  ///
  /// - Parameters:
  ///   - data: The data formats the command has.
  ///   - hasMaps: Whether the command shows maps, which are all that pictures draw.
  func format(orData data: [String], hasMaps: Bool = false) throws -> OutputFormat? {
    let name = options.format ?? formatOfOutput ?? OutputFormat.text.name
    let formats = OutputFormat.all.filter { hasMaps || !$0.isPicture }
    if let format = formats.first(where: { $0.name == name }) {
      return options.plain && name == OutputFormat.text.name ? .records : format
    }
    guard data.contains(name) else {
      throw Failure.unknownValue(
        option: "--format", value: name, known: formats.map(\.name) + data)
    }
    return nil
  }

  /// The format the name of the output file asks for, if it does: `map.svg`.
  private var formatOfOutput: String? {
    guard let output = options.output, let dot = output.lastIndex(of: ".") else { return nil }
    let ending = output[output.index(after: dot)...].lowercased()
    // Text has any ending.
    let known = OutputFormat.all.first { $0.fileExtension == ending && $0.fileExtension != "txt" }
    return known?.name ?? ["json", "npy"].first { $0 == ending }
  }

  /// Draws a document to where the output goes.
  func show(_ document: Document, format: OutputFormat) throws {
    try show([Edition(document, words: renderOptions.words)], format: format)
  }

  /// Draws a document to where the output goes, in every language where a format lets its reader
  /// choose one.
  ///
  /// - Parameter document: Makes the document with the words of a language.
  func show(in format: OutputFormat, _ document: (any Messages) throws -> Document) throws {
    try show(editions(for: format, document), format: format)
  }

  /// The editions of a document a format has room for, the reader's language first.
  func editions(
    for format: OutputFormat, _ document: (any Messages) throws -> Document
  ) throws -> [Edition] {
    try languages(for: format).map { language in
      let messages = language.messages
      return Edition(try document(messages), words: messages.renderWords)
    }
  }

  /// The languages a format has room for, the reader's first.
  func languages(for format: OutputFormat) -> [Language] {
    format.isInteractive ? [language] + Language.allCases.filter { $0 != language } : [language]
  }

  /// Draws editions of a document to where the output goes, or to another file.
  func show(_ editions: [Edition], format: OutputFormat, to path: String? = nil) throws {
    if renderOptions.colorDepth != .none { Paint.switchOn() }
    let renderer = format.renderer(renderOptions)
    try Output(path: path ?? options.output).deliver { try renderer.render(editions, to: $0) }
  }

  /// Writes data to where the output goes, and remarks to standard error.
  func write(_ json: some JSONDocument, remarks: [String]) throws {
    try Output(path: options.output).deliver { try json.write(to: $0) }
    for remark in remarks { Console.complain(remark) }
  }
}
