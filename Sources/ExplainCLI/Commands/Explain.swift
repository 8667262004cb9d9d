import ArgumentParser

/// The root of the command line: `explain LESSON`, or one of the commands.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: CommandHelp.explain.abstract,
    usage: """
      explain <lesson> [<options>]
      explain <subcommand> [<options>]
      """,
    discussion: CommandHelp.explain.discussion,
    version: "0.1.0",
    subcommands: [LessonCommand.self] + CommandHelp.commands.map(\.type),
    defaultSubcommand: LessonCommand.self)
}
