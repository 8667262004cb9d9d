import ArgumentParser

/// The root of the command line: `explain LESSON`, or one of the commands.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: CommandHelp.explain.english.abstract,
    usage: """
      explain <lesson> [<options>]
             explain <subcommand> [<options>]
      """,
    discussion: CommandHelp.explain.english.discussion,
    version: "0.1.0",
    subcommands: [
      LessonCommand.self, ListCommand.self, MapCommand.self, TraceCommand.self,
    ],
    defaultSubcommand: LessonCommand.self)

  /// The names of the commands a person can type.
  static let commandNames = configuration.subcommands
    .filter { $0.configuration.shouldDisplay }
    .compactMap { $0.configuration.commandName }
}
