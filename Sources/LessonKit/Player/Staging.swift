import DocumentModel
import TransformerModel

/// A lesson on the runs a person wishes for: its pages, each made when it is first shown.
struct Staging {
  let wishes: Wishes
  let maker: any RunMaker
  /// The steps that are shown, by their places in the lesson.
  let steps: [Int]
  private var pages: LessonPages
  private var made: [Int: Result<LessonPage, any Error>] = [:]

  /// Makes the lesson's own run and finds out which steps there are.
  ///
  /// - Throws: What keeps the run from being made, or the mistakes in the lesson's conditions.
  init(
    _ lesson: Lesson, _ wishes: Wishes, in language: Language, _ host: any PlayerHost
  ) throws {
    let maker = host.runs(for: wishes)
    let pages = try LessonPages(
      lesson, in: language, runs: maker, words: host.words(in: language).exhibits,
      choice: wishes.choice)
    try self.init(wishes, maker, pages)
  }

  private init(_ wishes: Wishes, _ maker: any RunMaker, _ pages: LessonPages) throws {
    var pages = pages
    steps = pages.shownSteps()
    try pages.throwMistakes()
    self.wishes = wishes
    self.maker = maker
    self.pages = pages
  }

  /// The same runs in another language, or with another layer or head.
  func with(
    language: Language, choice: LayerAndHead, _ host: any PlayerHost
  ) throws -> Staging {
    var wishes = wishes
    wishes.choice = choice
    let pages = pages.with(
      language: language, words: host.words(in: language).exhibits, choice: choice)
    return try Staging(wishes, maker, pages)
  }

  /// The lesson's own run.
  var ownRun: ShownRun { pages.ownRun }

  /// The title of a step.
  func title(ofStep place: Int) -> String { pages.title(ofStep: place) }

  /// Makes the page of a step, if that was not done before.
  mutating func make(_ place: Int) {
    guard made[place] == nil else { return }
    let page = pages.page(ofStep: place)
    made[place] = Result {
      try pages.throwMistakes()
      return page
    }
  }

  /// The page of a step, once it is made.
  func page(_ place: Int) -> Result<LessonPage, any Error>? { made[place] }
}
