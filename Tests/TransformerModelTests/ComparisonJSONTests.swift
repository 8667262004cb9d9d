import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Two runs written as JSON: what was before, what is after, and the difference of the two.
@Suite struct ComparisonJSONTests {
  private let run = ChangedRun(SampleModel().model, text: "the \"cat\" sat")

  private func read(_ comparison: Comparison, _ stages: [String]) throws -> [String: Any] {
    var text = ""
    ComparisonJSON(comparison, stages: stages).write { text.append($0) }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyStageIsThereBeforeAndAfter() throws {
    var run = run
    run.mask = .causal
    let (before, after) = (run.trace, try run.without("scale"))
    let comparison = Comparison(before: before, after: after)
    let names = before.stages.map(\.name)
    let top = try read(comparison, names)
    #expect(top["schema"] as? Int == 1)
    #expect(top["parted"] as? [String] == comparison.parted)
    let ran = try #require(top["after"] as? [String: Any])
    #expect(ran["changes"] as? [String] == ["--without scale"])
    #expect(ran["tokens"] as? [String] == ["the", "\"", "cat", "\"", "sat"])
    #expect((top["before"] as? [String: Any])?["changes"] == nil)
    let stages = try #require(top["stages"] as? [[String: Any]])
    #expect(stages.map { $0["name"] as? String } == names)
    for json in stages {
      let name = try #require(json["name"] as? String)
      let pair = try #require(comparison.pair(name))
      #expect(try matrix(json["before"]) == pair.before.value)
      #expect(try matrix(json["after"]) == pair.after.value)
      #expect(try matrix(json["difference"]) == pair.difference)
    }
  }

  @Test func shapesThatDifferHaveNoDifferenceAndAStageThatIsGoneIsLeftOut() throws {
    let other = ChangedRun(SampleModel().model, text: "the cat")
    let after = try other.without("layer:0")
    let comparison = Comparison(before: run.trace, after: after)
    let top = try read(comparison, ["input", "encoder.0.ffn.norm", "encoder.1.ffn.norm"])
    let stages = try #require(top["stages"] as? [[String: Any]])
    #expect(stages.map { $0["name"] as? String } == ["input", "encoder.1.ffn.norm"])
    for json in stages { #expect(json["difference"] is NSNull) }
  }

  private func matrix(_ json: Any?) throws -> Matrix {
    Matrix(
      try #require(json as? [[Any]]).map { row in
        try row.map { cell in
          if let word = cell as? String { return try #require(["-Infinity": -.infinity][word]) }
          return Float(try #require(cell as? Double))
        }
      })
  }
}
