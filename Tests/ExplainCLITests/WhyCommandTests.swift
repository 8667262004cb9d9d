import Foundation
import TestSupport
import Testing

/// `explain why` opens a number: found by any of its names, as deep as asked for.
@Suite struct WhyCommandTests {
  private func why(_ arguments: String...) throws -> String {
    let result = try BuiltProgram().run(["why"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func aCellGoesByLabelOrByIndex() throws {
    let byLabel = try why("scores[student, I]")
    #expect(byLabel.contains("encoder.0.attention.head.0.scores[student, I] = 2.56\n"))
    #expect(byLabel.contains("operation  multiply-transposed"))
    #expect(byLabel.contains("formula    y = A·Bᵀ"))
    for cell in ["scores[3, 0]", "encoder.0.attention.head.0.scores[student,0]", "scores[3,I]"] {
      #expect(try why(cell) == byLabel)
    }
  }

  @Test func ofWordsThatRepeatEachIsFound() throws {
    let second = try why("scores[I#2, I]", "I am I")
    #expect(second.contains("scores[I#2, I] = "))
    #expect(second.contains("head.query[I#2, 0] · head.key[I, 0]"))
    #expect(try why("scores[2, 0]", "I am I") == second)
    #expect(try why("scores[I, I]", "I am I").contains("head.query[I, 0] · head.key[I, 0]"))
  }

  @Test func layerAndHeadChooseWhatShortNamesMean() throws {
    let model = "seeded:heads=4"
    let chosen = try why(
      "weights[0, 1]", "--model", model, "--layer", "1", "--head", "3")
    #expect(chosen.contains("encoder.1.attention.head.3.weights[I, am] = "))
    #expect(chosen.contains("scaled[I, am]"))
  }

  @Test func oneLevelIsOpenedUnlessMoreAreAskedFor() throws {
    let one = try why("weights[student, I]")
    #expect(try why("weights[student, I]", "--depth", "1") == one)
    #expect(!one.contains("│"))
    let two = try why("weights[student, I]", "--depth", "2")
    #expect(two.contains("│ scaled[student, I] = 1.28 (scale)"))
    #expect(!two.contains("│ │"))
    #expect(two.hasPrefix(one.dropLast()))
  }

  @Test func allLevelsEndAtTheTableAndThePositions() throws {
    let all = try why("scaled[student, I]", "--depth", "all", "--width", "300")
    let heads = all.split(separator: "\n").filter { $0.contains("│") && $0.hasSuffix(")") }
    #expect(heads.contains { $0.contains("embedding.weight[") && $0.contains("(parameter)") })
    #expect(heads.contains { $0.contains("position[student, 0] = ") && $0.contains("sinusoidal") })
    // What is opened twice is said to stand further up.
    #expect(all.contains("(opened above)"))
    let json = try BuiltProgram().run(
      ["why", "scaled[student, I]", "--depth", "all", "--format", "json"])
    let top = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let derivations = try #require(top?["derivations"] as? [[String: Any]])
    let ends = derivations.filter { ($0["inputs"] as? [Any])?.isEmpty ?? true }
    #expect(Set(ends.compactMap { $0["operation"] as? String }) == ["parameter", "sinusoidal"])
    #expect(top?["complete"] as? Bool == true)
  }

  @Test func longSumsAreShortenedUnlessAllTermsAreAskedFor() throws {
    let arguments = ["key[0, 3]", "--model", "seeded:width=64"]
    let short = try why(arguments[0], arguments[1], arguments[2])
    #expect(short.contains("57 smaller terms, together"))
    #expect(short.split(separator: "\n").count { $0.contains("key.weight[") } == 8)
    let full = try why(arguments[0], arguments[1], arguments[2], "--full")
    #expect(!full.contains("smaller terms"))
    #expect(full.split(separator: "\n").count { $0.contains("key.weight[") } == 64)
    #expect(full.contains("key.bias[0, 3]"))
  }

  @Test func plainTextHasNoColumns() throws {
    let plain = try why("scaled[student, I]", "--plain", "--depth", "2")
    #expect(plain.contains("level 1: encoder.0.attention.head.0.scaled[student, I] = 1.28\n"))
    #expect(plain.contains("y = scores[student, I] / √d_k = 2.56 / √4 = 1.28\n"))
    #expect(plain.contains("level 2: scores[student, I] = 2.56\n"))
    #expect(!plain.contains("  ") && !plain.contains("│"))
  }

  @Test(arguments: ["weights[student, I]", "context[2, 1]", "position[2, 1]", "masked[0, 1]"])
  func asciiIsAsciiOnly(cell: String) throws {
    for extra in [[], ["--plain"]] {
      let result = try BuiltProgram().run(
        ["why", cell, "--ascii", "--mask", "causal", "--depth", "all"] + extra)
      #expect(result.status == 0)
      #expect(result.output.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test func theWordsAreKoreanAndTheNumbersTheSame() throws {
    let (english, korean) = (
      try why("masked[I, am]", "--mask", "causal"),
      try why("masked[I, am]", "--mask", "causal", "--lang", "ko")
    )
    #expect(korean.contains("연산    mask"))
    #expect(korean.contains("“am” 열은 보는 단어 “I”보다 뒤에 있어서 가립니다"))
    #expect(english.contains("causal, “am” comes after “I”"))
    let line = "y = mask(scaled[I, am], encoder.mask[I, am])  mask(0.27, 0.00) = −∞"
    #expect(english.contains(line) && korean.contains(line))
  }

  @Test func whatIsChangedIsOpenedAsItIsNow() throws {
    let without = try why("scaled[student, I]", "--without", "scale")
    #expect(without.contains("taken out with --without"))
    #expect(without.contains("y = scores[student, I] = 2.56"))
    let set = try why("weights[student, I]", "--set", "scaled[student, I]=0", "--depth", "2")
    #expect(set.contains("scaled[student, I] = 0.00 (set; changed: set with --set)"))
  }
}
