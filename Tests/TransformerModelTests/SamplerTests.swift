import Testing
import TransformerModel

/// How the next word is chosen from the scores.
@Suite struct SamplerTests {
  private let logits: [Float] = [1, 3, 2, 3, -1]

  @Test func greedyTakesTheFirstOfTheLargest() {
    var sampler = Sampler.greedy
    #expect(sampler.choose(from: logits) == 1)
    #expect(sampler.distribution(of: logits) == [0, 1, 0, 0, 0])
  }

  @Test func theDistributionIsTheSoftmaxOfWhatStays() throws {
    let all = Sampler().distribution(of: logits)
    #expect(abs(all.reduce(0, +) - 1) < 1e-12)
    // e² between a score of 3 and one of 1.
    #expect(abs(all[1] / all[0] - 7.389_056_098_930_65) < 1e-9)
    let flat = Sampler(temperature: 2).distribution(of: logits)
    #expect(abs(flat[1] / flat[0] - 2.718_281_828_459_045) < 1e-9)
  }

  @Test func topKAndTopPLeaveWordsOut() {
    #expect(Sampler(topK: 1).distribution(of: logits) == [0, 1, 0, 0, 0])
    let two = Sampler(topK: 2).distribution(of: logits)
    #expect(two == [0, 0.5, 0, 0.5, 0])
    // The two best have 0.40 each: one alone does not reach 0.5, two do.
    #expect(Sampler(topP: 0.5).distribution(of: logits) == [0, 0.5, 0, 0.5, 0])
    #expect(Sampler(topP: 0.3).distribution(of: logits) == [0, 1, 0, 0, 0])
    #expect(Sampler(topP: 1).distribution(of: logits).allSatisfy { $0 > 0 })
  }

  @Test func theSameSeedDrawsTheSameWords() {
    func draws(_ seed: UInt64) -> [Int] {
      var sampler = Sampler(temperature: 1.5, seed: seed)
      return (0..<50).map { _ in sampler.choose(from: logits) }
    }
    #expect(draws(7) == draws(7))
    #expect(draws(7) != draws(8))
  }

  @Test func drawsFollowTheDistribution() {
    var sampler = Sampler(topK: 3, seed: 42)
    var counts = Array(repeating: 0, count: logits.count)
    for _ in 0..<20_000 { counts[sampler.choose(from: logits)] += 1 }
    for (count, share) in zip(counts, sampler.distribution(of: logits)) {
      #expect(abs(Double(count) / 20_000 - share) < 0.02)
    }
  }

  @Test func aDecoderGoesOnFromAPrompt() throws {
    let model = try #require(try SeededModel(name: "seeded:kind=decoder")).model()
    let prompt = model.sentence("I am")
    var greedy = Sampler.greedy
    let words = model.generate(from: prompt, prompt: prompt, limit: 6, sampler: &greedy)
    #expect(words.count <= 6)
    var chance = Sampler(temperature: 3, topP: 0.9, seed: 1)
    let others = model.generate(from: prompt, prompt: prompt, limit: 6, sampler: &chance)
    var again = Sampler(temperature: 3, topP: 0.9, seed: 1)
    #expect(model.generate(from: prompt, prompt: prompt, limit: 6, sampler: &again) == others)
  }
}
