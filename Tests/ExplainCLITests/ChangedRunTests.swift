import Foundation
import TestSupport
import Testing

/// What is changed in a run is said wherever its numbers stand.
@Suite struct ChangedRunTests {
  static let changes = [
    ["--without", "scale"], ["--set", "scaled[student, I]=3"], ["--shuffle", "2"],
  ]

  @Test(arguments: [["map"], ["trace"], ["why", "scores[0, 0]"], ["compare"]], changes)
  func everyCommandSaysWhatWasChanged(command: [String], change: [String]) throws {
    let shown = change[0] == "--set" ? "--set '\(change[1])'" : change.joined(separator: " ")
    let result = try BuiltProgram().run(command + change)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("changed  \(shown)"))
    let remark =
      change[0] == "--shuffle" ? "The words were put into another order" : "This run is changed"
    #expect(result.output.contains(remark))
    let json = try BuiltProgram().run(command + change + ["--format", "json"])
    #expect(json.errors.contains(remark))
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let head = command == ["compare"] ? top["after"] as? [String: Any] : top
    #expect(head?["changes"] as? [String] == [shown])
  }

  @Test func severalChangesAreAllSaid() throws {
    let result = try BuiltProgram().run([
      "map", "--without", "scale", "--set", "scores[0, 0]=-1", "--without", "position",
      "--set", "scores[1, 1]=0", "--shuffle", "0",
    ])
    #expect(result.status == 0, "\(result.errors)")
    for shown in [
      "--without scale", "--without position", "--set 'scores[0, 0]=-1'",
      "--set 'scores[1, 1]=0'", "--shuffle 0",
    ] {
      #expect(result.output.contains("changed  \(shown)"))
    }
  }

  @Test func aRunThatIsNotChangedSaysNothing() throws {
    let result = try BuiltProgram().run(["map"])
    #expect(!result.output.contains("changed"))
  }
}
