import DocumentModel

/// A page of help made from the same tables as the argument parser's own, for languages the
/// parser does not speak.
struct HelpPage {
  let help: CommandHelp
  let messages: any Messages

  /// The page as a document: what it is for, how it is typed, examples first.
  var document: Document {
    let titles = messages.helpTitles
    let words = messages.help(for: help.command)
    var document = Document([.title(words.abstract)])
    document.blocks += [.heading(titles.usage), .commands([help.usage])]
    document.blocks += [.heading(titles.examples), .commands(help.examples)]
    document.blocks += words.discussion.split(separator: "\n")
      .map { .paragraph([.text(String($0))]) }
    if help.command == .explain {
      let commands = CommandHelp.commands.map {
        Fact($0.name, messages.help(for: $0.command).abstract)
      }
      document.blocks += [.heading(titles.commands), .definitions(commands)]
    }
    for (title, options) in [
      (titles.arguments, help.arguments), (titles.options, help.options),
      (titles.sharedOptions, OptionName.shared),
    ] where !options.isEmpty {
      let facts = options.map { Fact($0.usage, messages.help(for: $0)) }
      document.blocks += [.heading(title), .definitions(facts)]
    }
    return document
  }
}
