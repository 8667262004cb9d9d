/// The words around the progress in the lessons, in one language.
struct ProgressWords: Sendable {
  /// The title above the lessons.
  let title: String
  /// The place of a step among all.
  let step: @Sendable (_ place: Int, _ steps: Int) -> String
  /// How many questions of all were answered right.
  let questions: @Sendable (_ right: Int, _ all: Int) -> String
  /// That a lesson was finished.
  let finished: String
  /// That nothing is known, before the commands to begin with.
  let nothing: String
  /// Whether the progress in one lesson, or in all, may be forgotten.
  let ask: @Sendable (_ lesson: String?) -> String
  /// That it is forgotten.
  let forgotten: @Sendable (_ lesson: String?) -> String
  /// That all stays as it was.
  let unchanged: String
  /// That there is nothing to forget.
  let nothingToForget: String
  /// That the file cannot be understood.
  let notUnderstood: @Sendable (_ path: String) -> String
  /// That the file could not be understood and lies somewhere else now.
  let movedAside: @Sendable (_ path: String) -> String
}
