import LinearAlgebra
import Testing

/// The generator is SplitMix64 and nothing else, so a seed means the same on every machine.
@Suite struct SplitMix64Tests {
  @Test func itGivesThePublishedNumbers() {
    // The vectors of Rosetta Code and of most implementations, for seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test func oneSeedGivesOneSequence() {
    var (first, second) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    for _ in 0..<100 { #expect(first.next() == second.next()) }
  }

  @Test func twoSeedsGiveTwoSequences() {
    var (first, second) = (SplitMix64(seed: 5), SplitMix64(seed: 6))
    #expect(first.next() != second.next())
  }
}
