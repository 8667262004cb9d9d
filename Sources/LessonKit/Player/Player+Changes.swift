import DocumentModel
import TransformerModel

/// What a person changes: the run that is shown, and how it looks.
extension Player {
  /// Changes how things look; layers stay as they are.
  ///
  /// - Returns: Whether the action is such a change.
  mutating func changeLook(_ action: Action) -> Bool {
    switch action {
    case .moreDigits, .fewerDigits:
      let digits = (look.digits ?? defaultDigits) + (action == .moreDigits ? 1 : -1)
      look.digits = min(9, max(0, digits))
      message = words.digitsNow(look.digits ?? defaultDigits)
    case .colors:
      look.colorMap = (look.colorMap + 1) % max(1, host.colorMapCount)
      message = words.colorsNow(look.colorMap)
    case .language:
      let all = Language.allCases
      look.language = all[((all.firstIndex(of: look.language) ?? 0) + 1) % all.count]
      restage()
    default: return false
    }
    return true
  }

  /// Changes what is computed, or which part of it is shown.
  mutating func change(_ action: Action) {
    switch action {
    case .mask: changeMask()
    case .headBefore, .headAfter: changeHead(by: action == .headAfter ? 1 : -1)
    case .layerBefore, .layerAfter: changeLayer(by: action == .layerAfter ? 1 : -1)
    case .sentence:
      layers = [.prompt(Prompt(purpose: .sentence, line: TextLine(sentence)))]
    case .edit: edit()
    case .undo: undo()
    default: break
    }
  }

  /// The run of the step that is shown; the lesson's own where the step cannot be shown.
  var shownTrace: Trace? {
    switch page {
    case .success(let page)?: page.run?.trace
    case .failure?: staging.ownRun.trace
    case nil: nil
    }
  }

  /// The sentence as a person would type it: what was appended for a mask is appended again.
  private var sentence: String {
    let padding = " \(WordSplitter.padding)"
    var text = staging.ownRun.trace.sentence.text
    while text.hasSuffix(padding) { text.removeLast(padding.count) }
    return text
  }

  /// The next mask that the part shown can have.
  private mutating func changeMask() {
    guard let before = shownTrace, isOfModel else {
      message = words.noModelHere
      return
    }
    let names = AttentionMask.named.map(\.mask)
    let present = staging.ownRun.trace.mask
    let here = names.firstIndex(of: present) ?? 0
    for offset in 1..<names.count {
      var wishes = staging.wishes
      wishes.mask = names[(here + offset) % names.count]
      do {
        try stage(wishes)
        let isShown = shownTrace.map { $0.mask != before.mask || !isOfModel } ?? true
        message =
          isShown ? words.maskNow(staging.ownRun.trace.mask) : words.hasOwnMask(before.mask)
        return
      } catch {
        // Cross-attention has no later words to hide: the mask after that one is tried.
        continue
      }
    }
    message = words.maskNow(present)
  }

  private mutating func changeHead(by count: Int) {
    let heads = shownTrace?.headCount ?? 0
    var choice = staging.wishes.choice
    if heads > 1 {
      choice.head = (choice.head + count + heads) % heads
      restage(choice: choice)
    }
    message = words.headNow(choice.head, of: heads)
  }

  private mutating func changeLayer(by count: Int) {
    let layers = shownTrace?.layerCount ?? 0
    var choice = staging.wishes.choice
    if layers > 1 {
      choice.layer = (choice.layer + count + layers) % layers
      restage(choice: choice)
    }
    message = words.layerNow(choice.layer, of: layers)
  }

  private mutating func edit() {
    guard let (matrix, cell) = picked else {
      message = words.pickFirst
      return
    }
    guard isOfModel else {
      message = words.noModelHere
      return
    }
    layers = [.prompt(Prompt(purpose: .number(stage: matrix.name, cell), line: TextLine()))]
  }

  /// Whether the step shows a run of a model, and not an experiment.
  private var isOfModel: Bool {
    guard case .success(let page)? = page else { return true }
    return page.run?.scenario != nil
  }
}
