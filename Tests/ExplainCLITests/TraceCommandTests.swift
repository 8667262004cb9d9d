import Foundation
import TestSupport
import Testing

/// `explain trace --format json` as another program reads it.
@Suite struct TraceCommandTests {
  private func stages(_ arguments: [String]) throws -> (top: [String: Any], list: [[String: Any]]) {
    let result = try BuiltProgram().run(["trace", "--format", "json"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let top = try #require(parsed as? [String: Any])
    return (top, try #require(top["stages"] as? [[String: Any]]))
  }

  @Test func namesWhatRanOnWhat() throws {
    let (top, list) = try stages(["I am a student"])
    #expect(top["schema"] as? Int == 1)
    #expect(top["model"] as? String == "hand-set")
    #expect(top["text"] as? String == "I am a student")
    #expect(top["tokens"] as? [String] == ["I", "am", "a", "student"])
    #expect(list.last?["name"] as? String == "encoder.0.ffn.norm")
  }

  @Test func everyInputIsNamedBeforeItIsUsed() throws {
    let (_, list) = try stages(["나는 학생 이다", "--mask", "causal+padding"])
    var seen: Set<String> = []
    for stage in list {
      let name = try #require(stage["name"] as? String)
      for input in try #require(stage["inputs"] as? [String]) {
        #expect(seen.contains(input), "\(name) uses \(input) before it is there")
      }
      #expect(seen.insert(name).inserted, "\(name) stands twice")
    }
  }

  @Test func aScoreOfThreeIsHalvedToOneAndAHalf() throws {
    let (_, list) = try stages([])
    func value(_ name: String) throws -> [[Double]] {
      let stage = try #require(
        list.first { $0["name"] as? String == "encoder.0.attention.head.0.\(name)" })
      return try #require(stage["values"] as? [[Double]])
    }
    #expect(try value("scores")[0][0] == 3)
    #expect(try value("scaled")[0][0] == 1.5)
  }

  @Test func stagesAreChosenByPatternOrShortName() throws {
    let (_, some) = try stages(["--stages", "encoder.0.attention.head.0.*"])
    #expect(
      some.map { $0["name"] as? String }
        == [
          "query", "key", "value", "scores", "scaled", "weights", "context",
        ].map { "encoder.0.attention.head.0.\($0)" })
    let (_, one) = try stages(["--stages", "weights"])
    #expect(one.count == 1)
    let (_, alias) = try stages(["--stages", "encoder.output"])
    #expect(alias.first?["name"] as? String == "encoder.0.ffn.norm")
  }

  @Test func remarksDoNotDisturbTheData() throws {
    let result = try BuiltProgram().run(["trace", "나는", "--format", "json", "--mask", "padding"])
    _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(result.errors.contains("나는"))
    #expect(result.errors.contains("[PAD]"))
  }
}
