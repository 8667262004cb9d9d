import Foundation
import TestSupport
import Testing

/// What once went wrong on the command line.
@Suite struct MendedCommandTests {
  @Test(arguments: ["masked[I, am]", "masked[student, I]", "masked[student, am]"])
  func aMaskThatIsSetCanBeOpened(cell: String) throws {
    let result = try BuiltProgram().run([
      "why", cell, "--mask", "causal", "--set", "encoder.mask[student, I]=0", "--depth", "2",
    ])
    #expect(result.status == 0)
    #expect(result.output.contains(cell))
  }

  @Test(arguments: ["x", "-1", "1.5", ""], ["en", "ko"])
  func aSeedThatIsNoneIsAnswered(seed: String, language: String) throws {
    let result = try BuiltProgram().run(["map", "--shuffle", seed, "--lang", language])
    #expect(result.status == 64)
    #expect(result.errors.contains("--shuffle") && result.errors.contains("“\(seed)”"))
  }

  @Test(arguments: [
    ["--without", "scale"], ["--set", "scaled[student, I]=3"], ["--shuffle", "2"],
  ])
  func aLessonRunsWithWhatIsChangedAndSaysSo(change: [String]) throws {
    let result = try BuiltProgram().run(["self-attention"] + change)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("changed  \(change[0])"))
    #expect(try result.output != BuiltProgram().run(["self-attention"]).output)
    // The lesson's own words speak of its own numbers.
    #expect(!result.output.contains("Was your guess right? `student`"))
  }

  @Test func aLessonWithoutWhatItShowsIsRefused() throws {
    let result = try BuiltProgram().run(["self-attention", "--without", "layer:0"])
    #expect(result.status == 64)
    #expect(result.errors.contains("explain compare --without layer:0"))
  }

  @Test func aComparisonThatBeginsWithAStageThatIsGoneIsJSON() throws {
    let result = try BuiltProgram().run([
      "compare", "--model", "seeded", "--without", "layer:0", "--stages", "encoder.*",
      "--format", "json",
    ])
    _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test(arguments: ["relu", "gelu", "gelu-tanh"])
  func everySignOfADerivationHasOneInASCII(activation: String) throws {
    for cell in ["encoder.0.ffn.norm[student, 0]", "encoder.0.ffn.activated[student, 0]"] {
      let result = try BuiltProgram().run([
        "why", cell, "--ascii", "--model", "seeded:activation=\(activation)",
      ])
      let foreign = result.output.unicodeScalars.filter { !$0.isASCII }
      #expect(foreign.isEmpty, "\(foreign)")
    }
  }

  @Test func aDiagramWithoutTheFirstLayerDrawsTheSecond() throws {
    let result = try BuiltProgram().run(["diagram", "--model", "seeded", "--without", "layer:0"])
    #expect(result.status == 0)
    #expect(result.output.contains("┌") && result.output.contains("layer 1"))
  }

  /// 2.51 · 0.50 is 1.255, and halves are rounded away from 0: nothing is lost here.
  @Test func halvesAreRoundedAsAtSchoolAlsoWhereARemarkIsDecided() throws {
    func line(_ cell: String, _ model: String, _ start: String) throws -> String {
      let output = try BuiltProgram().run(["why", cell, "--model", model, "--width", "200"]).output
      return output.split(separator: "\n").map(String.init).first { $0.contains(start) } ?? ""
    }
    let given = try line("encoder.0.ffn.output[0, 3]", "hand-set", "2.51 · 0.50")
    #expect(given.hasSuffix("= 1.26"))
    let lost = try line("encoder.0.ffn.output[3, 0]", "hand-set-heads", "2.51 · (-0.50)")
    #expect(lost.hasSuffix("= -1.25  (rounded)"))
  }
}
