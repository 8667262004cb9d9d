import DocumentModel
import LinearAlgebra
import TestSupport
import Testing

@testable import Rendering

/// Drawings of models: straight with Hangul, within the window, readable without colour.
@Suite struct DiagramDrawingTests {
  /// Encoder and decoder, or the encoder alone, with names in Hangul or ASCII.
  private func sample(isPair: Bool = true, isKorean: Bool = true, lit: String? = "cross")
    -> DiagramBlock
  {
    func box(_ stage: String, _ name: (String, String), _ shape: Shape) -> DiagramBlock.Box {
      DiagramBlock.Box(
        stage: stage, shortStage: "\(stage).output", name: isKorean ? name.1 : name.0,
        shape: shape, details: [DiagramBlock.Detail(isKorean ? "맵" : "map", shape)],
        isLit: stage == lit)
    }
    func column(_ title: String, _ layer: [DiagramBlock.Box], _ top: [DiagramBlock.Box])
      -> DiagramBlock.Column
    {
      DiagramBlock.Column(
        title: title,
        groups: [
          .init(boxes: [box("\(title).embedding", ("Embedding", "임베딩"), Shape(4, 16))]),
          .init(frame: .init(mark: "×12", note: isKorean ? "0번 층" : "layer 0"), boxes: layer),
          .init(boxes: top),
        ].filter { !$0.boxes.isEmpty })
    }
    let attention = box("self", ("Self-attention", "셀프 어텐션"), Shape(4096, 4096))
    let norm = box("norm", ("Add & norm", "더하기와 정규화"), Shape(4, 16))
    let cross = box("cross", ("Masked cross-attention", "마스크드 크로스 어텐션"), Shape(10, 4096))
    let softmax = box("probabilities", ("Softmax", "소프트맥스"), Shape(10, 30522))
    let decoder = column("decoder", [cross], [softmax])
    return DiagramBlock(
      caption: "Top to bottom.", litWord: "here",
      columns: [column("encoder", [attention, norm], [])] + (isPair ? [decoder] : []),
      links: isPair ? [DiagramBlock.Link(from: "norm", to: "cross")] : [])
  }

  private func lines(_ diagram: DiagramBlock, _ options: RenderOptions) -> [String] {
    DiagramDrawing(diagram, options: options).lines()
  }

  @Test(arguments: [true, false], [true, false])
  func isStraightAndFitsTheWindow(isPair: Bool, isKorean: Bool) {
    for width in 16...100 {
      let drawing = lines(sample(isPair: isPair, isKorean: isKorean), .plain(width: width))
      let widest = drawing.map { displayWidth(of: $0) }.max() ?? 0
      #expect(widest <= max(min(width, 80), 18), "at \(width): \(widest)")
      let frames = crookedFrames(in: drawing) { displayWidth(of: $0) }
      #expect(frames.places == [], "\(drawing.joined(separator: "\n"))")
      #expect(frames.count == (isPair ? 8 : 4), "at \(width)")
    }
  }

  @Test func standsSideBySideWhereThereIsRoom() {
    func heads(_ width: Int?) -> Int {
      lines(sample(), .plain(width: width)).filter { $0.contains("×12") }.count
    }
    #expect(heads(nil) == 1)
    #expect(heads(80) == 1)
    #expect(heads(71) == 1)
    #expect(heads(70) == 2)
  }

  @Test(arguments: [true, false])
  func asciiIsTheSameDrawing(isPair: Bool) {
    let signs: [Character: Character] = [
      "─": "-", "│": "|", "═": "=", "║": "#", "╤": "=", "╟": "#", "▼": "v", "►": ">", "◄": "<",
      "×": "x",
    ]
    for width in [20, 40, 80] {
      let diagram = sample(isPair: isPair, isKorean: false, lit: isPair ? "cross" : "self")
      let drawn = lines(diagram, .plain(width: width)).map { line in
        String(
          line.map { sign in
            if "┌┐└┘┬├┼".contains(sign) { return "+" }
            if "╔╗╚╝".contains(sign) { return "#" }
            return signs[sign] ?? sign
          })
      }
      let ascii = lines(diagram, .plain(width: width, isASCII: true))
      #expect(ascii == drawn)
      #expect(ascii.joined().utf8.allSatisfy { 0x20..<0x7F ~= $0 })
    }
  }

  @Test func theLitBoxIsSeenWithoutColour() {
    let dark = lines(sample(lit: nil), .plain())
    let lit = lines(sample(), .plain())
    #expect(!dark.joined().contains { "═║◄".contains($0) })
    #expect(lit.joined().contains("► 마스크드 크로스 어텐션 ◄"))
    #expect(lit.filter { $0.contains("═") }.count == 2)
    #expect(!lit.joined().contains("\u{1B}"))
    let ascii = lines(sample(isKorean: false), .plain(isASCII: true))
    #expect(ascii.joined().contains("> Masked cross-attention <"))
    #expect(ascii.filter { $0.contains("#====") }.count == 2)
  }

  @Test func colourOnlyAddsBoldToTheLitBox() {
    func codes(_ lines: [String]) -> Int { lines.joined().ranges(of: "\u{1B}[1m").count }
    let (dark, lit) = (
      lines(sample(lit: nil), .plain(depth: .sixteen)), lines(sample(), .plain(depth: .sixteen))
    )
    #expect(codes(lit) > codes(dark))
    let shown = lit.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }
    #expect(shown == lines(sample(), .plain()))
  }

  @Test func aLinkGoesFromTheFrameIntoTheBox() {
    let beside = lines(sample(lit: nil), .plain())
    #expect(beside.contains { $0.contains("├─┘") || $0.contains("├─┐") })
    #expect(beside.contains { $0.contains("─┼─► 마스크드") })
    let below = lines(sample(lit: nil), .plain(width: 60))
    #expect(below.contains { $0.hasSuffix("├─┐") })
    #expect(below.contains { $0.contains("◄─┼─┘") })
  }

  @Test func plainIsALineForEachBox() {
    var text = ""
    PlainRenderer(.plain()).render(Document([.diagram(sample(isKorean: false))])) { text += $0 }
    #expect(
      text.lines == [
        "Top to bottom.",
        "encoder: Embedding [4, 16], encoder.embedding.output, map [4, 16]",
        "encoder, ×12, layer 0: Self-attention [4096, 4096], self.output, map [4096, 4096]",
        "encoder, ×12, layer 0: Add & norm [4, 16], norm.output, map [4, 16]",
        "decoder: Embedding [4, 16], decoder.embedding.output, map [4, 16]",
        "here: decoder, ×12, layer 0: Masked cross-attention [10, 4096], cross.output, "
          + "map [10, 4096]",
        "decoder: Softmax [10, 30522], probabilities.output, map [10, 30522]",
      ])
  }
}
