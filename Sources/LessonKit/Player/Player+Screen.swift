import DocumentModel
import LinearAlgebra
import TransformerModel

/// What is on the screen: the innermost layer, or the step.
extension Player {
  /// The picture at this moment.
  public var screen: Screen {
    switch layers.last {
    case .keys(let scroll): keysScreen(scroll)
    case .index(let index): screen(of: index)
    case .walk(let walk): screen(of: walk)
    case .changes(let changes): screen(of: changes)
    case .resume(let offer): screen(of: offer)
    case .prompt, nil: stepScreen
    }
  }

  /// The step that is shown, as it stays on the screen when the lesson is left; of weights as large as
  /// those of real models a part.
  public var lastPage: Document {
    let stage = words.exhibits.stage
    return Document(
      [.heading(title + "  " + position)] + stepBlocks.flatMap { $0.printed(stage) })
  }

  // MARK: Step

  /// The name of the lesson and the title of the step.
  private var title: String {
    let step = staging.steps.contains(place) ? staging.title(ofStep: place) : ""
    return "\(lesson.id) › \(step)"
  }

  private var position: String { "\(stepNumber)/\(staging.steps.count)" }

  func screen(
    _ blocks: [Block], title: String? = nil, scroll: Int = 0, isPaged: Bool = false,
    _ hints: [(String, KeyHint)]
  ) -> Screen {
    let keys = hints.map { Fact($0.0, words.short($0.1)) }
    var footer = Screen.Footer.keys(keys)
    if !typedNumber.isEmpty {
      footer = .message([.text(words.going(to: typedNumber))])
    } else if let message {
      footer = .message([.text(message)])
    }
    return Screen(
      title: title ?? self.title, position: position, blocks: blocks, scroll: scroll,
      isPaged: isPaged, footer: footer, look: look)
  }

  var stepScreen: Screen {
    var screen = screen(stepBlocks, scroll: view.scroll, isPaged: isPaged, stepHints)
    if case .prompt(let prompt)? = layers.last {
      screen.footer = .field(
        Screen.Field(
          label: label(of: prompt), text: prompt.line.text, caret: prompt.line.caret,
          remark: prompt.remark.map(text)))
    }
    return screen
  }

  private func text(of remark: Prompt.Remark) -> String {
    switch remark {
    case .noNumber: words.unreadable(.number)
    case .tooLarge: words.tooLarge(limit: Int(WhatIf.largestValue))
    case .failure(let error): host.explanation(of: error, in: look.language).first ?? ""
    }
  }

  private func label(of prompt: Prompt) -> String {
    switch prompt.purpose {
    case .sentence: return words.sentenceLabel
    case .number(let stage, let cell):
      return words.numberLabel(name(of: stage, cell))
    }
  }

  /// The keys that matter where one is.
  private var stepHints: [(String, KeyHint)] {
    switch view.focus {
    case .matrix:
      return [
        ("←↑↓→", .move), ("Enter", .open), ("e", .edit), ("Space", .next), ("?", .keys),
        ("Esc", .close),
      ]
    case .question:
      return [("Enter", .check), ("?", .hint), ("Esc", .close), ("PgDn", .next)]
    case .none:
      let pick = matrices.isEmpty ? [] : [("Tab", KeyHint.pick)]
      let answer = questions.isEmpty ? [] : [("a", KeyHint.answer)]
      return [("→", .next), ("←", .back)] + pick + answer + [("?", .keys), ("q", .leave)]
    }
  }

  /// The step in its parts, or what keeps it from being shown.
  private var stepBlocks: [Block] {
    if let mistakes { return blocks(explaining: mistakes, titled: words.mistakesTitle) }
    switch page {
    case .success(let page)?: return blocks(of: page)
    case .failure(let error)?:
      return remarks(on: staging.ownRun)
        + blocks(explaining: error, titled: words.notShownTitle)
    case nil: return [.paragraph([.text(words.noSteps)])]
    }
  }

  private func blocks(explaining error: any Error, titled title: String) -> [Block] {
    [.paragraph([.strong(title)])]
      + [.commands(host.explanation(of: error, in: look.language))]
  }

  private func blocks(of page: LessonPage) -> [Block] {
    let lit = litCells(of: page)
    var number = 0
    let parts = page.parts.flatMap(\.blocks).map { block -> Block in
      guard case .matrix(let matrix) = block, isOpenable(matrix, in: page) else { return block }
      defer { number += 1 }
      var marks = MatrixBlock.Marks(lit: lit[matrix.name] ?? [])
      if case .matrix(number, let cell) = view.focus { marks.pointer = cell }
      return .matrix(matrix.marked(marks))
    }
    let asked = page.questions.enumerated().map { place, question in
      Block.question(question.block.answered(entry(place, question)))
    }
    return (page.run.map(remarks) ?? []) + parts + asked
  }

  private func entry(_ number: Int, _ question: AskedQuestion) -> QuestionBlock.Entry {
    let answering = answers[questionKey(number)] ?? Answering()
    let isTyped = layers.isEmpty && view.focus == .question(number)
    return QuestionBlock.Entry(
      text: answering.line.text, caret: isTyped ? answering.line.caret : nil,
      remarks: answering.remarks(to: question, on: staging.wishes, words))
  }

  /// What is to be said of the run: all of it above the first step, what a person has changed above
  /// every other.
  private func remarks(on run: ShownRun) -> [Block] {
    let remarks = run.remarks(look.language)
    let isFirst = place == staging.steps.first
    let facts = isFirst ? remarks.facts : []
    let changed = changeFacts(of: run)
    let changes = changed.filter { !isFirst || !facts.map(\.name).contains($0.name) }
    let sentences = isFirst || !changed.isEmpty ? remarks.sentences : []
    let told = (facts + changes).map { fact in
      // A sentence of a thousand words would leave no room for the lesson.
      Fact(fact.name, Self.shortened(fact.text), isVerbatim: fact.isVerbatim)
    }
    return [told].filter { !$0.isEmpty }.map(Block.facts)
      + sentences.map { .paragraph([.text($0)]) }
  }

  private static let longestFact = 150

  private static func shortened(_ text: String) -> String {
    text.count > longestFact ? text.prefix(longestFact) + "…" : text
  }

  /// What a person has changed of a run, as far as the run shows it: it may fix a sentence or a mask
  /// of its own, or have no place for a number.
  private func changeFacts(of run: ShownRun) -> [Fact] {
    guard let scenario = run.scenario else { return [] }
    let (wishes, names) = (staging.wishes, words.changeNames)
    let choice = wishes.choice.limited(to: run.trace)
    var facts: [Fact] = []
    if let text = wishes.text, run.trace.sentence.text.hasPrefix(text) {
      facts.append(Fact(names.text, text, isVerbatim: true))
    }
    if let mask = wishes.mask, run.trace.mask == mask { facts.append(Fact(names.mask, mask.name)) }
    if choice.layer > 0 { facts.append(Fact(names.layer, "\(choice.layer)")) }
    if choice.head > 0 { facts.append(Fact(names.head, "\(choice.head)")) }
    let settings = wishes.settings.filter(scenario.whatIf.settings.contains)
    return facts + WhatIf(settings: settings).options.map { Fact(names.cell, $0) }
  }

  // MARK: Changes

  private func screen(of changes: ShownChanges) -> Screen {
    let choice = staging.wishes.choice.limited(to: changes.comparison.before)
    var view = ComparisonView(
      changes.comparison, layer: choice.layer, head: choice.head,
      words: words.exhibits.comparison, stageWords: words.exhibits.stage,
      derivationWords: words.exhibits.derivation)
    let shown = changes.stages.flatMap { view.blocks(of: $0) }
    return screen(
      [.paragraph([.strong(words.changesTitle)]), view.summary] + shown + [view.overview],
      scroll: changes.scroll,
      [("Enter", .close), ("u", .undo), ("↑↓", .scroll), ("Space", .next), ("?", .keys)])
  }

  // MARK: Lists

  private func keysScreen(_ scroll: Int) -> Screen {
    let facts = HelpTopic.allCases.map { Fact($0.keys, words.help($0)) }
    return screen(
      [.definitions(facts)], title: words.keysTitle, scroll: scroll,
      [("Esc", .close), ("↑↓", .scroll), ("q", .leave)])
  }

  private func screen(of index: StepIndex) -> Screen {
    let steps = steps(in: index)
    let items = steps.map { place in
      let number = (staging.steps.firstIndex(of: place) ?? 0) + 1
      return MenuBlock.Item("\(number)", staging.title(ofStep: place))
    }
    let menu = MenuBlock(items, selected: items.isEmpty ? nil : index.selected)
    var screen = screen(
      [items.isEmpty ? .paragraph([.text(words.noSuchTitle)]) : .menu(menu)],
      title: "\(lesson.id) › \(words.indexTitle)",
      [("↑↓", .move), ("Enter", .go), ("/", .search), ("Esc", .close)])
    if let filter = index.filter {
      screen.footer = .field(
        Screen.Field(label: words.searchLabel, text: filter.text, caret: filter.caret))
    }
    return screen
  }

  private func screen(of offer: ResumeOffer) -> Screen {
    let place = lesson.steps.firstIndex { $0.id == offer.step } ?? 0
    let number = (staging.steps.firstIndex(of: place) ?? 0) + 1
    let items = zip(ResumeOffer.Choice.allCases, words.resumeChoices).map { choice, text in
      MenuBlock.Item("\(choice.rawValue + 1)", text)
    }
    return screen(
      [
        .paragraph([.text(words.wasAt(number, staging.title(ofStep: place)))]),
        .menu(MenuBlock(items, selected: offer.selected.rawValue)),
      ],
      title: lesson.id, [("↑↓", .move), ("Enter", .go), ("Esc", .close), ("q", .leave)])
  }
}
