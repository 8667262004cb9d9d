import Authoring
import TransformerModel

/// Reads `lesson.yaml`: the runs of a lesson, its steps, what they show and what they ask.
enum StructureReader {
  /// What `lesson.yaml` holds.
  struct Structure {
    let needs: [PlacedText]
    let run: RunRequest
    let runs: [String: RunDefinition]
    let runNames: [PlacedText]
    let steps: [LessonStep]
  }

  private static let keys = ["format", "needs"] + RunRequest.keys + ["runs", "steps"]
  /// The keys of a step.
  static let stepKeys = ["id", "run", "formulas", "when", "show", "ask"]

  /// Reads the file; `nil` if it holds no lesson.
  ///
  /// What is wrong is noted in the reader.
  static func structure(_ root: YAMLValue) -> Structure? {
    guard let file = root.mapping(keys: keys), file.checkFormat(known: LessonReader.formats) else {
      return nil
    }
    let needs = file["needs"]?.list()?.compactMap { $0.placedText() } ?? []
    let run = RunRequest(file)
    for key in ["model", "text"] { _ = file.required(key) }
    let pairs = file["runs"]?.pairs() ?? []
    let runs = pairs.compactMap { pair in
      definition(pair.value).map { (pair.key, $0) }
    }
    guard let values = file.required("steps")?.list() else { return nil }
    if values.isEmpty { file["steps"]?.note(.wrongKind(expected: .list)) }
    var ids: Set<String> = []
    let steps = values.compactMap { step($0, ids: &ids) }
    guard run.model != nil, run.text != nil else { return nil }
    return Structure(
      needs: needs, run: run,
      runs: Dictionary(runs) { first, _ in first },
      runNames: pairs.compactMap { $0.keyValue.placedText() }, steps: steps)
  }

  /// The lessons to know first, without reading the rest.
  static func needs(_ root: YAMLValue) -> [String] {
    root.mapping(keys: keys)?["needs"]?.list()?.compactMap { $0.text() } ?? []
  }

  private static func definition(_ value: YAMLValue) -> RunDefinition? {
    let isExperiment = value.pairs()?.contains { $0.key == "experiment" } ?? false
    if isExperiment { return ExperimentRequest(value).map(RunDefinition.experiment) }
    return value.mapping(keys: RunRequest.keys).map { .model(RunRequest($0)) }
  }

  private static func step(_ value: YAMLValue, ids: inout Set<String>) -> LessonStep? {
    guard let keys = value.mapping(keys: stepKeys) else { return nil }
    let id = keys.required("id")?.text()
    if let id, !ids.insert(id).inserted { keys["id"]?.note(.duplicate(id)) }
    let run = keys["run"]?.placedText()
    let formulas = keys["formulas"]?.list()?.compactMap { $0.text() } ?? []
    let condition = keys["when"]?.placedText()
    let exhibits = keys["show"]?.list()?.compactMap(exhibit) ?? []
    var questionIDs: Set<String> = []
    let asked = keys["ask"]?.list() ?? []
    let questions = asked.compactMap { question($0, ids: &questionIDs) }
    return id.map {
      LessonStep(
        id: $0, run: run, formulas: formulas, condition: condition, exhibits: exhibits,
        questions: questions, questionIDs: questionIDs.sorted())
    }
  }

  private static func exhibit(_ value: YAMLValue) -> (any Exhibit)? {
    let kinds = Exhibits.all.map { Kind(name: $0.name, keys: $0.keys) }
    guard let index = choose(value, among: kinds, beside: []) else { return nil }
    let kind = Exhibits.all[index]
    return value.mapping(keys: [kind.name] + kind.keys).flatMap { kind.init($0) }
  }

  private static func question(_ value: YAMLValue, ids: inout Set<String>) -> LessonQuestion? {
    let kinds = Questions.all.map { Kind(name: $0.name, keys: $0.keys) }
    guard let index = choose(value, among: kinds, beside: ["id"]) else { return nil }
    let kind = Questions.all[index]
    guard let keys = value.mapping(keys: ["id", kind.name] + kind.keys) else { return nil }
    let id = keys.required("id")?.text()
    if let id, !ids.insert(id).inserted { keys["id"]?.note(.duplicate(id)) }
    guard let read = kind.init(keys), let id else { return nil }
    return LessonQuestion(id: id, kind: read)
  }

  /// One of several kinds of things that a list can hold.
  private struct Kind {
    let name: String
    let keys: [String]
  }

  /// The kind whose name is among the keys; none or two of them are noted.
  private static func choose(_ value: YAMLValue, among kinds: [Kind], beside others: [String])
    -> Int?
  {
    let present = Set((value.pairs() ?? []).map(\.key))
    let found = kinds.indices.filter { present.contains(kinds[$0].name) }
    if found.count == 1 { return found[0] }
    let names = kinds.map(\.name)
    let allowed = (others + kinds.flatMap(\.keys)).reduce(into: names) { allowed, key in
      if !allowed.contains(key) { allowed.append(key) }
    }
    guard let keys = value.mapping(keys: allowed) else { return nil }
    for index in found.dropFirst() {
      value.note(.duplicate("\(kinds[found[0]].name) | \(kinds[index].name)"))
    }
    // A mistyped kind has been noted as an unknown key already.
    if found.isEmpty, keys.hasOnly(allowed) {
      value.note(.missingKey(names.joined(separator: " | ")))
    }
    return nil
  }
}
