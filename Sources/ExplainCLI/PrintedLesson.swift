import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// A lesson as a whole, to be printed or read in a browser.
struct PrintedLesson {
  private let folder: LessonFolder
  private let place: Int
  private let session: Session

  /// Prepares to print a lesson.
  ///
  /// - Parameters:
  ///   - folder: The lesson.
  ///   - place: The place of the source it was found in.
  ///   - session: What the person asked for.
  init(_ folder: LessonFolder, from place: Int, _ session: Session) {
    self.folder = folder
    self.place = place
    self.session = session
  }

  /// The lesson in each language the format has room for and the lesson has words in; at least in
  /// the reader's, in which what it lacks is English.
  ///
  /// - Parameter links: Pages to go to from there, in a language, if there are any.
  /// - Throws: `Failure` with the mistakes of the lesson, or with what keeps it from being run.
  func editions(
    for format: OutputFormat, links: (any Messages) throws -> Edition.Links? = { _ in nil }
  ) throws -> [Edition] {
    let runner = LessonRunner(session, lessonFrom: place)
    do {
      return try session.explainingMistakes {
        let asked = session.languages(for: format)
        let lesson = try LessonReader.read(folder, in: asked)
        let languages = asked.filter { $0 == session.language || lesson.words[$0] != nil }
        let own = try LessonPages(
          lesson, in: session.language, runs: runner, words: session.messages.exhibitWords)
        return try languages.map { language in
          let messages = language.messages
          var maker = LessonDocument(
            own.with(
              language: language, words: messages.exhibitWords, choice: LayerAndHead()))
          let document = try maker.document(remarks: remarks(on: runner.ownRun, messages))
          return Edition(document, words: messages.renderWords, links: try links(messages))
        }
      }
    } catch Failure.mistakes where runner.removedLayers != [] {
      // What the lesson shows is not missing by mistake.
      throw Failure.takenOut(runner.removedLayers)
    }
  }

  private func remarks(on run: Run?, _ messages: any Messages) -> [Block] {
    guard let run else { return [] }
    let changed = run.scenario.interventions.isEmpty ? [] : [messages.changedLesson]
    return run.blocks(messages) + changed.map { .paragraph([.text($0)]) }
  }
}
