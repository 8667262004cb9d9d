import LinearAlgebra
import Testing
import TransformerModel

/// A run that keeps only what was asked for computes the same numbers, and ends with the last of
/// them.
@Suite struct StageSelectionTests {
  private static let names = [
    "seeded:kind=encoder,layers=3,heads=2", "seeded:kind=decoder,layers=3,heads=2",
    "seeded:kind=encoder-decoder,layers=2,heads=2",
  ]

  private func run(_ name: String, keeping selection: StageSelection) throws -> Recorder {
    let model = try #require(try SeededModel(name: name)).model()
    var recorder = Recorder(keeping: selection)
    let target = model.target("I am a")
    _ = model.run(model.sentence("I am a student"), target: target, recorder: &recorder)
    return recorder
  }

  @Test(arguments: names)
  func everyStageIsTheSameByItself(_ name: String) throws {
    for stage in try run(name, keeping: .all).stages {
      let alone = try run(name, keeping: .named([stage.name])).stages
      #expect(alone.map(\.name) == [stage.name])
      #expect(alone.first?.value == stage.value)
    }
  }

  @Test(arguments: names)
  func aPatternKeepsWhatItFits(_ name: String) throws {
    let all = try run(name, keeping: .all).stages
    let pattern = StagePattern("*.1.*.head.*.weights")
    let kept = try run(name, keeping: .fitting(pattern)).stages
    #expect(kept.count >= 2)
    #expect(kept.map(\.name) == all.map(\.name).filter(pattern.matches))
  }

  @Test(arguments: names)
  func theRunEndsWithWhatWasAskedFor(_ name: String) throws {
    let model = try #require(try SeededModel(name: name)).model()
    let part = model.parts[0].rawValue
    var recorder = Recorder(keeping: .named(["\(part).0.attention.head.1.weights"]))
    let result = model.run(
      model.sentence("I am"), target: model.target("I"), recorder: &recorder)
    // What came last is of the layer that was needed, and of no later one.
    #expect(result.name == "\(part).0.ffn.norm", "\(result.name)")
    var nothing = Recorder(keeping: .named([]))
    let input = model.run(model.sentence("I am"), target: model.target("I"), recorder: &nothing)
    #expect(input.name == "input")
    #expect(nothing.stages.isEmpty)
  }

  @Test func aNameThatDoesNotOccurLetsTheRunGoOn() throws {
    let recorder = try run(Self.names[0], keeping: .named(["input", "no such stage"]))
    #expect(recorder.stages.map(\.name) == ["input"])
  }
}
