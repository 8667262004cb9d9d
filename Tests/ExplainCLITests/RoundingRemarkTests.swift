import TestSupport
import Testing

/// “rounded” stands behind a result exactly if the printed numbers give another one.
@Suite struct RoundingRemarkTests {
  static let cells = [
    "scores[student, I]", "scores[1, 2]", "scaled[student, am]", "weights[student, I]",
    "weights[0, 3]", "context[student, 0]", "context[1, 2]", "concat[0, 0]", "query[student, 1]",
    "encoder.0.ffn.hidden[student, 5]", "encoder.0.ffn.output[2, 1]", "input[am, 2]",
    "encoder.0.ffn.norm[student, 0]", "encoder.0.attention.norm[1, 3]", "position[3, 2]",
  ]

  @Test(arguments: cells, ["hand-set", "seeded:width=8"])
  func standsWhereTheReaderFindsAnotherNumber(cell: String, model: String) throws {
    // A digit more or less makes other lines round.
    for digits in [1, 2, 3, 5] {
      let result = try BuiltProgram().run([
        "why", cell, "--model", model, "--digits", "\(digits)", "--width", "1000", "--full",
        "--depth", "2",
      ])
      #expect(result.status == 0, "\(result.errors)")
      let arithmetic = PrintedArithmetic(result.output)
      #expect(!arithmetic.lines.isEmpty)
      #expect(try arithmetic.mistakes(digits: digits) == [])
    }
  }

  /// The check above would hold of a text without any such remark if nothing were ever rounded.
  @Test func bothKindsOfLinesOccur() throws {
    let result = try BuiltProgram().run(["why", "scores[student, I]", "--width", "1000"])
    let lines = PrintedArithmetic(result.output).lines
    #expect(lines.count == 5)
    #expect(lines.map(\.saysRounded) == [false, false, false, false, true])
    #expect(lines.last?.isTotal == true)
    #expect(lines.first?.numbers == "2.06 · 1.00")
  }
}
