import Testing
import TransformerModel

/// A `*` stands for any run of characters; everything else stands for itself.
@Suite struct StagePatternTests {
  @Test(arguments: [
    ("input", "input"),
    ("*", "input"),
    ("*", ""),
    ("", ""),
    ("encoder.0.*", "encoder.0.ffn.norm"),
    ("*.norm", "encoder.0.ffn.norm"),
    ("encoder.*.norm", "encoder.0.ffn.norm"),
    ("*head*weights", "encoder.0.attention.head.1.weights"),
    ("*ffn*", "encoder.0.ffn.norm"),
    ("a*a", "aa"),
    ("a*b*b", "abb"),
    ("*ab*ab", "abab"),
    ("input*", "input"),
    ("a**b", "ab"),
    ("a**b", "axyb"),
    ("**", "input"),
    ("a**", "a"),
  ])
  func itMatches(_ pattern: String, name: String) {
    #expect(StagePattern(pattern).matches(name))
  }

  @Test(arguments: [
    ("input", "inputs"),
    ("input", "an input"),
    ("", "input"),
    ("encoder.0.*", "encoder.1.ffn.norm"),
    ("*.norm", "encoder.0.ffn.norm.gamma"),
    ("encoder.*.norm", "encoder.norm"),
    ("a*a", "a"),
    ("a*b*b", "ab"),
    ("*b*a*", "ab"),
    ("encoder.?.*", "encoder.0.ffn"),
    ("*NORM", "encoder.0.ffn.norm"),
  ])
  func itDoesNotMatch(_ pattern: String, name: String) {
    #expect(!StagePattern(pattern).matches(name))
  }
}
