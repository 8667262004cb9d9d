import Testing
import TransformerModel

/// Texts fall apart at white space, and punctuation comes off the ends of words, mark by mark.
@Suite struct WordSplitterTests {
  @Test(arguments: [
    ("I am a student", ["I", "am", "a", "student"]),
    ("  I\tam\n\na  student ", ["I", "am", "a", "student"]),
    ("나는 학생이다.", ["나는", "학생이다", "."]),
    ("", []),
    (" \n\t", []),
  ])
  func whiteSpaceSeparatesWords(_ text: String, tokens: [String]) {
    #expect(WordSplitter.tokens(of: text) == tokens)
  }

  @Test(arguments: [
    ("student.", ["student", "."]),
    ("\"Am I, a student?\"", ["\"", "Am", "I", ",", "a", "student", "?", "\""]),
    ("wait...", ["wait", ".", ".", "."]),
    ("(a)", ["(", "a", ")"]),
    ("«예»", ["«", "예", "»"]),
    ("?!", ["?", "!"]),
  ])
  func eachMarkAtTheEndsIsATokenOfItsOwn(_ text: String, tokens: [String]) {
    #expect(WordSplitter.tokens(of: text) == tokens)
  }

  @Test(arguments: ["didn't", "well-known", "3.14", "a+b", "e\u{301}te\u{301}", "👩‍🔬"])
  func whatStandsInsideAWordStays(_ word: String) {
    #expect(WordSplitter.tokens(of: word) == [word])
  }

  @Test(arguments: [
    ("[PAD]", ["[PAD]"]),
    ("a [PAD] [PAD]", ["a", "[PAD]", "[PAD]"]),
    ("[PAD].", ["[PAD]", "."]),
    ("([PAD])", ["(", "[PAD]", ")"]),
    ("[pad]", ["[", "pad", "]"]),
  ])
  func paddingIsOneToken(_ text: String, tokens: [String]) {
    #expect(WordSplitter.tokens(of: text) == tokens)
  }
}
