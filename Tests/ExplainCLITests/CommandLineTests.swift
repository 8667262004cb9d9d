import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// How commands, options and help hang together.
@Suite struct CommandLineTests {
  @Test func sharedOptionsMayStandBeforeTheCommand() throws {
    let behind = try BuiltProgram().run(["map", "--lang", "ko", "--digits", "3"])
    for arguments in [
      ["--lang", "ko", "--digits", "3", "map"], ["--lang=ko", "map", "--digits", "3"],
    ] {
      #expect(try BuiltProgram().run(arguments).output == behind.output)
    }
    let lesson = try BuiltProgram().run(["--lang", "ko", "self-attention"])
    #expect(lesson.output.hasPrefix("셀프 어텐션"))
  }

  @Test func bareExplainAndListShowTheLessons() throws {
    let bare = try BuiltProgram().run([])
    #expect(bare.status == 0)
    #expect(bare.output.contains("self-attention"))
    #expect(try BuiltProgram().run(["list"]).output == bare.output)
  }

  @Test func theTextMayBeSeveralWordsOrAnOption() throws {
    let quoted = try BuiltProgram().run(["map", "you are a teacher"])
    #expect(try BuiltProgram().run(["map", "you", "are", "a", "teacher"]).output == quoted.output)
    #expect(
      try BuiltProgram().run(["map", "-t", "you are a teacher"]).output == quoted.output)
  }

  @Test func decomposedAndComposedHangulAreOneText() throws {
    let composed = try BuiltProgram().run(["map", "나는 학생 이다"])
    let decomposed = try BuiltProgram().run(
      ["map", "나는 학생 이다".decomposedStringWithCanonicalMapping])
    #expect(composed.output == decomposed.output)
    #expect(composed.output.contains("나는, 학생, 이다"))
  }

  @Test func paddingIsAppendedAndSaid() throws {
    let result = try BuiltProgram().run(["map", "--mask", "padding"])
    #expect(result.output.contains("I am a student [PAD] [PAD]"))
    #expect(result.output.contains("2 [PAD] were appended"))
    let given = try BuiltProgram().run(["map", "I am [PAD]", "--mask", "padding"])
    #expect(!given.output.contains("appended"))
    let one = try BuiltProgram().run(["map", "I am", "--pad", "1"])
    #expect(one.output.contains("1 [PAD] was appended"))
  }

  @Test(arguments: [
    ([], CommandHelp.explain), (["map"], .map), (["trace"], .trace), (["list"], .list),
    (["diagram"], .diagram), (["why"], .why), (["compare"], .compare), (["check"], .check),
    (["new"], .new), (["progress"], .progress), (["notes"], .notes), (["tokenize"], .tokenize),
    (["models"], .models),
    (["self-attention"], .lesson),
  ])
  func koreanHelpNamesEveryOptionTheParserKnows(words: [String], help: CommandHelp) throws {
    let english = try BuiltProgram().run(words + ["--help"])
    let korean = try BuiltProgram().run(words + ["--help", "--lang", "ko"])
    #expect(english.status == 0 && korean.status == 0)
    let abstract = KoreanMessages().help(for: help.command).abstract.prefix(10)
    let known = Set(english.output.matches(of: #/--[a-z-]+/#).map { String($0.output) })
    for option in known.subtracting(["--version", "--help"]) {
      #expect(korean.output.contains(option), "\(option) is missing in the Korean help")
    }
    #expect(korean.output.contains(abstract))
    #expect(
      try BuiltProgram().run(["help"] + words, environment: ["LANG": "ko_KR.UTF-8"]).output
        .contains(abstract))
  }

  /// `ArgumentOrder` has to know which options take a value; the parser's own help tells.
  @Test func theTableOfOptionsIsThatOfTheParser() throws {
    for command in CommandHelp.commands.map(\.name) + ["lesson"] {
      let help = try BuiltProgram().run([command, "--help"]).output
      for match in help.matches(of: #/(--[a-z-]+)( <)?/#) where match.output.1 != "--help" {
        guard match.output.1 != "--version" else { continue }
        let option = OptionName.allCases.first { $0.names.contains(String(match.output.1)) }
        #expect(option != nil, "\(match.output.1) is not an OptionName")
      }
    }
    let withValues = OptionName.allCases.filter(\.takesValue)
    for option in withValues {
      let name = option.names.last ?? ""
      let commands = CommandHelp.commands.map(\.name) + ["lesson"]
      let helps = try commands.map {
        try BuiltProgram().run([$0, "--help"]).output
      }
      #expect(helps.contains { $0.contains("\(name) <") }, "\(name) takes no value for the parser")
    }
  }

  @Test func helpForSomethingUnknownIsAnError() throws {
    let result = try BuiltProgram().run(["help", "mpa"])
    #expect(result.status == 64)
    #expect(result.errors.contains("explain map"))
    #expect(try BuiltProgram().run(["help", "self-attention"]).status == 0)
  }

  @Test func theLastOfTwoLanguagesCounts() throws {
    let result = try BuiltProgram().run(["--lang", "ko", "--lang", "en", "nosuch"])
    #expect(result.errors.contains("There is no lesson"))
  }
}
