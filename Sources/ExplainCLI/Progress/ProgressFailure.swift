/// Why the progress in the lessons cannot be shown or changed.
enum ProgressFailure: Equatable {
  /// Something else than `reset`.
  case unknownAction(String)
  /// A lesson that was never begun; those that were.
  case notBegun(String, begun: [String])
  /// There is nobody to ask whether it may be forgotten, of one lesson or of all.
  case nobodyToAsk(lesson: String?)
  /// It cannot be written; the system's reason.
  case cannotKeep(path: String, reason: String)

  /// The exit code.
  var exitCode: Int32 {
    if case .cannotKeep = self { ExitStatus.inputOutput } else { ExitStatus.usage }
  }
}
