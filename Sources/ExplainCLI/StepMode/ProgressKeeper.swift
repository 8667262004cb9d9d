import Foundation
import LessonKit

/// Keeps how far somebody is in a lesson while they step through it.
struct ProgressKeeper {
  private let store: ProgressStore
  private let lesson: String
  private var kept: Player.Progress?
  private var hasDeclined = false

  /// Keeps the progress in a lesson: packed ones go by their names, others by their folders.
  init(_ folder: LessonFolder, in surroundings: Surroundings) {
    store = ProgressStore(surroundings)
    lesson =
      folder.directory.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) }
      ?? folder.id
  }

  /// The step to offer to go on at: where somebody was, unless that is the beginning or the end, or
  /// they never want to be asked.
  var stepToResume: String? {
    let known = store.read()
    guard !known.neverAsksAgain, let progress = known.lessons[lesson], progress.place > 1,
      progress.place < progress.steps
    else { return nil }
    return progress.step
  }

  /// Keeps where a player is, if that has changed; what cannot be kept disturbs no lesson.
  mutating func keep(_ player: Player) {
    let progress = player.progress
    if progress != kept, progress.count > 0 {
      kept = progress
      _ = store.change(lesson) { known in
        var entry =
          known
          ?? LessonProgress(
            step: progress.step, place: progress.number, of: progress.count,
            questions: progress.questionCount)
        entry.go(
          to: progress.step, place: progress.number, of: progress.count,
          questions: progress.questionCount)
        for solved in progress.solved { entry.answer(solved.question, of: solved.step) }
        known = entry
      }
    }
    if player.neverAskAgain, !hasDeclined {
      hasDeclined = true
      _ = store.change { $0.neverAsksAgain = true }
    }
  }
}
