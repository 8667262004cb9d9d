import ArgumentParser

/// A command of the program: reads its own options and does its work in a session.
protocol ExplainCommand: ParsableCommand {
  /// The shared options as given.
  var shared: SharedOptions { get }

  /// Does the work.
  ///
  /// - Throws: `Failure` for what is to be said to the person, anything else for our own fault.
  func execute(_ session: Session) throws
}
