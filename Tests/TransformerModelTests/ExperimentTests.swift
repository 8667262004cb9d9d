import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// What holds for every registered experiment, whatever it measures.
@Suite struct ExperimentTests {
  static let names = Experiments.all.map { $0.name }

  @Test func namesAreTheirOwn() throws {
    #expect(Set(Self.names).count == Self.names.count)
    for type in Experiments.all {
      let given = type.settings.map(\.name) + type.matrices
      #expect(Set(given).count == given.count, "\(type.name) has two things of one name")
      #expect(Experiments.named(type.name) == type)
    }
    #expect(Experiments.named("spreads") == nil)
  }

  @Test(arguments: names)
  func defaultsAreAllowed(_ name: String) throws {
    let type = try #require(Experiments.named(name))
    for setting in type.settings {
      #expect((1...setting.mostValues).contains(setting.defaults.count))
      #expect(setting.isList || setting.mostValues == 1)
      for number in setting.defaults {
        #expect(setting.range.contains(number))
        #expect(!setting.isWhole || number == number.rounded())
      }
    }
  }

  @Test(arguments: names)
  func itRunsWithItsDefaultsAndGivesNumbers(_ name: String) throws {
    let trace = try ExperimentReferences.sample(of: name).trace(hasDefaults: true)
    #expect(trace.model == name)
    #expect(trace.sentence.tokens.isEmpty && trace.part == .encoder && trace.target == nil)
    #expect(!trace.stages.isEmpty)
    for stage in trace.stages {
      let isGood = stage.value.elements.allSatisfy { $0.isFinite || $0 == -.infinity }
      #expect(isGood, "\(name), \(stage.name)")
      #expect(stage.value.shape == Shape(stage.rows.count, stage.columns.count))
    }
  }

  @Test(arguments: names)
  func itGivesTheSameTwice(_ name: String) throws {
    let sample = try ExperimentReferences.sample(of: name)
    let (one, two) = (try sample.trace().stages, try sample.trace().stages)
    #expect(one.map(\.name) == two.map(\.name))
    #expect(
      one.map { $0.value.elements.map(\.bitPattern) }
        == two.map { $0.value.elements.map(\.bitPattern) })
  }

  @Test(arguments: try ExperimentReferences.cases)
  func everyStageFollowsFromItsInputs(_ reference: ExperimentReferences.Case) throws {
    #expect(replayMismatches(in: try reference.trace()) == [], "\(reference)")
  }

  /// Every number can be opened: into arithmetic that gives it, or to where it comes from.
  @Test(arguments: try ExperimentReferences.cases)
  func everyNumberCanBeOpened(_ reference: ExperimentReferences.Case) throws {
    let trace = try reference.trace()
    for stage in trace.stages {
      let derived = stage.value.nested.indices.map { row in
        (0..<stage.columns.count).map { column -> Double in
          let derivation = stage.derivation(ofRow: row, column: column, in: trace)
          if derivation.lines.isEmpty {
            #expect(!derivation.facts.isEmpty, "\(stage.name) says nothing of its numbers")
          }
          return derivation.values.last ?? Double(stage.value[row, column])
        }
      }
      if let difference = mismatch(stage.value, derived, relative: 1e-6) {
        Issue.record("\(reference.testDescription), \(stage.name): \(difference)")
      }
    }
  }

  @Test func whatIsMeasuredSaysSo() throws {
    let trace = try ExperimentReferences.sample(of: "spread").trace()
    let stage = try #require(trace["spread"])
    #expect(stage.derivation(ofRow: 0, column: 0, in: trace).facts == [.measured])
    #expect(stage.rows == Axis(.sample, ["4", "16", "64", "256"]))
    #expect(stage.columns == Axis(.measure, ["scores", "scaled"]))
  }

  @Test func theStagesOfEachExperimentHaveTheirNames() throws {
    let expected = [
      "spread": "spread largest", "depth": "signal likeness",
      "norms": """
      batch rows columns layer.gamma layer.beta layer batch.transposed.diagonal batch.transposed \
      batch.transposed.norm.gamma batch.transposed.norm.beta batch.transposed.norm \
      batch.normalised.diagonal batch.normalised rows.after columns.after
      """,
      "temperature": """
      scores scaled.T0 weights.T0 scaled.T1 weights.T1 scaled.T2 weights.T2 scaled.T3 weights.T3 \
      weights
      """,
      "softmax": "scores weights sums",
      "mask-values": """
      scores mask masked masked.half exact exact.half filled.0 filled.0.half weights.0 \
      weights.0.half filled.1 filled.1.half weights.1 weights.1.half filled.2 filled.2.half \
      weights.2 weights.2.half largest
      """,
      "positions": "position", "one-sine": "codes twins",
      "likeness": "embedding.weight embedding lengths unit cosine",
      "look-up": "query keys values scores scaled weights blend hard",
    ]
    for name in Self.names {
      let trace = try ExperimentReferences.sample(of: name).trace(hasDefaults: true)
      #expect(trace.stages.map(\.name).joined(separator: " ") == expected[name])
    }
  }
}
