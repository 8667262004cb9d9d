/// Finds added tokens in a text: the leftmost, and of several that begin there the longest.
struct AddedTokens: Sendable {
  /// A part of a text: a token that was found, or what lies between.
  enum Section {
    case token(AddedToken, offsets: Range<Int>)
    case text([AlignedScalar])
  }

  /// All tokens in the order of their ids.
  let all: [AddedToken]
  private let byID: [Int: AddedToken]
  private let written: TokenTrie
  private let normalized: TokenTrie
  private let normalizer: BertNormalizer

  init(_ tokens: [AddedToken], normalizer: BertNormalizer) {
    all = tokens.sorted { $0.id < $1.id }
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.normalizer = normalizer
    written = TokenTrie(
      all.filter { !$0.isNormalized }.map { (Array($0.content.unicodeScalars), $0) })
    normalized = TokenTrie(
      all.filter(\.isNormalized).map {
        (normalizer.normalize(Self.aligned($0.content)).map(\.scalar), $0)
      })
  }

  subscript(id: Int) -> AddedToken? { byID[id] }

  /// The id of a token, spelled exactly.
  func id(of content: String) -> Int? {
    all.first { $0.content.utf8.elementsEqual(content.utf8) }?.id
  }

  /// How a token is written when ids become text: as the normaliser left it.
  func decoded(_ token: AddedToken) -> String {
    token.isNormalized ? normalizer.normalize(Self.aligned(token.content)).text : token.content
  }

  private static func aligned(_ text: String) -> [AlignedScalar] {
    aligned(Array(text.unicodeScalars), 0..<text.unicodeScalars.count)
  }

  private static func aligned(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [AlignedScalar] {
    range.map { AlignedScalar(scalar: text[$0], start: $0, end: $0 + 1) }
  }

  /// Cuts a text at its added tokens and normalises what lies between.
  func sections(of text: [Unicode.Scalar]) -> [Section] {
    let whole = Self.aligned(text, text.indices)
    return written.sections(of: whole).flatMap { section -> [Section] in
      guard case .text(let part) = section else { return [section] }
      return normalized.sections(of: normalizer.normalize(part))
    }
  }
}

/// Spellings of tokens, sharing their beginnings.
private struct TokenTrie: Sendable {
  private struct Edge: Hashable {
    let node: Int
    let scalar: Unicode.Scalar
  }

  private var edges: [Edge: Int] = [:]
  private var tokens: [AddedToken?] = [nil]
  /// Which scalars a token may begin with, by their lowest byte: most places need no look-up.
  private var mayBegin = [Bool](repeating: false, count: 256)

  init(_ spellings: [([Unicode.Scalar], AddedToken)]) {
    for (spelling, token) in spellings where !spelling.isEmpty {
      mayBegin[Int(spelling[0].value & 0xFF)] = true
      var node = 0
      for scalar in spelling {
        let edge = Edge(node: node, scalar: scalar)
        node = edges[edge] ?? tokens.count
        edges[edge] = node
        if node == tokens.count { tokens.append(nil) }
      }
      tokens[node] = token
    }
  }

  /// The longest token that begins at a place, and where it ends.
  private func match(in text: [AlignedScalar], at start: Int) -> (token: AddedToken, end: Int)? {
    guard mayBegin[Int(text[start].scalar.value & 0xFF)] else { return nil }
    var (node, index): (Int, Int) = (0, start)
    var found: (AddedToken, Int)?
    while index < text.count, let next = edges[Edge(node: node, scalar: text[index].scalar)] {
      (node, index) = (next, index + 1)
      if let token = tokens[node] { found = (token, index) }
    }
    return found
  }

  func sections(of text: [AlignedScalar]) -> [AddedTokens.Section] {
    guard !edges.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
    var sections: [AddedTokens.Section] = []
    var (position, done) = (0, 0)
    while position < text.count {
      guard let (token, end) = match(in: text, at: position) else {
        position += 1
        continue
      }
      let place = position..<end
      position = end
      if token.isSingleWord, touchesWord(place, in: text) { continue }
      let taken = widened(place, for: token, in: text, from: done)
      if done < taken.lowerBound { sections.append(.text(Array(text[done..<taken.lowerBound]))) }
      sections.append(.token(token, offsets: text[taken].offsets))
      done = taken.upperBound
    }
    if done < text.count { sections.append(.text(Array(text[done...]))) }
    return sections
  }

  private func touchesWord(_ place: Range<Int>, in text: [AlignedScalar]) -> Bool {
    [place.lowerBound - 1, place.upperBound].contains {
      text.indices.contains($0) && text[$0].scalar.classes.contains(.word)
    }
  }

  private func widened(
    _ place: Range<Int>, for token: AddedToken, in text: [AlignedScalar], from done: Int
  ) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    func isSpace(_ index: Int) -> Bool { text[index].scalar.classes.contains(.space) }
    if token.stripsLeft {
      while start > done, isSpace(start - 1) { start -= 1 }
    }
    if token.stripsRight {
      while end < text.count, isSpace(end) { end += 1 }
    }
    // A token that begins with white space may have lost it to the one before.
    return max(start, min(done, end))..<end
  }
}
