import Authoring
import DocumentModel
import TransformerModel

/// Reads a lesson's files: `lesson.yaml` for the structure, one word file per language.
///
/// All mistakes of all files are reported at once.
public enum LessonReader {
  /// The formats this program reads.
  public static let formats = [1]

  private static let structureKeys = ["format", "model", "text", "mask", "steps"]
  private static let stepKeys = ["id", "formulas", "when", "show"]
  private static let wordKeys = ["format", "title", "summary", "steps"]
  private static let stepWordKeys = ["title", "prose", "otherwise", "notes"]

  /// Reads the lesson of a folder.
  ///
  /// - Parameters:
  ///   - folder: The lesson's files.
  ///   - languages: Whose words to read; English ones stand in where a step has none.
  /// - Throws: `Diagnostics` with every mistake of the files read, or `LessonSource.Failure`.
  public static func read(
    _ folder: LessonFolder, in languages: [Language] = Language.allCases
  ) throws -> Lesson {
    let structureSource = try folder.structure.read()
    let structureReader = YAMLReader(structureSource)
    let structure = structureReader.root().flatMap(structure)
    var diagnostics = structureReader.diagnostics
    var words: [Language: LessonWords] = [:]
    let base = baseLanguage(of: folder)
    for language in Language.allCases where languages.contains(language) || language == base {
      guard let file = folder.words[language] else { continue }
      let reader = YAMLReader(try file.read())
      words[language] = reader.root().flatMap {
        Self.words($0, for: structure?.steps, isBase: language == base)
      }
      diagnostics += reader.diagnostics
    }
    if base == nil {
      diagnostics.append(
        Diagnostic(.missingKey("en.yaml"), in: structureSource, line: 0, column: 0))
    }
    guard let structure, diagnostics.isEmpty else { throw Diagnostics(diagnostics) }
    return Lesson(
      id: folder.id, model: structure.model, text: structure.text, mask: structure.mask,
      steps: structure.steps, words: words)
  }

  /// What a lesson teaches, in one line, without reading the rest of it.
  ///
  /// - Throws: `Diagnostics` if the word file has no such line, or `LessonSource.Failure`.
  public static func summary(of folder: LessonFolder, in language: Language) throws -> String {
    guard
      let file = folder.words[language] ?? baseLanguage(of: folder).flatMap({ folder.words[$0] })
    else {
      let source = try folder.structure.read()
      throw Diagnostics([Diagnostic(.missingKey("en.yaml"), in: source, line: 0, column: 0)])
    }
    let reader = YAMLReader(try file.read())
    let summary = reader.root()?.mapping(keys: wordKeys)?.required("summary")?.text()
    guard let summary else { throw Diagnostics(reader.diagnostics) }
    return summary
  }

  /// The language whose words have to be complete: English, else the only one there is.
  private static func baseLanguage(of folder: LessonFolder) -> Language? {
    folder.words[.english] != nil
      ? .english : Language.allCases.first { folder.words[$0] != nil }
  }

  private typealias Structure = (
    model: PlacedText, text: PlacedText, mask: AttentionMask, steps: [LessonStep]
  )

  private static func structure(_ root: YAMLValue) -> Structure? {
    guard let file = root.mapping(keys: structureKeys), file.checkFormat(known: formats) else {
      return nil
    }
    let model = file.required("model")?.placedText()
    let text = file.required("text")?.placedText()
    let mask = file["mask"]?.word(among: AttentionMask.named.map(\.name))
    guard let values = file.required("steps")?.list() else { return nil }
    if values.isEmpty { file["steps"]?.note(.wrongKind(expected: .list)) }
    var ids: Set<String> = []
    let steps = values.compactMap { step($0, ids: &ids) }
    guard let model, let text else { return nil }
    return (model, text, mask.flatMap(AttentionMask.init(name:)) ?? .open, steps)
  }

  private static func step(_ value: YAMLValue, ids: inout Set<String>) -> LessonStep? {
    guard let keys = value.mapping(keys: stepKeys) else { return nil }
    let id = keys.required("id")?.text()
    if let id, !ids.insert(id).inserted { keys["id"]?.note(.duplicate(id)) }
    let formulas = keys["formulas"]?.list()?.compactMap { $0.text() } ?? []
    let condition = keys["when"]?.placedText()
    let exhibits = keys["show"]?.list()?.compactMap(exhibit) ?? []
    return id.map {
      LessonStep(id: $0, formulas: formulas, condition: condition, exhibits: exhibits)
    }
  }

  private static func exhibit(_ value: YAMLValue) -> (any Exhibit)? {
    let present = Set((value.pairs() ?? []).map(\.key))
    let kinds = Exhibits.all.filter { present.contains($0.name) }
    if kinds.count == 1, let kind = kinds.first {
      return value.mapping(keys: [kind.name] + kind.keys).flatMap { kind.init($0) }
    }
    let names = Exhibits.all.map { $0.name }
    let allowed = Exhibits.all.flatMap { $0.keys }.reduce(into: names) { allowed, key in
      if !allowed.contains(key) { allowed.append(key) }
    }
    guard let keys = value.mapping(keys: allowed) else { return nil }
    for kind in kinds.dropFirst() { value.note(.duplicate("\(kinds[0].name) | \(kind.name)")) }
    // A mistyped kind has been noted as an unknown key already.
    if kinds.isEmpty, keys.hasOnly(allowed) {
      value.note(.missingKey(names.joined(separator: " | ")))
    }
    return nil
  }

  private static func words(_ root: YAMLValue, for steps: [LessonStep]?, isBase: Bool)
    -> LessonWords?
  {
    guard let file = root.mapping(keys: wordKeys), file.checkFormat(known: formats) else {
      return nil
    }
    let title = file.required("title")?.text()
    let summary = file.required("summary")?.text()
    // Without a structure there is nothing to compare the steps with.
    let stepWords = file.required("steps").flatMap { value in
      steps.map { value.mapping(keys: $0.map(\.id)) } ?? nil
    }
    var words: [String: StepWords] = [:]
    for step in steps ?? [] {
      let value = isBase ? stepWords?.required(step.id) : stepWords?[step.id]
      words[step.id] = value.flatMap(stepWord)
    }
    guard let title, let summary else { return nil }
    return LessonWords(title: title, summary: summary, steps: words)
  }

  private static func stepWord(_ value: YAMLValue) -> StepWords? {
    guard let keys = value.mapping(keys: stepWordKeys) else { return nil }
    let title = keys.required("title")?.text()
    let prose = keys.required("prose")?.placedText()
    let otherwise = keys["otherwise"]?.placedText()
    let notes = keys["notes"]?.text()
    guard let title, let prose else { return nil }
    return StepWords(title: title, prose: prose, otherwise: otherwise, notes: notes)
  }
}
