/// One picture of step mode: what stands on the screen, without widths or escape codes.
///
/// The content scrolls between a title and a line at the bottom; what has the focus (a pointer in a
/// matrix, the answer to a question, a line of a menu) is kept in view by whoever draws it.
public struct Screen: Sendable {
  /// How the whole is to look, which a person changes while it is on the screen.
  public struct Look: Equatable, Sendable {
    /// The language of the words.
    public var language: Language
    /// The digits a person has asked for; `nil` for those of the lesson.
    public var digits: Int?
    /// The place of the colour map among all there are.
    public var colorMap: Int

    /// Chooses how a screen looks.
    public init(language: Language, digits: Int? = nil, colorMap: Int = 0) {
      self.language = language
      self.digits = digits
      self.colorMap = colorMap
    }
  }

  /// What stands in the line at the bottom.
  public enum Footer: Sendable {
    /// The keys that matter most, each with what it does.
    case keys([Fact])
    /// Something that is said once.
    case message([Span])
    /// A field that is typed into.
    case field(Field)
  }

  /// Text that is being typed.
  public struct Field: Sendable {
    /// What stands before it.
    public let label: String
    /// What has been typed.
    public let text: String
    /// How many characters stand before the caret.
    public let caret: Int
    /// What is said about it: why it cannot be used as it is.
    public let remark: String?

    /// Shows what is being typed.
    public init(label: String, text: String, caret: Int, remark: String? = nil) {
      self.label = label
      self.text = text
      self.caret = caret
      self.remark = remark
    }
  }

  /// What the screen shows: the lesson, and what of it.
  public var title: String
  /// Where that stands among others: `3/9`.
  public var position: String
  /// The content.
  public var blocks: [Block]
  /// How many lines of the content have been scrolled past.
  public var scroll: Int
  /// Whether only whole parts are shown, as many as fit, and not the beginning of the next.
  public var isPaged: Bool
  /// The line at the bottom.
  public var footer: Footer
  /// How it is to look.
  public var look: Look

  /// Puts a screen together.
  public init(
    title: String, position: String = "", blocks: [Block], scroll: Int = 0, isPaged: Bool = false,
    footer: Footer, look: Look
  ) {
    self.title = title
    self.position = position
    self.blocks = blocks
    self.scroll = scroll
    self.isPaged = isPaged
    self.footer = footer
    self.look = look
  }
}

/// How much room the content of a screen takes in a window.
public struct ScreenExtent: Equatable, Sendable {
  /// The lines of the content.
  public let lines: Int
  /// The lines the window has for it.
  public let room: Int
  /// The lines at which a part begins that fits the window with what follows it: 0, and where
  /// nobody who turns the pages cuts anything that can be kept whole.
  public let pages: [Int]

  /// How far the content can be scrolled.
  public var lastScroll: Int { max(0, lines - room) }

  /// Measures a screen.
  public init(lines: Int, room: Int, pages: [Int]) {
    self.lines = lines
    self.room = room
    self.pages = pages
  }
}

/// The size of a window in characters.
public struct Window: Equatable, Sendable {
  /// The columns.
  public var columns: Int
  /// The lines.
  public var lines: Int

  /// A window of some size.
  public init(columns: Int, lines: Int) {
    self.columns = columns
    self.lines = lines
  }
}
