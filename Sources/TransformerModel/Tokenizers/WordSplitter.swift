/// Splits a text into words the way hand-set models read it.
///
/// White space separates; punctuation at either end of a word is a token of its own, each mark by
/// itself; inside a word it stays (`didn't`, `well-known`). `[PAD]` is one token.
public enum WordSplitter {
  /// The token that fills a sentence up.
  public static let padding = "[PAD]"

  /// The tokens of a text, spelled as typed.
  public static func tokens(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap(split)
  }

  private static func split(_ word: Substring) -> [String] {
    if word == padding { return [padding] }
    var (leading, middle, trailing): ([String], Substring, [String]) = ([], word, [])
    while let first = middle.first, first.isPunctuation, !middle.hasPrefix(padding) {
      leading.append(String(first))
      middle.removeFirst()
    }
    while let last = middle.last, last.isPunctuation, !middle.hasSuffix(padding) {
      trailing.insert(String(last), at: 0)
      middle.removeLast()
    }
    return leading + (middle.isEmpty ? [] : [String(middle)]) + trailing
  }
}
