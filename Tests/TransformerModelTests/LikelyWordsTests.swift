import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The likeliest words, and what is told of a text while it is written.
@Suite struct LikelyWordsTests {
  @Test func wordsComeFromTheLikeliestDown() {
    let scores: [Float] = [1, -.infinity, 3, -0.0, 0, 3, .infinity, -2, -1]
    #expect(LikeliestWords.ordered(scores) == [6, 2, 5, 0, 3, 4, 8, 7, 1])
    #expect(LikeliestWords.ordered(scores, count: 2) == [6, 2])
    #expect(LikeliestWords.ordered(scores, count: 99).count == scores.count)
    #expect(LikeliestWords.first(of: scores) == 6)
    #expect(LikeliestWords.first(of: [2, 5, 5]) == 1)
    #expect(LikeliestWords.first(of: []) == nil)
  }

  @Test func theOrderIsThatOfComparingScores() {
    var generator = SplitMix64(seed: 3)
    let scores = (0..<500).map { _ in Float(Int(generator.next() % 41) - 20) / 4 }
    let expected = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    #expect(LikeliestWords.ordered(scores) == expected)
    for count in [0, 1, 4, 64, 65, 499, 500, 501] {
      #expect(LikeliestWords.ordered(scores, count: count) == Array(expected.prefix(count)))
    }
  }

  private func model(_ name: String = "seeded:kind=decoder,layers=2") throws -> Transformer {
    try #require(try SeededModel(name: name)).model()
  }

  @Test(arguments: ["seeded:kind=decoder,layers=2", "seeded:kind=encoder-decoder,layers=2"])
  func theProbabilitiesAreThoseOfTheTrace(_ name: String) throws {
    let model = try model(name)
    let sentence = model.sentence("I am")
    let prompt = model.target("I") ?? sentence
    var sampler = Sampler.greedy
    var told: [(row: [Float], chosen: Int)] = []
    let ids = model.generate(
      from: sentence, prompt: prompt, limit: 3, sampler: &sampler
    ) { probabilities, chosen in
      #expect(probabilities.value.rows == 1)
      told.append((Array(probabilities.value.row(0)), chosen))
    }
    #expect(Array(told.map(\.chosen).prefix(ids.count)) == ids)
    // The whole text at once gives the same probabilities, row by row.
    let side = model.target ?? model.source
    let all = side.sentence(ids: prompt.ids + ids)
    let trace = model.trace(
      model.target == nil ? all : sentence, target: model.target == nil ? nil : all)
    let probabilities = try #require(trace["probabilities"]).value
    for (step, told) in told.enumerated() {
      let row = prompt.ids.count - 1 + step
      guard row < probabilities.rows else { continue }
      #expect(told.row == Array(probabilities.row(row)))
    }
  }

  @Test func candidatesAreNamedAndOrdered() throws {
    let model = try model()
    var sampler = Sampler.greedy
    var words: [WrittenWord] = []
    let prompt = model.sentence("I am")
    _ = model.generate(from: prompt, prompt: prompt, limit: 2, sampler: &sampler) {
      words.append(WrittenWord($1, of: $0, candidates: 3))
    }
    for word in words {
      #expect(word.candidates.count == 3)
      #expect(word.candidates.first == word.chosen)
      let shares = word.candidates.map(\.probability)
      #expect(shares == shares.sorted(by: >))
      #expect(word.candidates.allSatisfy { $0.word == model.outputWords.label($0.id) })
    }
  }

  @Test func whatIsTakenOutIsTakenOutOfWriting() throws {
    let model = try model()
    let prompt = model.sentence("I am a student")
    func probabilities(without parts: [String]) throws -> [Float] {
      let scenario = try Scenario(model: model, sentence: prompt)
        .changed(by: WhatIf(parts: parts))
      var sampler = Sampler.greedy
      var row: [Float] = []
      _ = model.generate(
        from: prompt, prompt: prompt, limit: 1, interventions: scenario.interventions,
        sampler: &sampler
      ) { probabilities, _ in row = Array(probabilities.value.row(0)) }
      let trace = try #require(scenario.trace()["probabilities"]).value
      #expect(row == Array(trace.row(trace.rows - 1)))
      return row
    }
    #expect(try probabilities(without: []) != probabilities(without: ["position"]))
    #expect(try probabilities(without: []) != probabilities(without: ["layer:1"]))
  }

  @Test func whatIsNoNumberIsFoundLast() {
    var recorder = Recorder(keeping: .all)
    for (head, weight) in [Float.nan, 0, 0.5, .nan, 0.25].enumerated() {
      _ = recorder.apply(
        Constant(Matrix(rows: 1, columns: 1, elements: [weight])),
        as: "encoder.0.attention.head.\(head).weights", rows: Axis(.query, ["a"]),
        columns: Axis(.key, ["a"]))
    }
    let trace = Trace(
      model: "it", sentence: Sentence(text: "a", tokens: ["a"], ids: [0]), stages: recorder.stages)
    let search = HeadSearch(from: 0, to: 0, in: trace, layers: 1, headCount: 5)
    #expect(search.heads.map(\.head) == [2, 4, 1, 0, 3])
  }

  @Test(arguments: [
    ("seeded:layers=3,heads=2", Part.encoder), ("seeded:kind=decoder,layers=2,heads=4", .decoder),
    ("seeded:kind=encoder-decoder,layers=2,heads=2", .cross),
  ])
  func headsAreFoundByWhatTheyAttendTo(name: String, part: Part) throws {
    let model = try model(name)
    let target = model.target("a b")
    let scenario = Scenario(
      model: model, sentence: model.sentence("I am a student"), target: target, part: part)
    let full = scenario.trace()
    let trace = scenario.trace(keeping: .fitting(HeadSearch.stages(of: part)))
    let search = HeadSearch(
      from: 2, to: 1, in: trace, layers: model.layerCount(of: part),
      headCount: model.headCount(of: part))
    #expect(search.heads.count == model.layerCount(of: part) * model.headCount(of: part))
    #expect(search.heads.map(\.weight) == search.heads.map(\.weight).sorted(by: >))
    for found in search.heads {
      let attention = part == .cross ? "cross" : "attention"
      let stack = part == .encoder ? "encoder" : "decoder"
      let map = try #require(
        full["\(stack).\(found.layer).\(attention).head.\(found.head).weights"]
      ).value
      #expect(found.weight == map[2, 1])
      #expect(found.largest == map.row(2).max())
      #expect(map[2, found.strongest] == found.largest)
    }
  }
}
