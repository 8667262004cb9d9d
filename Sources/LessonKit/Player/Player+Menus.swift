import DocumentModel

/// What actions do in lists: the index of steps, and the offer to go on where one was.
extension Player {
  mutating func perform(_ action: Action, _ index: StepIndex) -> Bool {
    var index = index
    let steps = steps(in: index)
    switch action {
    case .up: index.selected = max(0, index.selected - 1)
    case .down: index.selected = max(0, min(steps.count - 1, index.selected + 1))
    case .first: index.selected = 0
    case .last: index.selected = max(0, steps.count - 1)
    case .enter:
      guard steps.indices.contains(index.selected) else {
        message = words.noSuchTitle
        return true
      }
      go(to: steps[index.selected])
      return true
    case .halfUp: index.selected = max(0, index.selected - 5)
    case .halfDown: index.selected = max(0, min(steps.count - 1, index.selected + 5))
    case .search: index.filter = TextLine()
    case .pick, .pickBack: break
    case .index, .comeBack:
      layers.removeLast()
      return true
    case .keys:
      layers.append(.keys(scroll: 0))
      return true
    default: return false
    }
    layers[layers.count - 1] = .index(index)
    return true
  }

  mutating func perform(_ action: Action, _ offer: ResumeOffer) -> Bool {
    var offer = offer
    let choices = ResumeOffer.Choice.allCases
    switch action {
    case .up: offer.selected = choices[max(0, offer.selected.rawValue - 1)]
    case .down: offer.selected = choices[min(choices.count - 1, offer.selected.rawValue + 1)]
    case .enter:
      choose(offer.selected, of: offer)
      return true
    case .keys:
      layers.append(.keys(scroll: 0))
      return true
    default: return false
    }
    layers[layers.count - 1] = .resume(offer)
    return true
  }

  /// Takes the offer to go on where one was, or not.
  mutating func choose(_ choice: ResumeOffer.Choice, of offer: ResumeOffer) {
    layers.removeLast()
    switch choice {
    case .goOn:
      if let place = lesson.steps.firstIndex(where: { $0.id == offer.step }) { go(to: place) }
    case .begin: break
    case .neverAsk: neverAskAgain = true
    }
  }
}
