import DocumentModel
import Rendering
import TestSupport
import Testing

@testable import ExplainCLI

/// What the command line and the environment decide together: colour, language, width.
@Suite struct SettingsTests {
  private func settings(_ environment: [String: String], isTerminal: Bool = true, width: Int? = nil)
    -> Settings
  {
    Settings(
      Surroundings(environment: environment, isTerminal: isTerminal, terminalWidth: width))
  }

  /// One row of the table of colour rules.
  struct ColorRule {
    let option: String?
    let environment: [String: String]
    let isTerminal: Bool
    let depth: ColorDepth

    init(_ option: String?, _ environment: [String: String], tty: Bool, _ depth: ColorDepth) {
      self.option = option
      self.environment = environment
      self.isTerminal = tty
      self.depth = depth
    }
  }

  @Test(arguments: [
    ColorRule(nil, ["TERM": "xterm"], tty: true, .sixteen),
    ColorRule(nil, ["TERM": "xterm-256color"], tty: true, .palette),
    ColorRule(nil, ["TERM": "xterm", "COLORTERM": "truecolor"], tty: true, .trueColor),
    ColorRule(nil, ["TERM": "xterm", "COLORTERM": "24bit"], tty: true, .trueColor),
    ColorRule(nil, ["TERM": "xterm-256color"], tty: false, .none),
    ColorRule(nil, ["TERM": "dumb", "COLORTERM": "truecolor"], tty: true, .none),
    ColorRule(nil, [:], tty: true, .none),
    ColorRule(nil, ["TERM": "xterm", "NO_COLOR": "1"], tty: true, .none),
    ColorRule(nil, ["TERM": "xterm", "NO_COLOR": "0"], tty: true, .none),
    ColorRule(nil, ["TERM": "xterm", "NO_COLOR": ""], tty: true, .sixteen),
    ColorRule(nil, ["FORCE_COLOR": "1"], tty: false, .sixteen),
    ColorRule(nil, ["FORCE_COLOR": "1", "TERM": "dumb"], tty: false, .sixteen),
    ColorRule(nil, ["FORCE_COLOR": "1", "TERM": "xterm-256color"], tty: false, .palette),
    ColorRule(nil, ["FORCE_COLOR": "0", "TERM": "xterm"], tty: false, .none),
    ColorRule(nil, ["FORCE_COLOR": "", "TERM": "xterm"], tty: false, .none),
    ColorRule(nil, ["CLICOLOR_FORCE": "1", "COLORTERM": "truecolor"], tty: false, .trueColor),
    ColorRule(nil, ["CLICOLOR_FORCE": "0", "TERM": "xterm"], tty: false, .none),
    ColorRule(nil, ["NO_COLOR": "1", "FORCE_COLOR": "1"], tty: true, .none),
    ColorRule("auto", ["NO_COLOR": "1", "TERM": "xterm"], tty: true, .none),
    ColorRule("always", ["NO_COLOR": "1"], tty: false, .sixteen),
    ColorRule("always", ["TERM": "xterm-256color"], tty: false, .palette),
    ColorRule("never", ["FORCE_COLOR": "1", "TERM": "xterm"], tty: true, .none),
    ColorRule("16", ["COLORTERM": "truecolor"], tty: true, .sixteen),
    ColorRule("256", [:], tty: false, .palette),
    ColorRule("true", ["NO_COLOR": "1"], tty: false, .trueColor),
  ])
  func colorFollowsTheRules(rule: ColorRule) throws {
    let settings = settings(rule.environment, isTerminal: rule.isTerminal)
    #expect(try settings.colorDepth(option: rule.option, isFile: false) == rule.depth)
  }

  @Test func aFileIsNoTerminal() throws {
    let settings = settings(["TERM": "xterm"])
    #expect(try settings.colorDepth(option: nil, isFile: true) == .none)
    #expect(try settings.colorDepth(option: "always", isFile: true) == .sixteen)
  }

  @Test(
    arguments: [
      (nil, [:], "en"),
      (nil, ["LANG": "ko_KR.UTF-8"], "ko"),
      (nil, ["LANG": "ko"], "ko"),
      (nil, ["LANG": "en_US.UTF-8"], "en"),
      (nil, ["LANG": "C.UTF-8"], "en"),
      (nil, ["LANG": "fr_FR.UTF-8"], "en"),
      (nil, ["LANG": "kok_IN"], "en"),
      (nil, ["LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"], "ko"),
      (nil, ["LC_ALL": "C", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "ko_KR.UTF-8"], "en"),
      (nil, ["LC_ALL": "", "LANG": "ko_KR.UTF-8"], "ko"),
      (nil, ["EXPLAIN_LANG": "ko", "LC_ALL": "en_US.UTF-8"], "ko"),
      (nil, ["EXPLAIN_LANG": "en", "LANG": "ko_KR.UTF-8"], "en"),
      (nil, ["EXPLAIN_LANG": "fr", "LANG": "ko_KR.UTF-8"], "ko"),
      ("en", ["EXPLAIN_LANG": "ko"], "en"),
      ("ko", ["LC_ALL": "en_US.UTF-8"], "ko"),
    ] as [(String?, [String: String], String)])
  func languageFollowsTheOrder(option: String?, environment: [String: String], code: String) throws
  {
    #expect(try settings(environment).language(option: option).rawValue == code)
  }

  @Test(
    arguments: [
      (100, ["COLUMNS": "60"], 90, 100),
      (nil, ["COLUMNS": "60"], 90, 60),
      (nil, ["COLUMNS": "0"], 90, 90),
      (nil, ["COLUMNS": "wide"], 90, 90),
      (0, [:], 90, 90),
      (nil, [:], nil, 80),
      (0, ["COLUMNS": "0"], nil, 80),
    ] as [(Int?, [String: String], Int?, Int)])
  func widthFollowsTheOrder(
    option: Int?, environment: [String: String], terminal: Int?, width: Int
  ) {
    #expect(settings(environment, width: terminal).width(option: option) == width)
  }
}
