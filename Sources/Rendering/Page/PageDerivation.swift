import Arithmetic
import DocumentModel

/// Writes how a number came about into a page: as a part of its own, or as what opens below when
/// the number is pointed at.
struct PageDerivation {
  private let options: RenderOptions
  private let text: PageText
  private let speller: DerivationText

  init(_ options: RenderOptions) {
    self.options = options
    text = PageText(options)
    speller = DerivationText(options)
  }

  /// What opens when a number of a table is pointed at.
  func panel(_ block: DerivationBlock) -> String {
    let facts = block.facts.map { "<span>\(text.fact($0))</span>" }.joined(separator: " ")
    return "<div class=\"why\"><p>\(title(of: block)) <small>\(facts)</small></p>"
      + "\(arithmetic(block.lines))</div>"
  }

  /// A number, opened, and below it those it was made of.
  func section(_ block: DerivationBlock, level: Int = 1) -> String {
    let facts = block.facts.map { "<li>\(text.fact($0))</li>\n" }.joined()
    let list = facts.isEmpty ? "" : "<ul class=\"facts\">\n\(facts)</ul>\n"
    let parts = block.parts.map { section($0, level: level + 1) }.joined()
    let place = level == 1 ? "" : "\(text.words(options.words.level(level))): "
    return "<div class=\"derivation\">\n<p>\(place)\(title(of: block))</p>\n"
      + "\(list)\(arithmetic(block.lines))\(parts)</div>\n"
  }

  private func title(of block: DerivationBlock) -> String {
    "<strong>\(text.name(block.name))</strong> = "
      + "<b class=\"number\">\(text.words(speller.number(Double(block.value))))</b>"
  }

  /// Lines of arithmetic in four columns: what is computed, in symbols, in numbers, what comes out.
  private func arithmetic(_ lines: [DerivationBlock.Line]) -> String {
    if lines.isEmpty { return "" }
    var cells = ""
    for line in lines {
      let spelled = speller.line(line)
      for (place, term) in spelled.terms.enumerated() {
        let sign = place == 0 ? "<i>\(text.verbatim(spelled.symbol))</i> =" : "+"
        // The last term may stand for all that are not shown.
        let formula = place < line.terms.count ? line.terms[place] : nil
        let symbols = formula.map(linked) ?? text.words(term.symbols)
        cells +=
          "<span>\(sign)</span><span>\(symbols)</span><span>\(text.words(term.numbers ?? ""))</span>"
          + result(term.value, isRounded: term.isRounded)
      }
      if let total = spelled.total {
        cells += "<span></span><span></span><span></span>"
        cells += result(total.value, isRounded: total.isRounded, isTotal: true)
      }
    }
    return "<div class=\"arithmetic\">\(cells)</div>\n"
  }

  private func result(_ value: String, isRounded: Bool, isTotal: Bool = false) -> String {
    let remark = isRounded ? " <small>(\(text.words(options.words.rounded)))</small>" : ""
    return "<span\(isTotal ? " class=\"total\"" : "")>= <b>\(text.words(value))</b>\(remark)</span>"
  }

  /// A term in symbols, each cell in it marked with its place, so that it can be gone to.
  private func linked(_ formula: DerivationBlock.Formula) -> String {
    // No text has these marks, which are for private use, without being shown.
    let (start, end): (Character, Character) = ("\u{F0000}", "\u{F0001}")
    var leaves: [String] = []
    let marked = formula.text(.mathematical) { quantity in
      // What the formula itself says may change how it is written: x² for x^2.
      if quantity.source == nil { return quantity.symbol }
      leaves.append(leaf(quantity))
      return "\(start)\(leaves.count - 1)\(end)"
    }
    return marked.split(separator: start, omittingEmptySubsequences: false).map { piece in
      let parts = piece.split(separator: end, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let index = Int(parts[0]) else { return text.words(String(piece)) }
      return leaves[index] + text.words(parts[1])
    }
    .joined()
  }

  private func leaf(_ quantity: DerivationBlock.Quantity) -> String {
    let symbol = text.verbatim(quantity.symbol)
    guard let source = quantity.source else { return symbol }
    let place = "\(source.cell.row) \(source.cell.column) \(source.stage)"
    return "<span class=\"term\" data-cell=\"\(text.verbatim(place))\">\(symbol)</span>"
  }
}
