import Authoring
import DocumentModel
import Foundation
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// The number of a typical mistake is what somebody gets who makes it, computed here by hand.
@Suite struct TypicalMistakeTests {
  private static let stage = "encoder.0.attention.head.0"
  /// Random models, one head and several, and the model of the lecture.
  static let models = ["heads=1,width=6,seed=4", "heads=2,width=16,layers=2,seed=3", nil]

  private func scenario(_ model: String?, mask: AttentionMask = .open) throws -> Scenario {
    guard let model else { return try Packed().scenario(mask: mask) }
    return try seededScenario(model, text: "I am a student", masks: Masks(encoder: mask))
  }

  private func table(_ name: String, _ scenario: Scenario) throws -> [[Double]] {
    let value = try #require(scenario.trace()["\(Self.stage).\(name)"]?.value)
    return (0..<value.rows).map { value.row($0).map(Double.init) }
  }

  /// The numbers of a mistake in every cell of a stage.
  private func wrong(_ stage: String, _ mistake: String, _ scenario: Scenario) throws -> [[Double]]
  {
    try (0..<4).map { row in
      try (0..<4).map { column in
        let draft = Draft().asking(
          "number: \"\(stage)[\(row), \(column)]\"\nmistakes: {m: {\(mistake)}}",
          words: "mistakes: {m: No.}")
        let put = try draft.question(scenario, as: PutNumber.self)
        return Double(try #require(put.mistakes.first).value)
      }
    }
  }

  private func expect(
    _ found: [[Double]], _ expected: [[Double]], at place: SourceLocation = #_sourceLocation
  ) {
    for (foundRow, expectedRow) in zip(found, expected) {
      for (one, other) in zip(foundRow, expectedRow) {
        let isNear = one == other || abs(one - other) <= 1e-5 * max(1, abs(other))
        #expect(isNear, "\(one), not \(other)", sourceLocation: place)
      }
    }
  }

  private func softmax(_ row: [Double]) -> [Double] {
    let powers = row.map { exp($0) }
    let sum = powers.reduce(0, +)
    return powers.map { sum == 0 ? 0 : $0 / sum }
  }

  private func transposed(_ table: [[Double]]) -> [[Double]] {
    table.indices.map { column in table.map { $0[column] } }
  }

  @Test(arguments: models)
  func scaledByTheWidth(model: String?) throws {
    let scenario = try scenario(model)
    let width = Double(try table("key", scenario)[0].count)
    let expected = try table("scores", scenario).map { $0.map { $0 / width } }
    expect(try wrong("scaled", "break: scale-by-width", scenario), expected)
    expect(try wrong("weights", "break: scale-by-width", scenario), expected.map(softmax))
  }

  @Test(arguments: models)
  func maskedOnTheOtherSide(model: String?) throws {
    let scenario = try scenario(model, mask: .causal)
    let scaled = try table("scaled", scenario)
    let expected = scaled.enumerated().map { row, numbers in
      numbers.enumerated().map { column, number in column < row ? -Double.infinity : number }
    }
    expect(try wrong("masked", "break: mask-transposed", scenario), expected)
    expect(try wrong("weights", "break: mask-transposed", scenario), expected.map(softmax))
  }

  @Test(arguments: models)
  func softmaxDownTheColumns(model: String?) throws {
    let scenario = try scenario(model)
    let expected = transposed(transposed(try table("scaled", scenario)).map(softmax))
    expect(try wrong("weights", "break: softmax-of-columns", scenario), expected)
    // A column whose upper cells are hidden shares out 1 among the others.
    let causal = try self.scenario(model, mask: .causal)
    let masked = transposed(transposed(try table("masked", causal)).map(softmax))
    expect(try wrong("weights", "break: softmax-of-columns", causal), masked)
  }

  @Test(arguments: models)
  func scoresOfKeysWithQueries(model: String?) throws {
    let scenario = try scenario(model)
    let expected = transposed(try table("scores", scenario))
    expect(try wrong("scores", "break: scores-transposed", scenario), expected)
  }

  @Test(arguments: models)
  func aPartIsForgotten(model: String?) throws {
    let scenario = try scenario(model)
    let scores = try table("scores", scenario)
    expect(try wrong("scaled", "without: scale", scenario), scores)
    expect(try wrong("weights", "without: scale", scenario), scores.map(softmax))
  }

  @Test(arguments: models)
  func anotherCellIsTaken(model: String?) throws {
    let scenario = try scenario(model)
    let other = try table("scaled", scenario)[2][1]
    let all = Array(repeating: Array(repeating: other, count: 4), count: 4)
    expect(try wrong("weights", "cell: \"scaled[2, 1]\"", scenario), all)
  }

  @Test func theRunThatIsShownKeepsItsRules() throws {
    let scenario = try Packed().scenario()
    let lesson = try Draft().asking(
      "number: \"scaled[I, I]\"\nmistakes: {m: {break: scale-by-width}}",
      words: "mistakes: {m: No.}"
    ).read()
    let document = try lesson.document(.english, scenario)
    #expect(document.matrices.first?.value == scenario.trace()["\(Self.stage).scores"]?.value)
  }

  @Test(arguments: [
    ("{break: scale}", "14:31 unknownValue(\"scale\""),
    ("{brake: scale-by-width}", "14:24 unknownKey(\"brake\""),
    ("{}", "14:23 missingKey(\"cell | without | break\")"), ("no", "14:23 wrongKind(expected:"),
  ])
  func aMistakeOfNoKindIsReported(mistake: String, expected: String) throws {
    let draft = Draft().asking("number: \"scaled[I, I]\"\nmistakes: {m: \(mistake)}")
    let found = lines(try draft.mistakes())
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test(arguments: [
    ("{without: scael}", "14:33 unknownValue(\"scael\""),
    ("{cell: \"scaled[I, dog]\"}", "14:31 unknownCell(\"dog\""),
    ("{cell: scaled}", "14:30 badCell(\"scaled\")"),
  ])
  func aMistakeTheRunLacksIsReported(mistake: String, expected: String) throws {
    let draft = Draft().asking(
      "number: \"scaled[I, I]\"\nmistakes: {m: \(mistake)}", words: "mistakes: {m: No.}")
    let found = lines(try draft.put(try Packed().scenario()).mistakes)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }
}
