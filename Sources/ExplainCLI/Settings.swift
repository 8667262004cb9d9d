import DocumentModel
import Rendering

/// The choices that the command line and the environment make together.
struct Settings {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// The language: `--lang`, then `EXPLAIN_LANG`, then the locale, then English.
  ///
  /// Of the locale's variables the first that is set decides, as POSIX has it; a locale that is
  /// not Korean is answered in English.
  func language(option: String?) throws -> Language {
    if let option {
      guard let language = Language(rawValue: option) else {
        throw Failure.unknownValue(
          option: "--lang", value: option, known: Language.allCases.map(\.rawValue))
      }
      return language
    }
    if let language = surroundings.variable("EXPLAIN_LANG").flatMap(Self.language) {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(surroundings.variable).first
    return locale.flatMap(Self.language) ?? .english
  }

  /// The language of a locale such as `ko_KR.UTF-8`, if we speak it.
  private static func language(of locale: String) -> Language? {
    let code = locale.lowercased().prefix { $0.isLetter }
    return Language.allCases.first { $0.rawValue == code }
  }

  /// The width: `--width`, then `COLUMNS`, then the terminal, then 80; 0 means unknown.
  func width(option: Int?) -> Int {
    let columns = surroundings.variable("COLUMNS").flatMap { Int($0) }
    let known = [option, columns, surroundings.terminalWidth].compactMap { $0 }.first { $0 > 0 }
    return known ?? 80
  }

  /// The colours: `--color`, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then what
  /// the terminal is and says of itself.
  ///
  /// - Parameters:
  ///   - option: The value of `--color`.
  ///   - isFile: Whether the output goes to a file, which is no terminal.
  func colorDepth(option: String?, isFile: Bool) throws -> ColorDepth {
    switch option {
    case "always": return announcedDepth
    case "never": return .none
    case nil, "auto": break
    case let option?:
      guard let depth = ColorDepth(rawValue: option), depth != .none else {
        throw Failure.unknownValue(
          option: "--color", value: option,
          known: ["auto", "always", "never", "16", "256", "true"])
      }
      return depth
    }
    if surroundings.variable("NO_COLOR") != nil { return .none }
    let forcing = ["FORCE_COLOR", "CLICOLOR_FORCE"].compactMap(surroundings.variable)
    if forcing.contains(where: { $0 != "0" }) { return announcedDepth }
    let term = surroundings.variable("TERM")
    let isPlainTerminal = term == nil || term == "dumb"
    return isFile || !surroundings.isTerminal || isPlainTerminal ? .none : announcedDepth
  }

  /// The depth the environment announces, 16 colours if it says nothing.
  private var announcedDepth: ColorDepth {
    if ["truecolor", "24bit"].contains(surroundings.variable("COLORTERM")) { return .trueColor }
    return surroundings.variable("TERM")?.hasSuffix("256color") == true ? .palette : .sixteen
  }
}
