@preconcurrency import Rainbow

/// Puts colour on text.
///
/// The one file that calls Rainbow, and only with colours chosen here.
///
/// Rainbow guesses the terminal from the environment; we decide that ourselves (`ColorDepth`), so
/// it is switched on once and told the exact colour every time.
public enum Paint {
  /// A colour of one of the three depths.
  enum Ink: Equatable, Sendable {
    /// A colour by name, which the user's theme decides.
    case named(Named)
    /// A number of the 256-colour palette.
    case palette(UInt8)
    /// Red, green, blue.
    case rgb(UInt8, UInt8, UInt8)

    /// The named colours we use: two for text, two that colour-blind people tell apart, and two
    /// more for lines that have marks of their own.
    enum Named: Sendable {
      case black, white, blue, yellow, magenta, cyan
    }
  }

  /// Makes Rainbow write codes wherever the output goes; to be called once, before any painting,
  /// by a program that has decided to use colour.
  public static func switchOn() {
    Rainbow.outputTarget = .console
    Rainbow.enabled = true
  }

  /// What text can be besides coloured.
  enum Look {
    case bold, underlined, reversed
  }

  /// Text in its colours and looks, on the background of the screen unless it has its own.
  ///
  /// The text is plain: Rainbow need not look for codes in it, which takes longer than all the rest
  /// of a table.
  static func paint(
    _ text: String, ink: Ink? = nil, background: Ink? = nil, looks: [Look] = []
  ) -> String {
    let segment = Rainbow.Segment(
      text: text, color: ink?.color, backgroundColor: background?.color.toBackgroundColor,
      styles: looks.map(\.style))
    return Rainbow.generateString(for: Rainbow.Entry(segments: [segment]))
  }

  /// Bold text.
  static func bold(_ text: String) -> String { paint(text, looks: [.bold]) }
}

extension Paint.Look {
  fileprivate var style: Style {
    switch self {
    case .bold: .bold
    case .underlined: .underline
    case .reversed: .swap
    }
  }
}

extension Paint.Ink {
  fileprivate var color: ColorType {
    switch self {
    case .named(.black): .named(.black)
    case .named(.white): .named(.lightWhite)
    case .named(.blue): .named(.blue)
    case .named(.yellow): .named(.yellow)
    case .named(.magenta): .named(.magenta)
    case .named(.cyan): .named(.cyan)
    case .palette(let number): .bit8(number)
    case .rgb(let red, let green, let blue): .bit24((red, green, blue))
    }
  }
}
