import Authoring
import Testing

/// A mistyped word finds the one that was meant, and a word that means something else finds none.
@Suite struct NearestTests {
  static let commands = ["list", "map", "trace", "help", "self-attention"]

  @Test(arguments: [
    ("lst", "list"), ("lisst", "list"), ("lost", "list"), ("LIST", "list"), ("ilst", "list"),
    ("tarce", "trace"), ("trcae", "trace"), ("self-atention", "self-attention"),
    ("self_attention", "self-attention"), ("mpa", "map"),
  ])
  func oneSlipOfTheFingerIsUnderstood(typed: String, meant: String) {
    #expect(nearest(to: typed, in: Self.commands).first == meant)
  }

  @Test(arguments: [("self", "self-attention"), ("tr", "trace"), ("mapping", "map")])
  func aBeginningIsNearHoweverMuchIsMissing(typed: String, meant: String) {
    #expect(nearest(to: typed, in: Self.commands) == [meant])
  }

  @Test(arguments: ["", "x", "banana", "encoder", "나는", "zzzzzzzzzzzzzz"])
  func aFarWordFindsNothing(typed: String) {
    #expect(nearest(to: typed, in: Self.commands).isEmpty)
  }

  @Test func oneLetterIsNoBeginning() {
    // Every word with an s would answer to it.
    #expect(nearest(to: "s", in: ["scores", "scaled", "softmax"]).isEmpty)
  }

  @Test(arguments: [("학셍", "학생"), ("생학", "학생"), ("어텐숀", "어텐션"), ("어텐", "어텐션")])
  func hangulIsComparedBySyllable(typed: String, meant: String) {
    #expect(nearest(to: typed, in: ["임베딩", "학생", "어텐션"]) == [meant])
  }

  @Test func decomposedHangulIsTheSameWord() {
    let decomposed = "\u{1112}\u{1161}\u{11A8}\u{1109}\u{1162}\u{11BC}"
    #expect(nearest(to: decomposed, in: ["학생"]) == ["학생"])
  }

  @Test func theBestComesFirstAndThreeAreEnough() {
    let known = ["scored", "score", "scores", "scorer", "stores", "key"]
    #expect(nearest(to: "scores", in: known) == ["scores", "scored", "score"])
  }

  @Test func wordsEquallyNearKeepTheirOrder() {
    #expect(nearest(to: "bat", in: ["cat", "hat", "rat", "mat"]) == ["cat", "hat", "rat"])
  }

  @Test func nothingIsNearInAnEmptyList() {
    #expect(nearest(to: "list", in: []).isEmpty)
  }
}
