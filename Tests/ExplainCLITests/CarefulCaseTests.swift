import ArgumentParser
import DocumentModel
import Foundation
import LessonCatalog
import LessonKit
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

@testable import ExplainCLI

/// The places of the course where the notes of learners are loose or wrong: what the lessons show
/// there is what is true, computed here a second time in doubles.
@Suite struct CarefulCaseTests {
  /// The numbers of a run of a packed lesson.
  private func trace(_ lesson: String, run name: String) throws -> Trace {
    let source = LessonSource(files: LessonCatalog.files, folder: "Lessons")
    let folder = try #require(source.lessons.first { $0.id == lesson })
    let read = try LessonReader.read(folder)
    let session = try Session(
      SharedOptions.parse([]), in: Surroundings(environment: [:], isTerminal: false))
    let runner = LessonRunner(session, lessonFrom: 0)
    let own = try runner.run(nil, own: read.run)
    switch try #require(read.runs[name]) {
    case .model(let request): return try runner.run(request, own: read.run).trace
    case .experiment(let experiment): return try experiment.run(beside: own).trace
    }
  }

  /// The lecture's map after softmax has rows that sum to 1.5, 1.7 and 2.3; softmax really gives
  /// these.
  @Test func theLecturesScoresGiveRowsThatSumToOne() throws {
    let weights = try #require(try trace("masked-attention", run: "lecture")["weights"]).value
    let scores: [[Double]] = [[10], [0, 10], [-5, -0.1, 10], [10, -7, -8, 10]]
    for (row, scores) in scores.enumerated() {
      let powers = scores.map { exp($0 - 10) }
      let sum = powers.reduce(0, +)
      for column in 0..<4 {
        let expected = column < powers.count ? powers[column] / sum : 0
        let actual = Double(weights[row, column])
        #expect(column < powers.count ? actual > 0 : actual == 0)
        #expect(abs(actual - expected) <= 1e-6 * max(expected, 1e-3), "(\(row), \(column))")
      }
      let total = weights.row(row).reduce(0.0) { $0 + Double($1) }
      #expect(abs(total - 1) < 1e-6)
    }
    let sketch = try #require(try trace("masked-attention", run: "sketch")["scores"]).value
    let sums = (0..<4).map { sketch.row($0).reduce(0.0) { $0 + Double($1) } }
    for (sum, expected) in zip(sums, [1.0, 1.5, 1.7, 2.3]) { #expect(abs(sum - expected) < 1e-6) }
  }

  /// −100000 in the place of −∞ does no harm in an ordinary row, shares out a row that is masked
  /// whole, and is −∞ in half precision; −10 leaks.
  @Test func otherNumbersThanMinusInfinityLeakOrShareOutWhatIsForbidden() throws {
    let largest = try #require(try trace("masked-attention", run: "fills")["largest"])
    let leak = 1 / (exp(-8.0 + 10) + 2)
    let expected: [[Double]] = [
      [0, 0, 0, 0], [0, 1.0 / 3, 0, 0], [0, 1.0 / 3, 0, 0], [leak, 1.0 / 3, leak, 1.0 / 3],
    ]
    #expect(largest.rows.count == 4)
    #expect(mismatch(largest.value, expected, relative: 1e-5) == nil)
  }

  /// A score of 3 with d_k = 4 becomes 3/√4 = 1.5.
  @Test func theScoreOfThreeBecomesOneAndAHalf() throws {
    let session = try Session(
      SharedOptions.parse([]), in: Surroundings(environment: [:], isTerminal: false))
    let trace = try Run(model: session.model(), text: "I am a student", mask: nil, pad: nil).trace
    #expect(trace["encoder.0.attention.head.0.scores"]?.value[0, 0] == 3)
    #expect(trace["encoder.0.attention.head.0.scaled"]?.value[0, 0] == 1.5)
  }
}
