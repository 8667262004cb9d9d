import ArgumentParser
import DocumentModel
import Foundation

/// `explain notes`: the speaker notes of the lesson that is presented in another terminal.
struct NotesCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: CommandHelp.notes.abstract,
    discussion: CommandHelp.notes.discussion)

  /// How long a presenter who is busy is waited for, in milliseconds.
  private static let patience = 5000

  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.documentFormat()
    let path = NotesSocket.path(session.surroundings)
    try NotesSocket.check(path)
    if session.isInteractive, !shared.plain {
      var window = NotesWindow(at: path, session)
      return try window.run()
    }
    let state = try presentState(at: path)
    try session.show(
      page(of: state, at: Date().timeIntervalSince1970, session).document, format: format)
  }

  /// The page of a state, in the language asked for, else in that of the presenter.
  func page(of state: NotesState?, at now: Double, _ session: Session) -> NotesPage {
    let presenters = shared.lang == nil ? state?.language : nil
    return NotesPage(state, at: now, in: presenters ?? session.language)
  }

  /// What the presenter's screen shows at the moment.
  ///
  /// - Throws: `Failure.notes` if nobody presents, or says nothing.
  private func presentState(at path: String) throws -> NotesState {
    var follower = NotesFollower(at: path)
    _ = follower.follow()
    guard follower.isConnected else { throw Failure.notes(.noPresenter) }
    let end = ContinuousClock.now + .milliseconds(Self.patience)
    while follower.state == nil, let descriptor = follower.descriptors.first {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      guard left >= 1 else { throw Failure.notes(.silentPresenter) }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, Int32(left))
      _ = follower.follow()
    }
    guard let state = follower.state else { throw Failure.notes(.noPresenter) }
    return state
  }
}
