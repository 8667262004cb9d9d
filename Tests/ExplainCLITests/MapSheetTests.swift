import Foundation
import TestSupport
import Testing

/// All heads of all layers on one sheet.
@Suite struct MapSheetTests {
  private static let model = ["--model", "seeded:layers=3,heads=2,width=16"]

  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    try BuiltProgram().run(["map"] + arguments + Self.model)
  }

  private func names(_ result: BuiltProgram.Result) throws -> [String] {
    let trace = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let stages = try #require(trace["stages"] as? [[String: Any]])
    return stages.compactMap { $0["name"] as? String }
  }

  @Test func theTraceHasTheHeadsLayerByLayer() throws {
    let all = try names(run(["--all-layers", "--all-heads", "--format", "json"]))
    #expect(
      all
        == (0..<3).flatMap { layer in
          (0..<2).map { "encoder.\(layer).attention.head.\($0).weights" }
        })
    let one = try names(
      run(["--all-layers", "--head", "1", "--stage", "scores", "--format", "json"]))
    #expect(one == (0..<3).map { "encoder.\($0).attention.head.1.scores" })
  }

  @Test func aLayerThatWasTakenOutIsNotThereAndTheOthersKeepTheirNumbers() throws {
    let result = try run(["--all-layers", "--without", "layer:1"])
    #expect(result.output.contains("layer 0") && result.output.contains("layer 2"))
    #expect(!result.output.contains("layer 1"))
    let none = try run(
      ["--all-layers", "--without", "layer:0", "--without", "layer:1", "--without", "layer:2"])
    #expect(none.status == 64 && none.errors.contains("layer:2"))
  }

  @Test func everyMapHasItsName() throws {
    let tables = try run(["--all-layers", "--all-heads", "--format", "csv"]).output
    let names = tables.split(separator: "\n").filter { $0.contains("weights") }
    #expect(names.count == 6)
    #expect(names.last == "\"encoder.2.attention.head.1.weights, layer 2, head 1\"")
    let records = try run(["--all-layers", "--all-heads", "--plain", "--lang", "ko"]).output
    #expect(records.contains("층 2, 헤드 1\n"))
  }

  @Test func whatWasWrittenIsReadAlongTheSameAxes() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let made = try run(["--all-layers", "--all-heads", "--format", "json"])
    try folder.write(made.output, to: "all.json")
    let shown = try BuiltProgram().run(
      ["map", "--from", "all.json", "--layer", "2", "--head", "1", "--format", "csv"],
      folder: folder.url)
    #expect(try shown.output == run(["--layer", "2", "--head", "1", "--format", "csv"]).output)
    try folder.write(run(["--all-layers", "--format", "json"]).output, to: "layers.json")
    let layer = try BuiltProgram().run(
      ["map", "--from", "layers.json", "--layer", "1", "--format", "csv"], folder: folder.url)
    #expect(try layer.output == run(["--layer", "1", "--format", "csv"]).output)
  }

  @Test func mapsThatFillTheMemoryAreRefusedBeforeAnyIsComputed() throws {
    // Where they are not refused, the limit ends the run before it takes all there is.
    let result = try BuiltProgram().shell(
      "ulimit -v 8000000; \"$EXPLAIN\" map \"$(yes word | head -4000 | tr '\\n' ' ')\" "
        + "--model seeded:layers=64,heads=64,width=64 --all-layers --all-heads")
    #expect(result.status == 64 && result.errors.contains("GB"), "\(result.errors)")
  }
}
