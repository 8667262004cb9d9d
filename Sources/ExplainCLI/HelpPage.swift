import DocumentModel

/// A page of help made from the same table as the argument parser's own, for languages the parser
/// does not speak.
struct HelpPage {
  let help: CommandHelp
  let messages: any Messages

  /// The page as a document: what it is for, how it is typed, examples first.
  var document: Document {
    let titles = messages.helpTitles
    var document = Document([.title(help.korean.abstract)])
    document.blocks += [.heading(titles.usage), .commands([help.usage])]
    document.blocks += [.heading(titles.examples), .commands(help.examples)]
    if !help.korean.discussion.isEmpty {
      document.blocks += help.korean.discussion.split(separator: "\n")
        .map { .paragraph([.text(String($0))]) }
    }
    if help.name.isEmpty {
      let commands = CommandHelp.commands.map { Fact($0.name, $0.korean.abstract) }
      document.blocks += [.heading(titles.commands), .definitions(commands)]
    }
    for (title, options) in [
      (titles.arguments, help.arguments), (titles.options, help.options),
      (titles.sharedOptions, OptionHelp.shared),
    ] where !options.isEmpty {
      let facts = options.map { Fact($0.usage, $0.korean) }
      document.blocks += [.heading(title), .definitions(facts)]
    }
    return document
  }
}
