import DocumentModel

/// What is known of a player outside: how far somebody is, and what the instructor reads.
extension Player {
  /// A question by the ids of its step and its own.
  public struct Question: Hashable, Sendable {
    /// The id of the step.
    public let step: String
    /// The id of the question.
    public let question: String
  }

  /// How far somebody is.
  public struct Progress: Equatable, Sendable {
    /// The id of the step.
    public let step: String
    /// Its number among all, from 1.
    public let number: Int
    /// How many steps there are.
    public let count: Int
    /// The questions that were answered right.
    public let solved: [Question]
    /// How many questions the lesson asks.
    public let questionCount: Int
  }

  /// What the instructor reads, in a second window.
  public struct Notes: Equatable, Sendable {
    /// The title of the lesson.
    public let lesson: String
    /// The number of the step, from 1.
    public let number: Int
    /// How many steps there are.
    public let count: Int
    /// The title of the step.
    public let title: String
    /// What is to be said in it.
    public let notes: String
    /// The title of the next step, and what is to be said in it.
    public let next: (title: String, notes: String)?

    /// Whether all is the same.
    public static func == (one: Notes, other: Notes) -> Bool {
      (one.lesson, one.number, one.count, one.title, one.notes)
        == (other.lesson, other.number, other.count, other.title, other.notes)
        && one.next?.title == other.next?.title && one.next?.notes == other.next?.notes
    }
  }

  /// Whether Esc would leave from here.
  public var isAtTop: Bool { layers.isEmpty && view.focus == .none && typedNumber.isEmpty }

  /// How far somebody is now.
  public var progress: Progress {
    Progress(
      step: stepID, number: stepNumber, count: staging.steps.count,
      solved: answers.filter { $0.value.isSolved }.keys
        .sorted { ($0.step, $0.question) < ($1.step, $1.question) },
      questionCount: lesson.steps.flatMap(\.questions).count)
  }

  /// What the instructor reads now.
  public var notes: Notes {
    let number = stepNumber
    let next = staging.steps.indices.contains(number) ? staging.steps[number] : nil
    return Notes(
      lesson: lesson.words(in: look.language)?.title ?? lesson.id, number: number,
      count: staging.steps.count, title: staging.title(ofStep: place),
      notes: notes(ofStep: place), next: next.map { (staging.title(ofStep: $0), notes(ofStep: $0)) }
    )
  }

  private func notes(ofStep place: Int) -> String {
    lesson.words(of: lesson.steps[place], in: look.language)?.notes ?? ""
  }
}
