import DocumentModel

/// The way from step to step.
extension Player {
  /// Goes some steps on or back.
  ///
  /// - Parameters:
  ///   - count: How many steps.
  ///   - fromEnd: Whether to look at the end of that step first, where it has several pages.
  /// - Returns: Whether there are so many.
  @discardableResult
  mutating func go(_ count: Int, fromEnd: Bool) -> Bool {
    let number = stepNumber - 1 + count
    guard staging.steps.indices.contains(number) else {
      message = count > 0 ? words.isLastStep : words.isFirstStep
      return false
    }
    go(to: staging.steps[number], atEnd: fromEnd)
    return true
  }

  /// Goes to a step.
  mutating func go(to place: Int, atEnd: Bool = false) {
    // Where one comes back to, arrows go on and back, and nothing is typed.
    view.focus = .none
    self.place = place
    layers = []
    staging.make(place)
    keepFocus()
    if isPaged { view.scroll = atEnd ? extent.pages.last ?? 0 : 0 }
  }

  /// Shows what comes next by itself: the rest of a long step, then the next step.
  ///
  /// - Returns: Whether there was something.
  mutating func playOn() -> Bool {
    layers = []
    let extent = extent
    let scroll = min(view.scroll, extent.lastScroll)
    if isPaged, let page = extent.pages.first(where: { $0 > view.scroll }) {
      view.scroll = page
    } else if !isPaged, scroll < extent.lastScroll {
      // Two lines are shown again, so that nobody loses the thread.
      view.scroll = min(extent.lastScroll, scroll + max(1, extent.room - 2))
    } else {
      guard go(1, fromEnd: false) else { return false }
      view.scroll = 0
    }
    return true
  }

  /// How much room the screen takes.
  var extent: ScreenExtent { host.extent(of: screen, in: window) }
}
