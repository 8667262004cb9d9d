/// What a key means while a lesson is on the screen.
public enum Action: Hashable, Sendable {
  /// The next step, from wherever one is.
  case next
  /// The step before, from wherever one is.
  case back
  /// The next step, or the cell to the right.
  case right
  /// The step before, or the cell to the left.
  case left
  /// A line up.
  case up
  /// A line down.
  case down
  /// Half a window up.
  case halfUp
  /// Half a window down.
  case halfDown
  /// Opens what is chosen, else goes on.
  case enter
  /// Comes back from what was opened, else goes back.
  case comeBack
  /// Closes the innermost layer, or leaves from the top.
  case close
  /// The first step, or the first column.
  case first
  /// The last step, or the last column.
  case last
  /// Looks for a step by its title.
  case search
  /// All steps.
  case index
  /// All keys.
  case keys
  /// The next matrix or question.
  case pick
  /// The matrix or question before.
  case pickBack
  /// The answer to a question.
  case answer
  /// The next mask.
  case mask
  /// The head before.
  case headBefore
  /// The next head.
  case headAfter
  /// The layer before.
  case layerBefore
  /// The next layer.
  case layerAfter
  /// One more digit.
  case moreDigits
  /// One digit less.
  case fewerDigits
  /// The next colour map.
  case colors
  /// Another sentence.
  case sentence
  /// Another number in the cell under the cursor.
  case edit
  /// Takes the last change back.
  case undo
  /// The other language.
  case language
  /// Draws everything anew.
  case redraw
  /// Leaves.
  case leave
  /// Leaves at once, as Ctrl-C does everywhere.
  case interrupt
  /// Stops the program, to go on later.
  case suspend
}

/// Which keys stand for which action; every action has a key that is no letter, because letters
/// come as Hangul when the Hangul keyboard is on.
public enum KeyMap {
  /// All keys, action by action.
  static let bindings: [(action: Action, keys: [Key])] = [
    (.next, [.pageDown, .character(" "), .character("n")]),
    (.back, [.pageUp, .character("p"), .character("b")]),
    (.right, [.right, .character("l")]),
    (.left, [.left, .character("h")]),
    (.up, [.up, .character("k")]),
    (.down, [.down, .character("j")]),
    (.halfUp, [.control("u")]),
    (.halfDown, [.control("d")]),
    (.enter, [.enter]),
    (.comeBack, [.backspace]),
    (.close, [.escape]),
    (.first, [.home, .character("g")]),
    (.last, [.end, .character("G")]),
    (.search, [.character("/")]),
    (.index, [.function(3), .character("i")]),
    (.keys, [.character("?"), .function(1)]),
    (.pick, [.tab]),
    (.pickBack, [.backTab]),
    (.answer, [.character("a"), .function(9)]),
    (.mask, [.function(4), .character("m")]),
    (.headBefore, [.character("[")]),
    (.headAfter, [.character("]")]),
    (.layerBefore, [.character("{")]),
    (.layerAfter, [.character("}")]),
    (.moreDigits, [.character("+"), .character("=")]),
    (.fewerDigits, [.character("-"), .character("_")]),
    (.colors, [.function(5), .character("c")]),
    (.sentence, [.function(6), .character("t")]),
    (.edit, [.function(7), .character("e")]),
    (.undo, [.function(8), .character("u")]),
    (.language, [.function(2), .character("L")]),
    (.redraw, [.control("l")]),
    (.leave, [.character("q")]),
    (.interrupt, [.control("c")]),
    (.suspend, [.control("z")]),
  ]

  private static let actions: [Key: Action] = Dictionary(
    uniqueKeysWithValues: bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } })

  /// What a key means; a Hangul syllable may be several keys.
  public static func actions(for key: Key) -> [Action] {
    guard case .character(let character) = key else { return actions[key].map { [$0] } ?? [] }
    return HangulKeyboard.letters(of: character).compactMap { letter in
      // Capitals that mean nothing of their own mean what the small letter does.
      actions[.character(letter)]
        ?? letter.lowercased().first.flatMap { actions[.character($0)] }
    }
  }
}
