import Foundation
import TestSupport
import Testing

/// `explain compare` shows two runs side by side, and where they part.
@Suite struct CompareCommandTests {
  private func compare(_ arguments: String...) throws -> String {
    let result = try BuiltProgram().run(["compare"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func beforeAfterAndDifferenceAreShown() throws {
    let output = try compare("--without", "scale", "--width", "200")
    #expect(output.contains("changed  --without scale"))
    #expect(output.contains("first difference  encoder.0.attention.head.0.scaled"))
    #expect(output.contains("(12 of 22 stages differ)"))
    #expect(output.contains(/\nbefore +after +difference\n/))
    #expect(output.contains("16 of 16 cells changed;"))
    #expect(output.contains("largest change: weights[a, a] 0.44 → 0.65"))
    #expect(output.contains("+0.12") && output.contains("-0.08"))
  }

  @Test func whatIsTheSameInBothIsSaidToBeSo() throws {
    let output = try compare("--without", "scale", "--stages", "scores")
    #expect(output.contains("encoder.0.attention.head.0.scores: the same in both runs."))
    let nowhere = try compare("--set", "scaled[0, 0]=1.5")
    #expect(nowhere.contains("none: the two runs are the same"))
  }

  @Test func anotherSentenceIsComparedUnderTheSameConditions() throws {
    let output = try compare(
      "I am a student", "--with", "I am a teacher", "--set", "input[0, 0]=2", "--stages", "input")
    #expect(output.contains("text before  I am a student"))
    #expect(output.contains("text     I am a teacher"))
    #expect(output.contains("student→teacher"))
    // What is set is set in both, and is no difference.
    #expect(output.contains("largest change: input[student, "))
    let lengths = try compare("I am", "--with", "I am a boy")
    #expect(lengths.contains("The two have not one shape"))
  }

  @Test func shuffledWordsOfASetDifferInTheirOrderOnly() throws {
    let output = try compare("--shuffle", "1", "--without", "position")
    #expect(output.contains("none: only the order of the rows has changed"))
    #expect(try compare("--shuffle", "1").contains("first difference  position"))
  }

  @Test func theStagesOfALayerThatIsGoneAreInTheFirstRunOnly() throws {
    let output = try compare("--model", "seeded", "--without", "layer:0")
    #expect(output.contains("encoder.0.attention.head.0.weights: only the first run has"))
    #expect(output.contains("first difference  encoder.0.attention.query"))
  }

  @Test func patternsChooseStages() throws {
    let output = try compare(
      "--without", "scale", "--stages", "encoder.0.attention.head.0.*", "--format", "json")
    let top = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let stages = try #require(top?["stages"] as? [[String: Any]])
    #expect(stages.count == 7)
    for stage in stages {
      let before = try #require(stage["before"] as? [[Double]]).joined()
      let after = try #require(stage["after"] as? [[Double]]).joined()
      let difference = try #require(stage["difference"] as? [[Double]]).joined()
      for ((before, after), difference) in zip(zip(before, after), difference) {
        #expect(areClose(difference, after - before, relative: 1e-5))
      }
      #expect(before.count == difference.count)
    }
    let parted = try #require(top?["parted"] as? [String])
    #expect(parted.first == "encoder.0.attention.head.0.scaled")
    let after = top?["after"] as? [String: Any]
    #expect(after?["changes"] as? [String] == ["--without scale"])
  }

  @Test func plainAndKoreanAndAsciiWork() throws {
    let plain = try compare("--without", "scale", "--plain")
    #expect(plain.contains("first difference: encoder.0.attention.head.0.scaled"))
    let korean = try compare("--without", "scale", "--lang", "ko")
    #expect(korean.contains("처음 달라진 단계") && korean.contains("차이"))
    let ascii = try compare("--without", "scale", "--ascii")
    #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
  }
}
