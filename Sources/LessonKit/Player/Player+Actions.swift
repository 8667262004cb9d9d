import DocumentModel
import LinearAlgebra
import TransformerModel

/// What actions do: those of the layer that lies on top, then those of the step.
extension Player {
  mutating func perform(_ action: Action) -> Outcome {
    if action == .leave { return .leave }
    if !typedNumber.isEmpty, finishNumber(action) { return .goOn }
    if changeLook(action) { return .goOn }
    switch layers.last {
    case .keys(let scroll):
      if action == .keys || action == .enter || action == .comeBack || action == .close {
        layers.removeLast()
        return .goOn
      }
      if let scroll = scrolled(scroll, by: action) {
        layers[layers.count - 1] = .keys(scroll: scroll)
        return .goOn
      }
    case .index(let index): if perform(action, index) { return .goOn }
    case .walk(let walk): if perform(action, walk) { return .goOn }
    case .changes(var changes):
      if action == .enter || action == .comeBack || action == .close {
        layers.removeLast()
        return .goOn
      }
      if let scroll = scrolled(changes.scroll, by: action) {
        changes.scroll = scroll
        layers[layers.count - 1] = .changes(changes)
        return .goOn
      }
    case .resume(let offer): if perform(action, offer) { return .goOn }
    case .prompt, nil: break
    }
    if action == .close, !layers.isEmpty {
      layers.removeLast()
      return .goOn
    }
    return performInStep(action)
  }

  /// What an open number of a step makes of an action.
  ///
  /// - Returns: Whether that was all.
  private mutating func finishNumber(_ action: Action) -> Bool {
    let number = typedNumber
    typedNumber = ""
    switch action {
    case .enter:
      guard let wanted = Int(number), staging.steps.indices.contains(wanted - 1) else {
        message = words.noSuchStep(number, count: staging.steps.count)
        return true
      }
      go(to: staging.steps[wanted - 1])
      return true
    case .close, .comeBack: return true
    default: return false
    }
  }

  /// A place to scroll to, if the action is one of scrolling.
  private func scrolled(_ scroll: Int, by action: Action) -> Int? {
    guard [.up, .down, .halfUp, .halfDown].contains(action) else { return nil }
    let extent = extent
    let (last, half) = (extent.lastScroll, max(1, extent.room / 2))
    return switch action {
    case .up: max(0, min(scroll, last) - 1)
    case .down: min(last, scroll + 1)
    case .halfUp: max(0, min(scroll, last) - half)
    case .halfDown: min(last, scroll + half)
    default: nil
    }
  }

  // MARK: Steps

  private mutating func performInStep(_ action: Action) -> Outcome {
    switch action {
    case .next: turn(forward: true)
    case .back: turn(forward: false)
    case .first where !isInMatrix: go(to: staging.steps.first ?? 0)
    case .last where !isInMatrix: go(to: staging.steps.last ?? 0)
    case .search: layers = [.index(StepIndex(filter: TextLine(), selected: 0))]
    case .index: layers = [.index(StepIndex(filter: nil, selected: stepNumber - 1))]
    case .keys: layers.append(.keys(scroll: 0))
    case .pick: pick(1)
    case .pickBack: pick(-1)
    case .answer: focusAnswer()
    case .mask, .headBefore, .headAfter, .layerBefore, .layerAfter, .sentence, .edit, .undo:
      layers = []
      change(action)
    case .up, .down, .halfUp, .halfDown, .left, .right, .enter, .comeBack, .first, .last, .close:
      layers = []
      return isInMatrix ? performInMatrix(action) : move(action)
    case .moreDigits, .fewerDigits, .colors, .language, .redraw, .leave, .interrupt, .suspend:
      break
    }
    return .goOn
  }

  /// Whether the cursor is in a matrix, where keys that move do so by cells.
  private var isInMatrix: Bool {
    picked != nil && layers.isEmpty
  }

  private mutating func move(_ action: Action) -> Outcome {
    switch action {
    case .right, .enter: turn(forward: true)
    case .left, .comeBack: turn(forward: false)
    case .up, .down, .halfUp, .halfDown:
      if isPaged {
        turn(forward: action == .down || action == .halfDown)
      } else if let scroll = scrolled(view.scroll, by: action) {
        view.scroll = scroll
      }
    case .close:
      guard view.focus == .none else {
        view.focus = .none
        return .goOn
      }
      return .leave
    default: break
    }
    return .goOn
  }

  /// Turns to the next page of the step, or to the next step.
  private mutating func turn(forward: Bool) {
    layers = []
    if isPaged {
      let pages = extent.pages
      let scroll = view.scroll
      let next = forward ? pages.first { $0 > scroll } : pages.last { $0 < scroll }
      if let next {
        view.scroll = next
        return
      }
    }
    go(forward ? 1 : -1, fromEnd: !forward)
  }

  /// Goes to the next thing that can be picked: a matrix, a question, and then nothing.
  private mutating func pick(_ direction: Int) {
    layers = []
    let all =
      matrices.indices.map { Focus.matrix($0, MatrixBlock.Cell(0, 0)) }
      + questions.indices.map(Focus.question)
    guard !all.isEmpty else {
      message = words.nothingToPick
      return
    }
    let here = all.firstIndex { candidate in
      switch (candidate, view.focus) {
      case (.matrix(let one, _), .matrix(let other, _)): one == other
      default: candidate == view.focus
      }
    }
    let next = here.map { $0 + direction } ?? (direction > 0 ? 0 : all.count - 1)
    view.focus = all.indices.contains(next) ? all[next] : .none
  }

  private mutating func focusAnswer() {
    layers = []
    guard !questions.isEmpty else {
      message = words.nothingToAnswer
      return
    }
    let open = questions.indices.first { answers[questionKey($0)]?.isSolved != true }
    view.focus = .question(open ?? 0)
  }

  // MARK: Matrices

  private mutating func performInMatrix(_ action: Action) -> Outcome {
    guard case .matrix(let number, _) = view.focus, let (matrix, start) = picked else {
      return .goOn
    }
    var cell = start
    let shape = matrix.value.shape
    switch action {
    case .up: cell.row = max(0, cell.row - 1)
    case .down: cell.row = min(shape.rows - 1, cell.row + 1)
    case .left: cell.column = max(0, cell.column - 1)
    case .right: cell.column = min(shape.columns - 1, cell.column + 1)
    case .first: cell.column = 0
    case .last: cell.column = shape.columns - 1
    case .enter:
      let opened = DerivationWalk.Place(stage: matrix.name, cell: cell)
      layers = [.walk(DerivationWalk(path: [opened]))]
    case .comeBack, .close:
      view.focus = .none
      return .goOn
    default: break
    }
    view.focus = .matrix(number, cell)
    return .goOn
  }

  private mutating func perform(_ action: Action, _ walk: DerivationWalk) -> Bool {
    guard let last = walk.path.last else { return false }
    var walk = walk
    if action == .halfUp || action == .halfDown {
      walk.scroll = scrolled(walk.scroll ?? 0, by: action)
      layers[layers.count - 1] = .walk(walk)
      return true
    }
    walk.scroll = nil
    let openable = opened(walk)?.openable ?? []
    let top = walk.path.count - 1
    switch action {
    case .right, .pick, .down:
      walk.path[top].selected = max(0, min(openable.count - 1, last.selected + 1))
    case .left, .pickBack, .up: walk.path[top].selected = max(0, last.selected - 1)
    case .first: walk.path[top].selected = 0
    case .last: walk.path[top].selected = max(0, openable.count - 1)
    case .enter:
      guard openable.indices.contains(last.selected) else {
        message = words.nothingToOpen
        return true
      }
      let cell = openable[last.selected]
      walk.path.append(.init(stage: cell.stage, cell: MatrixBlock.Cell(cell.row, cell.column)))
    case .comeBack:
      walk.path.removeLast()
      if walk.path.isEmpty {
        layers.removeLast()
        return true
      }
    case .keys:
      layers.append(.keys(scroll: 0))
      return true
    default: return false
    }
    layers[layers.count - 1] = .walk(walk)
    return true
  }
}
