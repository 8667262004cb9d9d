/// A key as it was pressed, whatever bytes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A character, as typed: a letter, a sign, a Hangul syllable.
  case character(Character)
  /// Enter.
  case enter
  /// Esc.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// F1 … F12.
  case function(Int)
  /// Ctrl and a letter, which is lower case.
  case control(Character)
}
