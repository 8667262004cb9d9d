import DocumentModel
import Foundation
import LessonKit
import TestSupport
import Testing
import TransformerModel

@testable import ExplainCLI

/// `explain worksheet` as it is typed.
@Suite struct WorksheetCommandTests {
  private func output(_ arguments: String...) throws -> String {
    let result = try BuiltProgram().run(["worksheet"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test(arguments: ["text", "markdown", "latex", "csv", "tsv"])
  func theSameSeedGivesTheSameBytesAndAnotherOthers(format: String) throws {
    let arguments = ["self-attention", "--format", format]
    func sheet(_ more: String...) throws -> String {
      try BuiltProgram().run(["worksheet"] + arguments + more).output
    }
    let first = try sheet("--seed", "3")
    #expect(try !first.isEmpty && first == sheet("--seed", "3"))
    #expect(try first != sheet("--seed", "4"))
    #expect(try sheet() == sheet("--seed", "1", "--blank", "40%"))
  }

  @Test func aShareIsTypedWithOrWithoutItsSign() throws {
    #expect(
      try output("--stage", "scores", "--blank", "25%")
        == output("--stage", "scores", "--blank", "25"))
    // An empty cell is four strokes; the lines for name and date are longer.
    let blanks = try output("--stage", "scores", "--blank", "25%").matches(of: /\s____\s/)
    #expect(blanks.count == 4)
  }

  @Test(arguments: ["0", "101", "x", "", "%", "4%0", "-5", "40.5"], ["en", "ko"])
  func aShareThatIsNoneIsAnswered(share: String, language: String) throws {
    let result = try BuiltProgram().run([
      "worksheet", "--stage", "scores", "--blank", share, "--lang", language,
    ])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("--blank 40"), "\(result.errors)")
  }

  @Test func theKeyHasTheNumbersOfTheSheetAndTheAnswers() throws {
    let (sheet, key) = try (
      output("softmax", "--plain", "--seed", "2"),
      output("softmax", "--plain", "--seed", "2", "--key")
    )
    let cell = /(\* )?(row "[^"]*", column "[^"]*"): (\S+)/
    let (blank, filled) = (sheet.matches(of: cell), key.matches(of: cell))
    #expect(blank.count == filled.count && blank.count > 50)
    for (before, after) in zip(blank, filled) {
      #expect(before.output.2 == after.output.2 && after.output.3 != "____")
      // What was empty is pointed out, and nothing else is.
      let isBlank = before.output.3 == "____"
      #expect((after.output.1 != nil) == isBlank)
      #expect(isBlank || before.output.3 == after.output.3)
    }
  }

  @Test(
    arguments: [
      ([], "worksheet self-attention"), (["tokens"], "tokens"), (["nosuch"], "nosuch"),
      (["--stage", "embedding"], "embedding"), (["--stage", "nosuch"], "nosuch"),
      (["--stage", "masked"], "--mask causal"), (["self-attention", "--part", "cross"], "--part"),
      (["self-attention", "--stage", "scores"], "--stage"),
      (["--stage", "scores", "--digits", "5"], "--digits"),
      (["--stage", "scores", "--seed", "-1"], "--seed"),
      (["--stage", "scores", "--format", "svg"], "svg"),
      (["--stage", "scores", "--model", "seeded:width=64"], "12"),
      (["self-attention", "--layer", "-1"], "--layer"),
      (["self-attention", "--layer", "1"], "--layer"),
      (["multi-head", "--head", "2"], "--head"),
      (["I am a student"], "--stage scores \"I am a student\""),
      (["softmax", "--exercises", "1-99"], "--exercises 1-"),
      (["softmax", "--exercises", "0"], "--exercises 1-"),
      (["softmax", "--exercises", "2-1"], "--exercises 1-"),
      (["softmax", "--exercises", "1-2-3"], "--exercises 1-"),
      (["softmax", "--exercises", "x"], "--exercises 1-"),
      (["--stage", "scores", "--exercises", "1"], "--exercises"),
    ] as [([String], String)], ["en", "ko"])
  func whatCannotBeMadeIsAnswered(
    wrong: (arguments: [String], word: String), language: String
  ) throws {
    let result = try BuiltProgram().run(["worksheet"] + wrong.arguments + ["--lang", language])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains(wrong.word), "\(result.errors)")
    #expect((language == "ko") == result.errors.contains("오류"))
  }

  @Test func aShorterSentenceIsTriedWhereItHelps() throws {
    func errors(_ arguments: String...) throws -> String {
      try BuiltProgram().run(["worksheet"] + arguments).errors
    }
    #expect(try !errors("tokens").contains("shorter"))
    let long = Array(repeating: "I", count: 41).joined(separator: " ")
    // Copies are none of it, however many they are.
    #expect(try !errors("tokens", "--text", long).contains("shorter"))
    #expect(try errors("self-attention", "--text", long).contains("shorter"))
  }

  @Test(arguments: [
    ("en", "Left out: 2 exercises with", "Left out: 1 exercise with"),
    ("ko", "문제 2개는", "문제 1개는"),
  ])
  func whatCannotBeDoneByHandIsSaidToBeLeftOut(
    language: String, words: String, wordsForOne: String
  ) throws {
    let long = Array(repeating: "I", count: 41).joined(separator: " ")
    let arguments = ["softmax", "--lang", language]
    // A line ends anywhere in a sentence.
    func sheet(_ more: String...) throws -> String {
      let sheet = try BuiltProgram().run(["worksheet"] + arguments + more).output
      return sheet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(try sheet("--text", long).contains(words))
    #expect(try !sheet("--text", long, "--exercises", "1").contains(words))
    #expect(try sheet("--set", "scores[0, 0]=900000.5").contains(wordsForOne))
    #expect(try !sheet().contains(words) && !sheet().contains(wordsForOne))
  }

  @Test(arguments: [("en", "Name ____", "Date ____"), ("ko", "이름 ____", "날짜 ____")])
  func aSheetHasRoomForNameAndDateAndItsKeyHasNone(
    language: String, name: String, date: String
  ) throws {
    for format in ["text", "markdown", "html", "latex"] {
      let arguments = ["softmax", "--exercises", "1", "--lang", language, "--format", format]
      let sheet = try BuiltProgram().run(["worksheet"] + arguments).output
      let key = try BuiltProgram().run(["worksheet", "--key"] + arguments).output
      let plain = sheet.replacing("\\_", with: "_")
      #expect(plain.contains(name) && plain.contains(date), "\(format)")
      #expect(!key.replacing("\\_", with: "_").contains(name), "\(format)")
    }
  }

  @Test func anExerciseOfALessonSaysTheStepItBelongsTo() throws {
    #expect(try output("self-attention").contains("/17  attention.query: Query, key and value ─"))
    #expect(try output("--stage", "attention.query").contains("1/1  attention.query ─"))
  }

  @Test func infinityIsExplainedWhereItIsRaised() throws {
    #expect(try !output("--stage", "masked", "--mask", "causal").contains("exp(−∞)"))
    #expect(try output("--stage", "weights", "--mask", "causal").contains("exp(−∞)"))
    #expect(try !output("--stage", "weights").contains("exp(−∞)"))
  }

  @Test func everyExerciseCanStandAlone() throws {
    let all = try output("masked-attention").components(separatedBy: "To compute:").count - 1
    for number in 1...all {
      let one = try output("masked-attention", "--exercises", "\(number)")
      #expect(one.components(separatedBy: "To compute:").count == 2, "\(number)")
    }
  }

  @Test func everyOperationThatComputesSaysHowItIsDone() {
    let copies = [
      Parameter.name, Constant.name, Lookup.name, Slice.name, Concatenate.name, Append.name,
      Identity.name, SetCells.name,
    ]
    for operation in Operations.all {
      let name = operation.name
      for words in Language.allCases.map(\.messages.worksheetWords) {
        #expect((words.howTo(name, []) == nil) == copies.contains(name), "\(name)")
      }
    }
  }

  @Test func aLessonTakesTheReadersSentenceAndChanges() throws {
    let sheet = try output(
      "self-attention", "--text", "you are a teacher", "--set", "scores[0, 0]=2")
    #expect(sheet.contains("teacher") && sheet.contains("--set"))
    #expect(!sheet.contains("scores = Q·Kᵀ"), "a stage that is set is not computed")
    let second = try output(
      "self-attention", "--model", "seeded:layers=2,heads=2,width=8,ff=8", "--layer", "1", "--head",
      "1")
    #expect(second.contains("encoder.1.attention.head.1.scores"))
    #expect(!second.contains("encoder.0.attention.head.0.scores"))
  }

  @Test(arguments: ["text", "ansi", "markdown", "latex", "csv"])
  func whatASentenceSaysIsShownAndNotObeyed(format: String) throws {
    let sentence = "<script>x</script> \\input{a} =1+1 \u{1B}[31mred I"
    for key in [[], ["--key"]] {
      let result = try BuiltProgram().run(
        ["worksheet", "--stage", "scores", sentence, "--format", format] + key)
      #expect(result.status == 0)
      #expect(!result.output.contains("\u{1B}[31m"))
      switch format {
      case "markdown": #expect(!result.output.contains("<script>"))
      case "latex": #expect(!result.output.contains("\\input{a}"))
      case "csv": #expect(!result.output.contains(",=1+1") && result.output.contains("“=1+1”"))
      default: #expect(result.output.contains("<script>x</script>"))
      }
    }
  }
}
