/// Splits a text into words the way hand-set models read it.
///
/// White space separates; punctuation at either end of a word is a token of its own, each mark by
/// itself; inside a word it stays (`didn't`, `well-known`). `[PAD]` and the like are one token.
public enum WordSplitter {
  /// The token that fills a sentence up.
  public static let padding = "[PAD]"

  /// Words in brackets that mean something to a model.
  static let special = [padding, Transformer.beginning, Transformer.end]

  /// The tokens of a text, spelled as typed.
  public static func tokens(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap(split)
  }

  private static func split(_ word: Substring) -> [String] {
    var (leading, middle, trailing): ([String], Substring, [String]) = ([], word, [])
    while let first = middle.first, first.isPunctuation, !special.contains(where: middle.hasPrefix)
    {
      leading.append(String(first))
      middle.removeFirst()
    }
    while let last = middle.last, last.isPunctuation, !special.contains(where: middle.hasSuffix) {
      trailing.insert(String(last), at: 0)
      middle.removeLast()
    }
    return leading + (middle.isEmpty ? [] : [String(middle)]) + trailing
  }
}
