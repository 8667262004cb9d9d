import Authoring
import Testing

/// A value answers to the kind it is asked for, or says what was expected.
@Suite struct YAMLValueTests {
  @Test(arguments: [
    ("[1]", Diagnostic.Kind.text), ("{b: 1}", .text), ("\"\"", .text), ("", .text),
    ("1", .list), ("{b: 1}", .list), ("word", .mapping), ("[1]", .mapping),
    ("1.5", .wholeNumber), ("word", .wholeNumber), ("[1]", .wholeNumber),
    ("word", .number), (".nan", .number), (".inf", .number), ("[]", .number),
  ])
  func theWrongKindSaysWhatWasExpected(value: String, kind: Diagnostic.Kind) {
    let found = mistakes(in: "a: \(value)\n") { root in
      guard let value = root.mapping(keys: ["a"])?["a"] else { return }
      switch kind {
      case .text: #expect(value.text() == nil)
      case .list: #expect(value.list() == nil)
      case .mapping: #expect(value.mapping(keys: []) == nil)
      case .wholeNumber: #expect(value.wholeNumber(in: -9...9) == nil)
      case .number: #expect(value.number() == nil)
      }
    }
    #expect(found.map(\.problem) == [.wrongKind(expected: kind)])
  }

  @Test func valuesAreReadAsTheyStand() {
    let text = "words: \"나는 학생\"\ncount: -3\nsize: 2.5e-1\nlist: [a, b]\nfolded: >\n  one\n  two\n"
    let found = mistakes(in: text) { root in
      let file = root.mapping(keys: ["words", "count", "size", "list", "folded"])
      #expect(file?["words"]?.text() == "나는 학생")
      #expect(file?["count"]?.wholeNumber(in: -3...3) == -3)
      #expect(file?["count"]?.text() == "-3")
      #expect(file?["size"]?.number() == 0.25)
      #expect(file?["list"]?.list()?.compactMap { $0.text() } == ["a", "b"])
      #expect(file?["folded"]?.text() == "one two\n")
      #expect(file?["other"] == nil)
    }
    #expect(found.isEmpty)
  }

  @Test func keysComeInTheOrderOfTheFile() {
    let found = mistakes(in: "zebra: 1\napple: 2\n나는: 3\n") { root in
      #expect(root.pairs()?.map(\.key) == ["zebra", "apple", "나는"])
      #expect(root.pairs()?.compactMap { $0.value.text() } == ["1", "2", "3"])
    }
    #expect(found.isEmpty)
  }

  @Test(arguments: ["0", "9"])
  func theEndsOfARangeBelongToIt(number: String) {
    let found = mistakes(in: number) { _ = $0.wholeNumber(in: 0...9) }
    #expect(found.isEmpty)
  }

  @Test(arguments: ["-1", "10", "99999999999999999999"])
  func whatIsOutsideARangeIsRefused(number: String) {
    let found = mistakes(in: number) { #expect($0.wholeNumber(in: 0...9) == nil) }
    #expect(found.count == 1)
  }

  @Test func aWordIsOneOfTheKnownOnes() {
    let known = ["none", "causal"]
    let found = mistakes(in: "[none, casual]") { root in
      #expect(root.list()?.map { $0.word(among: known) } == ["none", nil])
    }
    #expect(found == [Mistake(.unknownValue("casual", known: known), 1, 8)])
  }

  @Test func theFormatDecidesWhetherReadingGoesOn() {
    func isReadable(_ text: String) -> Bool? {
      var answer: Bool?
      _ = mistakes(in: text) { answer = $0.mapping(keys: ["format"])?.checkFormat(known: [1, 2]) }
      return answer
    }
    #expect(isReadable("format: 1") == true)
    #expect(isReadable("format: 2") == true)
    #expect(isReadable("format: 3") == false)
    let found = mistakes(in: "format: two") {
      _ = $0.mapping(keys: ["format"])?.checkFormat(known: [1, 2])
    }
    #expect(found == [Mistake(.unknownFormat("two", known: [1, 2]), 1, 9)])
    let missing = mistakes(in: "a: 1") {
      _ = $0.mapping(keys: ["a", "format"])?.checkFormat(known: [1])
    }
    #expect(missing == [Mistake(.missingKey("format"), 1, 1)])
  }
}
