import ArgumentParser
import DocumentModel
import LessonKit
import TransformerModel

/// `explain generate TEXT`: a decoder goes on with a text, word by word, and shows at each step
/// what else was likely.
struct GenerateCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: CommandHelp.generate.abstract,
    discussion: CommandHelp.generate.discussion)

  /// A model of ours that writes, and a sentence it knows, for a first look.
  private static let usual = (model: "hand-set-translator", text: "나는 학생 이다")

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(parsing: .unconditional, help: OptionName.length.argumentHelp) var length: String?
  @Option(parsing: .unconditional, help: OptionName.candidates.argumentHelp)
  var candidates: String?
  @Option(parsing: .unconditional, help: OptionName.temperature.argumentHelp)
  var temperature: String?
  @Option(parsing: .unconditional, help: OptionName.topK.argumentHelp) var topK: String?
  @Option(parsing: .unconditional, help: OptionName.topP.argumentHelp) var topP: String?
  @Option(parsing: .unconditional, help: OptionName.seed.argumentHelp) var seed: String?
  @Option(help: OptionName.target.argumentHelp) var target: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    guard session.whatIf.settings.isEmpty, session.pad == nil else {
      throw Failure.notWithGenerate(session.pad == nil ? "--set" : "--pad")
    }
    let model = try session.model(named: shared.model ?? Self.usual.model).model
    guard model.canWrite else {
      throw Failure.cannotWriteWords(model: model.name, fillsIn: model.head != nil)
    }
    // A word that is written cannot have been seen by those before it.
    if model.target == nil, let mask = session.mask, !mask.isCausal {
      throw Failure.unknownValue(
        option: "--mask", value: mask.name, known: ["causal", "causal+padding"])
    }
    var sampler = try sampler()
    let isFirstLook = words.isEmpty && shared.text == nil && shared.model == nil
    let run = try Run(
      model: model, text: isFirstLook ? Self.usual.text : session.text(words: words),
      target: target, writesTarget: false, mask: session.mask, pad: nil,
      // Only what the run follows from is needed here.
      changes: [session.whatIf], keeping: .named([]))
    let prompt = run.scenario.target ?? run.scenario.sentence
    let room = model.longestSentence - prompt.tokens.count
    guard room > 0 else {
      throw Failure.textTooLong(count: prompt.tokens.count, limit: model.longestSentence - 1)
    }
    let limit = try wholeNumber(length, option: "--length", in: 1...room, example: min(10, room))
    let shown = try wholeNumber(
      candidates, option: "--candidates", in: 1...model.outputWords.count, example: 5)
    var written: [WrittenWord] = []
    let ids = session.counting {
      model.generate(
        from: run.scenario.sentence, prompt: prompt, limit: limit ?? min(10, room),
        masks: run.scenario.masks, interventions: run.scenario.interventions, sampler: &sampler
      ) { probabilities, id in
        written.append(
          WrittenWord(id, of: probabilities, candidates: shown ?? min(4, model.outputWords.count)))
      }
    }
    let text = (model.target ?? model.source).sentence(ids: ids).text
    guard let format else {
      let json = WritingJSON(run.trace, words: written, text: text)
      try session.write(json, remarks: run.remarks(session.messages))
      return
    }
    let hasEnd = written.count > ids.count
    try session.show(
      document(of: written, text: text, hasEnd: hasEnd, run, session), format: format)
  }

  /// How words are chosen; without options always the likeliest.
  private func sampler() throws -> Sampler {
    let temperature = try decimalNumber(
      temperature, option: "--temperature", in: 0...100, example: 0.8)
    let topK = try wholeNumber(topK, option: "--top-k", in: 1...Int(UInt32.max), example: 40)
    let topP = try decimalNumber(topP, option: "--top-p", in: 0.001...1, example: 0.9)
    let seed = try wholeNumber(seed, option: "--seed", in: 0...Int.max, example: 1)
    // Whoever narrows the draw, or names its seed, wants one.
    let isDrawn = temperature != nil || topK != nil || topP != nil || seed != nil
    return isDrawn
      ? Sampler(temperature: temperature ?? 1, topK: topK, topP: topP, seed: UInt64(seed ?? 1))
      : .greedy
  }

  private func document(
    of written: [WrittenWord], text: String, hasEnd: Bool, _ run: Run, _ session: Session
  ) -> Document {
    let words = session.messages.writingWords
    let most = written.map(\.candidates.count).max() ?? 0
    let table = TableBlock(
      columns: [.init(words.step, isTrailing: true), .init(words.chosen)]
        + (0..<most).map { .init(words.candidate($0 + 1), isTrailing: true) },
      rows: written.enumerated().map { step, word in
        [.init(step + 1), .init(word.chosen.word, number: word.chosen.probability)]
          + word.candidates.map { .init($0.word, number: $0.probability) }
      })
    let end = hasEnd ? words.ended : words.stopped(written.count)
    return Document(
      run.blocks(session.messages) + [
        .table(table),
        .facts([Fact(words.written, text, isVerbatim: true)]),
        .paragraph([.text(end)]),
      ])
  }
}
