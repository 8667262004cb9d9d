/// How far a person is in one lesson.
struct LessonProgress: Codable, Equatable, Sendable {
  /// The step the person stands at.
  private(set) var step: String
  /// The place of that step, counted from 1.
  private(set) var place: Int
  /// How many steps the lesson had then.
  private(set) var steps: Int
  /// The questions that were answered right, each as `step/question`.
  private(set) var answered: Set<String> = []
  /// How many questions the lesson had then.
  private(set) var questions: Int
  /// Whether the last step was ever reached.
  private(set) var isFinished: Bool

  /// Begins a lesson at one of its steps.
  ///
  /// - Parameters:
  ///   - step: The name of the step.
  ///   - place: Its place, counted from 1.
  ///   - steps: How many steps there are.
  ///   - questions: How many questions there are.
  init(step: String, place: Int, of steps: Int, questions: Int) {
    precondition(1...max(1, steps) ~= place, "step \(place) of \(steps)")
    self.step = step
    self.place = place
    self.steps = steps
    self.questions = questions
    isFinished = place == steps
  }

  /// Goes to a step; a lesson that was finished once stays so.
  mutating func go(to step: String, place: Int, of steps: Int, questions: Int) {
    let before = self
    self = LessonProgress(step: step, place: place, of: steps, questions: questions)
    answered = before.answered
    isFinished = isFinished || before.isFinished
  }

  /// Counts a question as answered right.
  mutating func answer(_ question: String, of step: String) {
    answered.insert("\(step)/\(question)")
  }

  private enum CodingKeys: String, CodingKey {
    case step, place, steps, answered, questions
    case isFinished = "finished"
  }

  /// Reads what is kept of a lesson, and refuses what no lesson can be like.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    step = try values.decode(String.self, forKey: .step)
    place = try values.decode(Int.self, forKey: .place)
    steps = try values.decode(Int.self, forKey: .steps)
    answered = Set(try values.decode([String].self, forKey: .answered))
    questions = try values.decode(Int.self, forKey: .questions)
    isFinished = try values.decode(Bool.self, forKey: .isFinished)
    guard place >= 1, place <= steps, questions >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .place, in: values, debugDescription: "no such step")
    }
  }

  /// Writes it, the same progress always with the same bytes.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(step, forKey: .step)
    try values.encode(place, forKey: .place)
    try values.encode(steps, forKey: .steps)
    try values.encode(answered.sorted(), forKey: .answered)
    try values.encode(questions, forKey: .questions)
    try values.encode(isFinished, forKey: .isFinished)
  }
}
