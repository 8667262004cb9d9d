import ArgumentParser
import Checkpoints
import DocumentModel
import Rendering
import TransformerModel

/// `explain tokenize TEXT`: the tokens of a text, their ids, and how they came about.
struct TokenizeCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize", abstract: CommandHelp.tokenize.abstract,
    discussion: CommandHelp.tokenize.discussion)

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.pair.argumentHelp) var pair: String?
  @Flag(help: OptionName.steps.argumentHelp) var steps = false
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    try shared.refuseChanges(of: "tokenize")
    let text = try session.text(words: words)
    let name = session.options.model ?? "hand-set"
    // Weights and configuration are not needed here, and need not be there.
    let tokenizer = try session.tokenizer(named: name)
    let tokenized = try tokenized(text, tokenizer, name, session)
    guard !tokenized.isEmpty else { throw Failure.emptyText }
    guard tokenized.tokens.count <= Transformer.longestText else {
      throw Failure.textTooLong(count: tokenized.tokens.count, limit: Transformer.longestText)
    }
    guard let format else {
      try session.write(TokensJSON(tokenized, showsSteps: steps), remarks: [])
      return
    }
    try session.show(document(of: tokenized, tokenizer, session), format: format)
  }

  private func tokenized(
    _ text: String, _ tokenizer: (any Tokenizer)?, _ name: String, _ session: Session
  ) throws -> TokenizedText {
    guard let tokenizer else {
      let model = try session.model()
      guard pair == nil else { throw Failure.noPair(model: name) }
      return TokenizedText(text, by: model)
    }
    guard pair == nil || tokenizer.takesPairs else { throw Failure.noPair(model: name) }
    return TokenizedText(text, pair: pair, by: tokenizer, model: name)
  }

  private func document(
    of tokenized: TokenizedText, _ tokenizer: (any Tokenizer)?, _ session: Session
  ) -> Document {
    let words = session.messages.tokenWords
    let table = TokenTable(words, isASCII: session.renderOptions.isASCII)
    var facts = [Fact(words.text, tokenized.text, isVerbatim: true)]
    if let pair = tokenized.pair { facts.append(Fact(words.pair, pair, isVerbatim: true)) }
    facts += [
      Fact(words.model, tokenized.model), Fact(words.count, "\(tokenized.tokens.count)"),
    ]
    var document = Document([
      .facts(facts), .table(table.block(of: tokenized)), .paragraph([.text(words.places)]),
    ])
    let kinds = TokenizedText.Kind.allCases.filter { kind in
      tokenized.tokens.contains { $0.kind == kind }
    }
    if !kinds.isEmpty {
      document.blocks.append(.paragraph([.text(words.kinds(kinds.map(words.meaning)))]))
    }
    if !tokenized.unknownWords.isEmpty {
      let unknown = tokenized.unknownWords
      let sentence =
        tokenizer == nil
        ? session.messages.unknownWords(unknown, model: tokenized.model)
        : words.notKnown(session.messages.listed(unknown))
      document.blocks.append(.paragraph([.text(sentence)]))
    }
    guard steps else { return document }
    document.blocks.append(.heading(words.stepsTitle))
    if let tokenizer, let steps = tokenized.steps {
      document.blocks += table.blocks(of: steps, by: tokenizer)
    } else {
      document.blocks.append(.paragraph([.text(words.wholeWords)]))
    }
    return document
  }
}
