import DocumentModel
import LessonKit
import LinearAlgebra
import Testing
import TransformerModel

/// A drawing of a model is read from a run, whatever the model consists of.
@Suite struct DiagramViewTests {
  /// A seeded model, with its norms where the paper or where GPT-2 has them.
  private func trace(
    _ kind: SeededModel.Kind, _ placement: NormPlacement = .post, masks: Masks = Masks()
  ) throws -> Trace {
    let settings = "layers=2,width=8,ff=12,kind=\(kind.rawValue),norm=\(placement.rawValue)"
    let model = try #require(try SeededModel(name: "seeded:\(settings)")).model()
    return model.trace(
      model.sentence("I am a student"), target: model.target("나는 학생"), masks: masks)
  }

  private func block(_ trace: Trace, lit: Stage? = nil, layer: Int = 0) -> DiagramBlock {
    DiagramView(trace, lit: lit, layer: layer, words: .sample).block
  }

  @Test(arguments: SeededModel.Kind.allCases, NormPlacement.allCases)
  func everyStageLightsOneBox(kind: SeededModel.Kind, placement: NormPlacement) throws {
    let padding = AttentionMask(isCausal: true, hidesPadding: true)
    for masks in [Masks(), Masks(encoder: padding, decoder: .open)] {
      let trace = try trace(kind, placement, masks: masks)
      for stage in trace.stages {
        let lit = block(trace, lit: stage).boxes.filter(\.isLit)
        #expect(lit.count == 1, "\(stage.name)")
        let shapes = lit.flatMap { [$0.shape] + $0.details.map(\.shape) }
        #expect(shapes.contains(stage.value.shape), "\(stage.name)")
      }
      #expect(block(trace).boxes.allSatisfy { !$0.isLit })
    }
  }

  @Test(arguments: SeededModel.Kind.allCases, NormPlacement.allCases)
  func theNameInABoxLightsIt(kind: SeededModel.Kind, placement: NormPlacement) throws {
    let trace = try trace(kind, placement)
    for layer in 0..<2 {
      let boxes = block(trace, layer: layer).boxes
      #expect(Set(boxes.map(\.stage)).count == boxes.count)
      for box in boxes {
        let stage = try StageReference(box.shortStage, layer: layer).resolve(in: trace).get()
        #expect(stage.name == box.stage)
        #expect(stage.value.shape == box.shape)
        #expect(block(trace, lit: stage).boxes.first(where: \.isLit)?.stage == box.stage)
      }
    }
  }

  @Test func boxesStandInTheOrderOfThePaper() throws {
    let pair = block(try trace(.encoderDecoder))
    #expect(pair.columns.map(\.title) == ["encoder", "decoder"])
    #expect(
      pair.columns.map { $0.groups.flatMap(\.boxes).map(\.name) } == [
        ["embedding", "position", "selfAttention", "addAndNorm", "feedForward", "addAndNorm"],
        [
          "embedding", "position", "maskedSelfAttention", "addAndNorm", "crossAttention",
          "addAndNorm", "feedForward", "addAndNorm", "linear", "softmax",
        ],
      ])
    #expect(pair.links.map(\.source) == ["encoder.0.ffn.norm"])
    #expect(pair.links.map(\.target) == ["decoder.0.cross.output"])
    let decoder = block(try trace(.decoder, .pre))
    #expect(
      decoder.boxes.map(\.name) == [
        "embedding", "position", "norm", "maskedSelfAttention", "add", "norm", "feedForward", "add",
        "norm", "linear", "softmax",
      ])
    #expect(decoder.links.isEmpty)
  }

  @Test func layersAreCountedAndTheOneAskedForIsDrawn() throws {
    let trace = try trace(.encoderDecoder)
    func notes(_ block: DiagramBlock) -> [String] {
      block.columns.flatMap(\.groups).compactMap(\.frame).map { "\($0.mark) \($0.note)" }
    }
    #expect(notes(block(trace)) == ["×2 layer 0", "×2 layer 0"])
    #expect(notes(block(trace, layer: 1)) == ["×2 layer 1", "×2 layer 1"])
    let lit = try #require(trace["decoder.1.ffn.hidden"])
    #expect(notes(block(trace, lit: lit)) == ["×2 layer 0", "×2 layer 1"])
  }

  @Test func attentionTellsTheShapesOfItsMaps() throws {
    let boxes = block(try trace(.encoderDecoder)).boxes
    let cross = try #require(boxes.first { $0.stage == "decoder.0.cross.output" })
    #expect(cross.shape == Shape(3, 8))
    #expect(cross.details.map(\.name) == ["memory", "2 maps"])
    #expect(cross.details.map(\.shape) == [Shape(4, 8), Shape(3, 4)])
    let own = try #require(boxes.first { $0.stage == "decoder.0.attention.output" })
    #expect(own.details.map(\.name) == ["mask causal", "2 maps"])
  }

  @Test func theHandSetModelIsAnEncoder() throws {
    let trace = try Packed().trace("I am", mask: .causal)
    let boxes = block(trace).boxes
    #expect(boxes[2].name == "maskedSelfAttention")
    #expect(boxes.map(\.stage).last == "encoder.0.ffn.norm")
    #expect(boxes.map(\.shortStage).last == "ffn.norm")
  }
}

extension DiagramBlock {
  fileprivate var boxes: [Box] { columns.flatMap(\.groups).flatMap(\.boxes) }
}
