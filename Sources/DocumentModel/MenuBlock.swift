/// Lines of which one is chosen.
public struct MenuBlock: Sendable {
  /// One line.
  public struct Item: Sendable {
    /// What stands before it: a number, a mark.
    public let mark: String
    /// What it says.
    public let text: String

    /// Puts a line together.
    public init(_ mark: String, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// The lines.
  public let items: [Item]
  /// The line that is chosen; `nil` in an empty menu.
  public let selected: Int?

  /// Puts a menu together.
  public init(_ items: [Item], selected: Int?) {
    self.items = items
    self.selected = selected
  }
}
