import Authoring
import Testing

/// A mistake inside a long text is placed at the piece that is wrong, although YAML has folded and
/// shifted the text.
@Suite struct PlacedTextTests {
  @Test func aPieceOfABlockIsFoundOnItsOwnLine() {
    let text = "title: x\nprose: |\n  One line.\n\n  나는 {bad} here.\n"
    #expect(place(of: "{bad}", in: text) == [5, 6])
  }

  @Test func aPieceOfALineOfWordsIsFoundBehindItsKey() {
    #expect(place(of: "{bad}", in: "prose: say {bad}\n") == [1, 12])
    #expect(place(of: "{bad}", in: "title: {}\nprose: \"나는 {bad}\"\n") == [2, 12])
  }

  @Test func theSamePieceBeforeTheTextIsAnother() {
    #expect(place(of: "{bad}", in: "title: \"{bad}\"\nprose: |\n  {bad}\n") == [3, 3])
  }

  @Test func aPieceThatIsFoldedOverTwoLinesIsPlacedWhereTheTextBegins() {
    #expect(place(of: "{bad one}", in: "prose: >\n  a {bad\n  one} b\n") == [1, 8])
  }

  @Test func windowsLineEndsAreNoHindrance() {
    #expect(place(of: "{bad}", in: "title: x\r\nprose: |\r\n  One.\r\n  {bad}\r\n") == [4, 3])
  }

  private func place(of piece: String, in text: String) -> [Int] {
    let reader = YAMLReader(SourceText(path: "a.yaml", text: text))
    let prose = reader.root()?.mapping(keys: ["title", "prose"])?["prose"]?.placedText()
    guard let diagnostic = prose?.diagnostic(.badReference(piece), at: piece) else { return [] }
    #expect(diagnostic.problem == .badReference(piece))
    #expect(diagnostic.path == "a.yaml")
    return [diagnostic.line, diagnostic.column]
  }
}
