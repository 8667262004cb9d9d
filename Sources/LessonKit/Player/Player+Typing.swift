import DocumentModel
import TransformerModel

/// What is typed into fields: answers, sentences, numbers, titles.
extension Player {
  /// Whether a field is open, so that letters are typed and are no keys of ours.
  public var isTyping: Bool {
    switch layers.last {
    case .prompt: return true
    case .index(let index): return index.filter != nil
    case nil: if case .question = view.focus { return true } else { return false }
    default: return false
    }
  }

  /// Whether the number of a step is typed, which Enter ends.
  public var isNumberOpen: Bool { !typedNumber.isEmpty }

  /// Types a key into the field that is open, if one is.
  ///
  /// - Returns: Whether there was a field that took it.
  mutating func type(_ key: Key) -> Bool {
    switch layers.last {
    case .prompt(var prompt): return type(key, &prompt)
    case .index(var index) where index.filter != nil: return type(key, &index)
    case nil:
      if case .question(let number) = view.focus { return answer(number, key) }
      return false
    default: return false
    }
  }

  /// Takes a pasted text into the field that is open; elsewhere it means nothing.
  mutating func paste(_ text: String) {
    // A field has one line: breaks of lines become blanks.
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    switch layers.last {
    case .prompt(var prompt):
      prompt.line.insert(line)
      layers[layers.count - 1] = .prompt(prompt)
    case .index(var index) where index.filter != nil:
      index.filter?.insert(line)
      index.selected = 0
      layers[layers.count - 1] = .index(index)
    case nil:
      guard case .question(let number) = view.focus, questions.indices.contains(number) else {
        return
      }
      answers[questionKey(number), default: Answering()].line.insert(line)
    default: break
    }
  }

  // MARK: Answers

  /// The key of a question's answer.
  func questionKey(_ number: Int) -> Question {
    Question(step: stepID, question: questions[number].id)
  }

  private mutating func answer(_ number: Int, _ key: Key) -> Bool {
    let questions = questions
    guard questions.indices.contains(number) else { return false }
    let question = questions[number]
    let id = questionKey(number)
    var answering = answers[id] ?? Answering()
    switch key {
    case .enter:
      let isRight = answering.check(question, on: staging.wishes)
      answers[id] = answering
      // Who has solved it goes on with the next Enter.
      if isRight {
        view.focus = .none
        keepInView(number)
      }
      return true
    case .character("?"):
      if answering.hintCount < question.hints.count {
        answering.hintCount += 1
      } else {
        message = words.noMoreHints
      }
    case .escape: view.focus = .none
    default:
      guard answering.line.handle(key) else { return false }
    }
    answers[id] = answering
    return true
  }

  /// Scrolls to a question that nobody types into any more: what was said to the answer is read
  /// there.
  private mutating func keepInView(_ number: Int) {
    var part = screen
    part.blocks.removeLast(questions.count - 1 - number)
    let extent = host.extent(of: part, in: window)
    view.scroll = isPaged ? extent.pages.last ?? 0 : extent.lastScroll
  }

  // MARK: Sentences and numbers

  private mutating func type(_ key: Key, _ prompt: inout Prompt) -> Bool {
    switch key {
    case .enter: submit(prompt)
    case .escape: layers.removeLast()
    case .up, .down, .tab, .backTab, .control("d"): break
    default:
      guard prompt.line.handle(key) else { return false }
      prompt.remark = nil
      layers[layers.count - 1] = .prompt(prompt)
    }
    return true
  }

  /// Uses what was typed; what cannot be used stays, with the reason.
  private mutating func submit(_ prompt: Prompt) {
    var wishes = staging.wishes
    switch prompt.purpose {
    case .sentence: wishes.text = prompt.line.text
    case .number(let stage, let cell):
      guard let number = Self.number(prompt.line.text) else { return remark(.noNumber, on: prompt) }
      guard abs(number) <= WhatIf.largestValue else { return remark(.tooLarge, on: prompt) }
      wishes.set("\(stage)[\(cell.row), \(cell.column)]", to: number)
    }
    let before = shownTrace
    do {
      try self.stage(wishes)
      layers.removeLast()
      guard let before, let after = shownTrace else { return }
      if case .number(let stage, _) = prompt.purpose {
        showChanges(of: stage, from: before, to: after)
      } else if after.sentence.tokens == before.sentence.tokens,
        before.sentence.text != prompt.line.text
      {
        message = words.hasOwnSentence
      }
    } catch {
      remark(.failure(error), on: prompt)
    }
  }

  /// A number as people type one, or as screens print those that are small: `1.1e-03`.
  private static func number(_ text: String) -> Float? {
    if let number = TypedNumber.read(text), number.isFinite { return Float(number) }
    let plain = text.trimmed
    guard plain.allSatisfy({ "0123456789.+-eE".contains($0) }), let number = Float(plain),
      number.isFinite
    else { return nil }
    return number
  }

  /// Says why what was typed cannot be used, and keeps it.
  private mutating func remark(_ remark: Prompt.Remark, on prompt: Prompt) {
    var prompt = prompt
    prompt.remark = remark
    layers[layers.count - 1] = .prompt(prompt)
  }

  private mutating func showChanges(of stage: String, from before: Trace, to after: Trace) {
    let comparison = Comparison(before: before, after: after)
    let matrices = matrices
    guard comparison.firstParting != nil else {
      message = words.changesNothing
      return
    }
    let shown = matrices.map(\.name).filter { $0 != stage }
    layers = [.changes(ShownChanges(stages: [stage] + shown, comparison: comparison))]
  }

  // MARK: Titles

  private mutating func type(_ key: Key, _ index: inout StepIndex) -> Bool {
    switch key {
    case .enter, .escape, .up, .down, .pageUp, .pageDown, .tab: return false
    default:
      guard index.filter?.handle(key) == true else { return false }
      index.selected = 0
      layers[layers.count - 1] = .index(index)
      return true
    }
  }

  /// The steps that an index lists: all, or those whose title in any language has what is looked
  /// for.
  func steps(in index: StepIndex) -> [Int] {
    let wanted = index.filter?.text.lowercased() ?? ""
    guard !wanted.isEmpty else { return staging.steps }
    return staging.steps.filter { place in
      let id = lesson.steps[place].id
      let titles = lesson.words.values.compactMap { $0.steps[id]?.title } + [id]
      return titles.contains { $0.lowercased().contains(wanted) }
    }
  }
}
