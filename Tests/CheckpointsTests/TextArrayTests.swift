import Checkpoints
import LinearAlgebra
import Testing

/// Numbers in lines, and in JSON.
@Suite struct TextArrayTests {
  private func array(_ text: String, _ format: ArrayFile.Format? = nil) throws -> NumberArray {
    try ArrayFile.array(Array(text.utf8), as: format)
  }

  @Test(arguments: [
    "1,2,3\n4,5,6\n", "1\t2\t3\n4\t5\t6", "\u{FEFF}1, 2 ,3\r\n4,5,6\r\n\r\n",
    "1;2.0;3\r\n4; 5 ;6\r\n",
    "\"1\",2,3\n4,5,\"6\"\n",
    "1.000e+00 2.000e+00 3.000e+00\n4.000e+00 5.000e+00 6.000e+00\n",
    "# I am a student\n#\n\n  1 2   3\r\n4 5 6 # the last", "\u{FEFF}1 2 3\n\n4 5 6\n#",
    "[[1, 2, 3], [4.0, 5e0, 6]]", " [ [1,2,3],\n[4,5,6] ]\n",
  ])
  func theSameNumbersInEveryFormat(text: String) throws {
    let array = try array(text)
    #expect(array.shape == [2, 3])
    #expect(array.matrix().elements == [1, 2, 3, 4, 5, 6])
    #expect(array.labels.rows == nil && array.labels.columns == nil)
  }

  @Test(arguments: [
    (",I,am\nyou,1,2\nare,3,4\n", ["you", "are"], ["I", "am"]),
    ("word\tI\tam\nyou\t1\t2\nare\t3\t4\n", ["you", "are"], ["I", "am"]),
    (";I;am\nyou;1.0;2\nare;3;4\n", ["you", "are"], ["I", "am"]),
    (",0,1\n5,1,2\n6,3,4\n", ["5", "6"], ["0", "1"]),
    (",\"a,b\",\"say \"\"so\"\"\"\n\"x\ny\",1,2\nz,3,4\n", ["x\ny", "z"], ["a,b", "say \"so\""]),
  ])
  func wordsInTheFirstLineAndColumnAreNames(
    text: String, rows: [String], columns: [String]
  ) throws {
    let array = try array(text)
    #expect(array.matrix().elements == [1, 2, 3, 4])
    #expect(array.labels.rows == rows)
    #expect(array.labels.columns == columns)
  }

  @Test(arguments: [
    ("1\t2\t3\n4\t5\t6", [2, 3]), ("1 2 # 3\n4 5", [2, 2]), ("7 8", [1, 2]), ("7\n8\n", [2, 1]),
    ("−∞ nan\ninf -inf", [2, 2]),
  ])
  func blanksOfAnyKindStandBetweenNumbersWhereThatIsSaid(text: String, shape: [Int]) throws {
    #expect(try array(text, .text).shape == shape)
  }

  @Test(arguments: [
    ("word,I am,a student\nyou are,1,2\n", ["you are"], ["I am", "a student"]),
    ("\t0 1\t2 3\n4 5\t1\t2\n", ["4 5"], ["0 1", "2 3"]), ("#,1 2\n# 3,4\n", ["# 3"], ["1 2"]),
    ("\t0\t1\n5\t1\t2\n", ["5"], ["0", "1"]),
  ])
  func namesWithBlanksStayNames(text: String, rows: [String], columns: [String]) throws {
    let array = try array(text)
    #expect(array.labels.rows == rows && array.labels.columns == columns)
  }

  @Test(arguments: [
    ("[[1e300, \"Infinity\", 3]]", 1), ("1e300,inf,-1e39\n", 2), ("1e400 -inf -1e400\n", 2),
    ("nan 3.4e38 3.4028234e38\n", 0), ("−∞,∞,1\n", 0),
  ])
  func whatIsTooLargeIsCounted(text: String, count: Int) throws {
    let array = try array(text)
    #expect(array.overflowCount() == count)
    #expect(array.matrix().elements.count(where: \.isInfinite) >= count)
  }

  @Test func whatIsTooLargeIsCountedInTheMapItStandsIn() throws {
    let array = try array("[[[1, 1e39]], [[1e39, -1e39]], [[1, 2]]]")
    #expect((0..<3).map { array.overflowCount(at: [$0]) } == [1, 2, 0])
  }

  @Test func aFirstLineOfWordsAloneNamesTheColumns() throws {
    let array = try array("I,am\n1,2\n3,4\n")
    #expect(array.labels.rows == nil && array.labels.columns == ["I", "am"])
  }

  @Test func whatIsNoSizeIsReadAsWritten() throws {
    let lines = try array("nan,inf,-inf,−∞,-∞\n1,2,3,4,5\n").matrix()
    let list = try array("[[\"NaN\", \"Infinity\", \"-Infinity\"]]").matrix()
    #expect(lines[0, 0].isNaN && list[0, 0].isNaN)
    #expect(lines.elements[1..<5] == [.infinity, -.infinity, -.infinity, -.infinity])
    #expect(list.elements[1...] == [.infinity, -.infinity])
  }

  @Test func aTraceGivesItsLastMapWithItsWords() throws {
    func stage(_ name: String, _ values: String) -> String {
      """
      { "name": "\(name)", "rows": ["I", "am"], "columns": ["a", "b"],
        "values": \(values) }
      """
    }
    let scores = stage("head.0.scores", "[[9, 9], [9, 9]]")
    let weights = stage("head.0.weights", "[[1, 2], [3, 4]]")
    let others = stage("head.1.weights", "[[5, 6], [7, 8]]")
    let one = try array("{\"stages\": [\(scores), \(weights)]}")
    #expect(one.shape == [2, 2] && one.matrix().elements == [1, 2, 3, 4])
    #expect(one.labels.rows == ["I", "am"] && one.labels.columns == ["a", "b"])
    let two = try array("{\"stages\": [\(scores), \(weights), \(others)]}")
    #expect(two.shape == [2, 2, 2] && two.matrix(at: [1]).elements == [5, 6, 7, 8])
  }

  static let mistakes: [(text: String, failure: ArrayFailure)] = [
    ("", .noNumbers([0, 0])), ("\n\n", .noNumbers([0, 0])), ("a,b\n", .noNumbers([0, 2])),
    ("1,2\n3\n", .unevenLine(line: 2, expected: 2, found: 1)),
    ("1,2\n3,x\n", .notANumber(line: 2, column: 2, text: "x")),
    ("1,2,3\n4,,6\n", .notANumber(line: 2, column: 2, text: "")),
    ("1,2\n\"3,4\n", .badQuotes(line: 2)), ("1,\"2\"3\n", .badQuotes(line: 1)),
    ("1 2\n3\n", .unevenLine(line: 2, expected: 2, found: 1)),
    ("# x\n1 2\n3 x\n", .notANumber(line: 3, column: 2, text: "x")),
    ("[[1, 2], [3]]", .unevenList(position: 9, expected: 2, found: 1)),
    ("[[1, null]]", .notANumberInList(position: 5, text: "null")),
    ("[[1, \"two\"]]", .notANumberInList(position: 5, text: "two")),
    ("[[1, 1e999]]", .notANumberInList(position: 5, text: "1e999")),
    ("[[1], 2]", .notAList(position: 6)), ("{}", .notAList(position: 0)),
    ("{\"stages\": [{}]}", .notAList(position: 0)), ("[]", .noNumbers([0])),
    ("[[], []]", .noNumbers([2, 0])),
    ("[[1]", .json(JSONFailure(problem: .unexpectedEnd, position: 4))),
    ("[[NaN]]", .json(JSONFailure(problem: .unexpected(0x4E), position: 2))),
    (String(repeating: "[", count: 20) + String(repeating: "]", count: 20), .notAList(position: 8)),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsToldWithItsPlace(text: String, failure: ArrayFailure) {
    #expect(throws: failure) { try array(text) }
  }

  @Test func whatIsNotUTF8IsToldWithItsLine() {
    #expect(throws: ArrayFailure.notUTF8(line: 2)) {
      try ArrayFile.array(Array("1,2\n".utf8) + [0x33, 0x2C, 0xFF])
    }
  }

  @Test func theFormatAskedForIsTheOneThatCounts() {
    #expect(throws: ArrayFailure.notNumpy) { try array("1,2\n", .npy) }
    #expect(throws: ArrayFailure.self) { try array("1,2\n", .json) }
    #expect(throws: ArrayFailure.notANumber(line: 1, column: 1, text: "1,2")) {
      try array("1,2\n", .text)
    }
    #expect(throws: ArrayFailure.noNumbers([0, 0])) { try array("# 1\n\n", .text) }
    #expect(throws: ArrayFailure.self) { try array("1 2\n3 4\n", .csv) }
  }
}
