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
  /// - Throws: `Diagnostics` with every mistake of its files.
  public static func read(_ folder: LessonFolder) throws -> Lesson {
    var diagnostics: [Diagnostic] = []
    let structureReader = YAMLReader(folder.structure)
    let structure = structureReader.root().flatMap(structure)
    diagnostics += structureReader.diagnostics
    var words: [Language: LessonWords] = [:]
    for (language, source) in folder.words {
      let reader = YAMLReader(source)
      words[language] = reader.root().flatMap { Self.words($0, for: structure?.steps) }
      diagnostics += reader.diagnostics
    }
    if folder.words.isEmpty {
      diagnostics.append(
        Diagnostic(.missingKey("en.yaml"), in: folder.structure, line: 0, column: 0))
    }
    guard let structure, diagnostics.isEmpty else { throw Diagnostics(diagnostics) }
    return Lesson(
      id: folder.id, order: folder.order, model: structure.model, text: structure.text,
      mask: structure.mask, steps: structure.steps, words: words)
  }

  private typealias Structure = (
    model: String, text: String, mask: AttentionMask, steps: [LessonStep]
  )

  private static func structure(_ root: YAMLValue) -> Structure? {
    guard let file = root.mapping(keys: structureKeys), file.checkFormat(known: formats) else {
      return nil
    }
    let model = file.required("model")?.text()
    let text = file.required("text")?.text()
    let mask = file["mask"]?.word(among: AttentionMask.named.map(\.name))
    guard let values = file.required("steps")?.list() else { return nil }
    if values.isEmpty { file["steps"]?.note(.wrongKind(expected: .list)) }
    var ids: Set<String> = []
    let steps = values.compactMap { step($0, ids: &ids) }
    guard let model, let text else { return nil }
    return (model, text, mask.flatMap(AttentionMask.init(name:)) ?? .none, steps)
  }

  private static func step(_ value: YAMLValue, ids: inout Set<String>) -> LessonStep? {
    guard let keys = value.mapping(keys: stepKeys) else { return nil }
    let id = keys.required("id")?.text()
    if let id, !ids.insert(id).inserted { keys["id"]?.note(.duplicate(id)) }
    let formulas = keys["formulas"]?.list()?.compactMap { $0.text() } ?? []
    let condition = keys["when"]?.text()
    let exhibits = keys["show"]?.list()?.compactMap(exhibit) ?? []
    return id.map {
      LessonStep(id: $0, formulas: formulas, condition: condition, exhibits: exhibits)
    }
  }

  private static func exhibit(_ value: YAMLValue) -> Exhibit? {
    let names = ExhibitKind.all.map(\.name)
    guard let keys = value.mapping(keys: names + ["digits"]) else { return nil }
    let digits = keys["digits"]?.wholeNumber(in: 0...9)
    guard let kind = ExhibitKind.all.first(where: { keys[$0.name] != nil }),
      let stage = keys[kind.name]?.placedText()
    else {
      if keys["digits"] == nil || names.allSatisfy({ keys[$0] == nil }) {
        value.note(.missingKey(names.joined(separator: " | ")))
      }
      return nil
    }
    return Exhibit(kind: kind, stage: stage, digits: digits)
  }

  private static func words(_ root: YAMLValue, for steps: [LessonStep]?) -> LessonWords? {
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
    for step in steps ?? [] { words[step.id] = stepWords?[step.id].flatMap(stepWord) }
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
