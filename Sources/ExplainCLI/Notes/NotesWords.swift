/// The words around the speaker notes, in one language.
struct NotesWords: Sendable {
  /// What the window is called before anybody presents.
  let title: String
  /// That nobody presents yet, before the command that does.
  let waiting: String
  /// That a step has no notes.
  let noNotes: String
  /// The title above the next step.
  let next: @Sendable (_ title: String) -> String
  /// That there is none.
  let last: String
  /// What stands before the place of the step.
  let step: String
  /// What stands beside the time used.
  let timeUsed: String
  /// What the key does that ends it.
  let quit: String
}
