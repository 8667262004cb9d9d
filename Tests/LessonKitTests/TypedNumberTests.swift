import Testing

@testable import LessonKit

/// Numbers are read as people type them, and what is no number is refused rather than guessed.
@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0.33", 0.33), (".333", 0.333), ("5.", 5), ("12", 12), ("0", 0), ("007", 7),
    ("0,33", 0.33), (",5", 0.5), ("-0,5", -0.5), ("-.5", -0.5), ("+.5", 0.5), ("+3", 3),
    ("−2.5", -2.5), ("−.5", -0.5), ("-5.", -5), ("-0", 0),
  ])
  func readsDecimals(text: String, number: Double) {
    #expect(TypedNumber.read(text) == number)
  }

  @Test(arguments: [
    ("1/2", 0.5), ("-3/4", -0.75), ("3/-4", -0.75), ("1.5/3", 0.5), ("1,5/3", 0.5),
    (".5/.25", 2), ("−1/4", -0.25), ("0/5", 0), (" 1 / 2 ", 0.5),
  ])
  func readsFractions(text: String, number: Double) {
    #expect(TypedNumber.read(text) == number)
  }

  @Test func aThirdIsAsNearAsDoublesCome() {
    #expect(TypedNumber.read("1/3") == 1.0 / 3)
  }

  @Test(arguments: ["-inf", "-INF", "−inf", "-∞", "−∞", "- ∞", " −∞ ", "-infinity", "-Infinity"])
  func readsMinusInfinity(text: String) {
    #expect(TypedNumber.read(text) == -.infinity)
  }

  @Test(arguments: ["inf", "∞", "Infinity"])
  func readsInfinity(text: String) {
    #expect(TypedNumber.read(text) == .infinity)
  }

  @Test(arguments: [" 0.5", "0.5 ", "\t0.5\n", "- 0.5 "])
  func blanksAroundANumberMeanNothing(text: String) {
    #expect(TypedNumber.read(text).map(abs) == 0.5)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+", "-.", ",", "/", "1/", "/2", "1//2", "1/2/3", "1/0", "-1/0", "0/0",
    "1/-0", "--1", "+-1", "1-", "0.3.3", "1,000.5", "abc", "nan", "NaN", "0x10", "1e3", "1e", "½",
    "٣", "三", "1/inf", "∞/2", "1%", "√2", "0.5?",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(TypedNumber.read(text) == nil)
  }
}
