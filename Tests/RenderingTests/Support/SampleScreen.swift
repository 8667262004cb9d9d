import Arithmetic
import DocumentModel
import LinearAlgebra

@testable import Rendering

extension Screen {
  /// A screen with a footer no test depends on.
  static func sample(
    _ blocks: [Block], title: String = "Lesson", position: String = "1/2", scroll: Int = 0,
    isPaged: Bool = false, footer: Footer = .keys([Fact("q", "leave")])
  ) -> Screen {
    Screen(
      title: title, position: position, blocks: blocks, scroll: scroll, isPaged: isPaged,
      footer: footer, look: Look(language: .english))
  }
}

extension QuestionBlock {
  /// A question with an answer somebody types.
  static func typed(
    _ text: String, caret: Int?, question: String = "How large is it?",
    remarks: [[Span]] = []
  ) -> QuestionBlock {
    QuestionBlock(
      title: "Question 1", text: [.text(question)], choices: [], answerLabel: "Answer",
      entry: Entry(text: text, caret: caret, remarks: remarks))
  }
}

extension DerivationBlock {
  /// A sum of products, one factor chosen.
  static func sum(of terms: Int, selected: Int?, name: String = "scores[0, 0]") -> DerivationBlock {
    let formulas = (0..<terms).map { place in
      Formula.product([
        .leaf(Quantity("query[0, \(place)]", 1.5, isSelected: place == selected)),
        .leaf(Quantity("key[0, \(place)]", 2)),
      ])
    }
    return DerivationBlock(
      name: name, value: Float(3 * terms), facts: [Fact("formula", "Q·Kᵀ")],
      lines: [Line(symbol: "scores", terms: formulas, value: Double(3 * terms))])
  }
}

/// The picture of a screen in a window.
func picture(
  _ screen: Screen, _ options: RenderOptions = .plain(), columns: Int = 80, lines: Int = 24
) -> (frame: Frame, extent: ScreenExtent) {
  ScreenRenderer(options, window: Window(columns: columns, lines: lines)).picture(of: screen)
}

/// The lines between the title and the footer, without colour.
func content(_ frame: Frame) -> [String] {
  frame.lines.dropFirst().dropLast().map(withoutColor)
}

/// Seeded screens of all that can stand on one.
struct RandomScreen {
  var random: RandomText

  init(seed: UInt64) {
    random = RandomText(seed: seed)
  }

  mutating func screen() -> Screen {
    let count = Int.random(in: 0...6, using: &random.generator)
    return Screen(
      title: random.words(number(0...6)).joined(separator: " "), position: "\(count)/9",
      blocks: (0..<count).map { _ in block() }, scroll: number(-1...40), isPaged: isLikely(3),
      footer: footer(), look: .init(language: .korean))
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random.generator)
  }

  private mutating func isLikely(_ outOf: Int) -> Bool { number(1...outOf) == 1 }

  private mutating func text(_ words: ClosedRange<Int>) -> String {
    random.words(number(words)).joined(separator: " ")
  }

  private mutating func spans() -> [Span] {
    [
      .text(text(0...20)), .strong(text(1...4)), .text(" "), .code(text(1...2)),
      .number(0.5, digits: 1),
    ]
  }

  private mutating func footer() -> Screen.Footer {
    switch number(0...3) {
    case 0: .keys((0..<number(0...8)).map { _ in Fact(random.word(), text(1...2)) })
    case 1: .message(spans())
    default:
      .field(
        .init(
          label: text(1...3), text: text(0...12), caret: number(-1...40),
          remark: isLikely(2) ? text(1...9) : nil))
    }
  }

  private mutating func block() -> Block {
    switch number(0...13) {
    case 0: .title(text(1...9))
    case 1: .heading(text(1...9))
    case 2: .paragraph(spans())
    case 3: .list((0..<number(0...4)).map { _ in spans() })
    case 4: .commands([text(1...12)])
    case 5: .facts([Fact(random.word(), text(0...9)), Fact(random.word(), text(1...30))])
    case 6: .menu(menu())
    case 7: .question(question())
    case 8: .derivation(.sum(of: number(1...9), selected: number(-1...8), name: text(1...3)))
    case 9: .gallery(gallery())
    case 10: .bars(bars())
    default: .matrix(matrix())
    }
  }

  private mutating func menu() -> MenuBlock {
    let count = number(0...30)
    let items = (0..<count).map { MenuBlock.Item("\($0)", text(1...8)) }
    return MenuBlock(items, selected: count > 0 ? number(0...count - 1) : nil)
  }

  private mutating func question() -> QuestionBlock {
    QuestionBlock(
      title: text(1...2), text: spans(), choices: [.init("a", spans()), .init("b", spans())],
      answerLabel: text(1...2),
      entry: isLikely(3)
        ? nil
        : .init(
          text: text(0...12), caret: isLikely(2) ? number(-1...20) : nil,
          remarks: (0..<number(0...3)).map { _ in spans() }))
  }

  private mutating func bars() -> BarsBlock {
    let count = number(1...9)
    return BarsBlock(
      name: text(1...2), caption: text(1...9), labels: random.words(count),
      values: Array(random.matrix(1, count).elements))
  }

  private mutating func gallery() -> GalleryBlock {
    let items = (0..<number(1...5)).map { _ in
      GalleryBlock.Item(title: text(1...2), matrix: matrix(of: 3))
    }
    return GalleryBlock(name: text(1...2), groups: [.init(items)])
  }

  mutating func matrix(of largest: Int = 40) -> MatrixBlock {
    let (rows, columns) = (number(1...largest), number(1...largest))
    func cell() -> MatrixBlock.Cell { .init(number(0...rows - 1), number(0...columns - 1)) }
    let block = MatrixBlock(
      name: text(1...4), value: random.matrix(rows, columns), rowLabels: random.words(rows),
      columnLabels: random.words(columns), caption: text(1...20),
      scale: isLikely(2) ? .sequential : .diverging, isHeatmap: isLikely(2), digits: nil,
      hasCommonScale: !isLikely(4))
    return block.marked(
      .init(
        pointer: isLikely(3) ? nil : cell(), lit: Set((0..<number(0...9)).map { _ in cell() }),
        covered: Set((0..<number(0...9)).map { _ in cell() })))
  }
}
