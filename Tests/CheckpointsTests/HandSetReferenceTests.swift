import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The model `hand-set` reads texts and computes every stage as an independent program does.
@Suite struct HandSetReferenceTests {
  @Test(arguments: try HandSetReferences.entries)
  func aTextIsReadAlike(_ entry: HandSetReferences.Entry) throws {
    let sentence = try packedHandSet().sentence(entry.text)
    // By bytes: `==` on strings does not tell composed from decomposed Hangul.
    #expect(sentence.tokens.map { Array($0.utf8) } == entry.tokens.map { Array($0.utf8) })
    #expect(sentence.ids == entry.ids)
    #expect(sentence.unknownWords.map { Array($0.utf8) } == entry.unknown.map { Array($0.utf8) })
  }

  @Test(arguments: try HandSetReferences.entries)
  func everyStageAgreesWithNumpy(_ entry: HandSetReferences.Entry) throws {
    let model = try packedHandSet()
    for run in entry.runs {
      let mask = try #require(AttentionMask(name: run.mask))
      let trace = model.trace(model.sentence(entry.text), masks: Masks(encoder: mask))
      let computed = trace.stages.filter { !$0.isParameter }
      #expect(Set(computed.map(\.name)).symmetricDifference(run.stages.keys).sorted() == [])
      for stage in computed {
        guard let expected = run.stages[stage.name],
          let difference = mismatch(stage.value, expected)
        else { continue }
        Issue.record("“\(entry.text)”, mask \(run.mask), \(stage.name): \(difference)")
      }
    }
  }

  @Test func theReferencesCoverEveryMask() throws {
    let masks = try HandSetReferences.entries.flatMap { $0.runs.map(\.mask) }
    #expect(Set(masks) == Set(AttentionMask.named.map(\.name)))
  }
}
