import DocumentModel
import TransformerModel

/// The tokens of a text as a table, and the way of its words to their pieces as another.
struct TokenTable {
  private let words: TokenWords
  /// What stands for a blank that has to be seen.
  private let blank: String
  /// What stands for the mark that joins two signs to one, where it has only one of them.
  private let joiner: String

  /// Prepares tables in a language.
  init(_ words: TokenWords, isASCII: Bool) {
    self.words = words
    blank = isASCII ? "_" : "␣"
    joiner = isASCII ? "<U+200D>" : "‹U+200D›"
  }

  /// A row for each token; what is the same for all of them has no column.
  func block(of tokenized: TokenizedText) -> TableBlock {
    typealias Token = TokenizedText.Token
    var columns: [(column: TableBlock.Column, cell: (Int, Token) -> TableBlock.Cell)] = [
      (.init("", isTrailing: true), { place, _ in .init(place) }),
      (.init(words.token), { .init(self.visible($1.readable)) }),
    ]
    // WordPiece writes its pieces as they are read.
    if tokenized.tokens.contains(where: { HangulLetters.readable($0.piece ?? "") != $0.readable }) {
      columns.append((.init(words.piece), { .init(HangulLetters.readable($1.piece ?? "")) }))
    }
    columns += [
      (.init(words.id, isTrailing: true), { .init($1.id) }),
      (.init(words.start, isTrailing: true), { .init($1.place.map { "\($0.lowerBound)" } ?? "") }),
      (.init(words.end, isTrailing: true), { .init($1.place.map { "\($0.upperBound)" } ?? "") }),
      (.init(words.there), { .init(self.visible($1.text)) }),
    ]
    if tokenized.pair != nil {
      columns.append((.init(words.segment, isTrailing: true), { .init($1.segment) }))
    }
    if tokenized.tokens.contains(where: { $0.kind != nil }) {
      columns.append((.init(words.kindTitle), { .init($1.kind.map(self.words.kind) ?? "") }))
    }
    return TableBlock(
      columns: columns.map(\.column),
      rows: tokenized.tokens.enumerated().map { place, token in
        columns.map { $0.cell(place, token) }
      })
  }

  /// How the words became their pieces, step by step.
  func blocks(of steps: [WordSteps], by tokenizer: any Tokenizer) -> [Block] {
    let merges = steps.contains {
      switch $0.way {
      case .merges, .whole: true
      default: false
      }
    }
    return merges ? merging(steps, tokenizer) : matching(steps, tokenizer)
  }

  // MARK: Byte-pair encoding

  private func merging(_ steps: [WordSteps], _ tokenizer: any Tokenizer) -> [Block] {
    func shown(_ pieces: [String]) -> String {
      pieces.map { readable($0, tokenizer) }.joined(separator: " ")
    }
    let table = TableBlock(
      columns: [
        .init(words.word), .init("", isTrailing: true), .init(words.merge),
        .init(words.rank, isTrailing: true), .init(words.after, isFolded: true),
      ],
      rows: steps.flatMap { step -> [[TableBlock.Cell]] in
        let word = TableBlock.Cell(step.readable.replacing(" ", with: blank))
        guard case .merges(let letters, let merges) = step.way else {
          let remark = step.way == .added ? words.added : words.whole
          return [[word, .init(""), .init(""), .init(""), .init(remark)]]
        }
        return [[word, .init(0), .init(""), .init(""), .init(shown(letters))]]
          + merges.enumerated().map { place, merge in
            [
              .init(""), .init(place + 1),
              .init("\(shown([merge.left])) + \(shown([merge.right]))"), .init(merge.rank),
              .init(shown(step.pieces(afterMerges: place + 1))),
            ]
          }
      })
    return [.paragraph([.text(words.howMerged)]), .table(table)]
  }

  /// A piece in letters a person reads, with its blanks to be seen.
  private func readable(_ piece: String, _ tokenizer: any Tokenizer) -> String {
    guard let id = tokenizer.id(of: piece), let text = tokenizer.readable(id) else { return piece }
    // What names a token leaves out the blank before a word; here it is a letter like the others.
    let isBegin = piece.unicodeScalars.first == "Ġ" && !text.hasPrefix("␣")
    let shown = "\(isBegin ? " " : "")\(text)".unicodeScalars
    return shown.enumerated().map { place, scalar in
      switch scalar {
      case " ", "␣": blank
      case "\u{200D}" where place == 0 || place == shown.count - 1: joiner
      default: String(scalar)
      }
    }.joined()
  }

  // MARK: WordPiece

  private func matching(_ steps: [WordSteps], _ tokenizer: any Tokenizer) -> [Block] {
    let rows = steps.flatMap { step -> [[TableBlock.Cell]] in
      let remark =
        switch step.way {
        case .unknown(_, let rest): words.nothingFits(HangulLetters.readable(rest))
        case .tooLong(let count, let limit): words.tooLong(count, limit)
        case .added: words.added
        default: ""
        }
      var rows: [[TableBlock.Cell]] = []
      if case .matches(let matches) = step.way { rows = matches.map { row($0, tokenizer) } }
      if case .unknown(let matches, _) = step.way { rows = matches.map { row($0, tokenizer) } }
      if !remark.isEmpty {
        rows += step.ids.map { id in
          [.init(tokenizer.readable(id) ?? ""), .init(id), .init(""), .init(remark)]
        }
      }
      return rows.enumerated().map { place, row in
        [.init(place == 0 ? HangulLetters.readable(step.readable) : "")] + row
      }
    }
    let hasRemarks = rows.contains { $0.count > 4 }
    let table = TableBlock(
      columns: [
        .init(words.word), .init(words.longest), .init(words.id, isTrailing: true),
        .init(words.tried, isTrailing: true),
      ] + (hasRemarks ? [.init(words.remark, isFolded: true)] : []),
      rows: rows)
    return [.paragraph([.text(words.howMatched)]), .table(table)]
  }

  private func row(_ match: WordSteps.Match, _ tokenizer: any Tokenizer) -> [TableBlock.Cell] {
    [.init(tokenizer.readable(match.id) ?? match.piece), .init(match.id), .init(match.tried)]
  }

  /// A text with the blanks at its ends to be seen.
  private func visible(_ text: String) -> String {
    let text = HangulLetters.readable(text).replacing("␣", with: blank)
    let (start, end) = (text.prefix { $0 == " " }.count, text.reversed().prefix { $0 == " " }.count)
    guard start + end > 0 else { return text }
    func blanks(_ count: Int) -> String { String(repeating: blank, count: count) }
    guard start < text.count else { return blanks(start) }
    return blanks(start) + text.dropFirst(start).dropLast(end) + blanks(end)
  }
}
