import DocumentModel

/// How a document is to be drawn.
public struct RenderOptions: Sendable {
  /// The columns there are; `nil` if that is unknown, and then nothing is folded.
  public var width: Int?
  /// The lines there are, if that is known; only an overview is drawn to fit them.
  public var height: Int?
  /// The colours the reader's screen can show.
  public var colorDepth: ColorDepth
  /// Which of the colours it shows stand for numbers.
  public var colorMap: ColorMap
  /// The digits behind the point, unless a number asks for its own.
  public var digits: Int
  /// Whether `digits` counts even where a number asks for its own.
  public var overridesDigits: Bool
  /// Whether only ASCII is drawn around the reader's words.
  public var isASCII: Bool
  /// Whether there is more air between columns and blocks, for those who sit far from the screen;
  /// only where nothing has to give way to it.
  public var isSpacious: Bool
  /// The room a matrix has on a screen, which shows a part of a larger one; `nil` where everything
  /// is printed, in bands.
  public var viewport: Window?
  /// The few words a renderer itself needs.
  public var words: RenderWords

  /// Collects the options.
  public init(
    width: Int?, colorDepth: ColorDepth, colorMap: ColorMap = .viridis, digits: Int,
    overridesDigits: Bool = false, isASCII: Bool, isSpacious: Bool = false,
    viewport: Window? = nil, words: RenderWords
  ) {
    self.width = width
    self.colorDepth = colorDepth
    self.colorMap = colorMap
    self.digits = digits
    self.overridesDigits = overridesDigits
    self.isASCII = isASCII
    self.isSpacious = isSpacious
    self.viewport = viewport
    self.words = words
  }

  /// The colours bars and lines may have, which are no greys: none in black and white.
  var chartDepth: ColorDepth { colorMap == .ink ? .none : colorDepth }

  /// The digits behind the point of a number that may ask for its own.
  public func digits(askedFor own: Int?) -> Int {
    // A count stays one: four columns are no 4.00 columns.
    overridesDigits && own != 0 ? digits : own ?? digits
  }
}
