import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Tables for spreadsheets and programs.
@Suite struct SeparatedValuesTests {
  private func csv(_ blocks: [Block]) -> String { OutputFormat.csv.text(of: Document(blocks)) }

  @Test func numbersHaveAllTheirDigits() {
    let value = Matrix([[0.1, 1e-20, -.infinity, .nan]])
    let matrix = MatrixBlock.sample(value, digits: 1)
    #expect(csv([.title("t"), .matrix(matrix)]) == ",c0,c1,c2,c3\nr0,0.1,1e-20,-inf,nan\n")
  }

  @Test func whatASpreadsheetWouldComputeStandsInQuotes() {
    let labels = [
      "=1+1", "+a", "-a", "@a", " =1", "＝1+1", "-", "=", "-1.5", "a=b", "a,b", "say \"hi\"",
    ]
    let matrix = MatrixBlock.sample(
      Matrix(rows: labels.count, columns: 1, elements: Array(repeating: 1, count: labels.count)),
      rows: labels, columns: ["x"])
    let first = csv([.matrix(matrix)]).lines.dropFirst().map { $0.dropLast(",1.0".count) }
    #expect(
      first == [
        "“=1+1”", "“+a”", "“-a”", "“@a”", "“ =1”", "“＝1+1”", "-", "=", "-1.5", "a=b", "\"a,b\"",
        "\"say \"\"hi\"\"\"",
      ])
  }

  @Test func ofSeveralTablesEachHasItsName() {
    let matrix = MatrixBlock.sample(Matrix([[1]]))
    let bars = BarsBlock(name: "bars", caption: "c", labels: ["a"], values: [2])
    #expect(
      csv([.matrix(matrix), .paragraph([.text("words")]), .bars(bars)])
        == "scores\n,c0\nr0,1.0\n\nbars\n,bars\na,2.0\n")
  }

  @Test func arithmeticHasWordsAboveItsColumns() {
    #expect(
      csv([.derivation(.sum(of: 2, selected: nil))]) == """
        ,symbols,numbers,result
        scores,"query[0,\u{A0}0] · key[0,\u{A0}0]",1.50 · 2.00,3.0
        +,"query[0,\u{A0}1] · key[0,\u{A0}1]",1.50 · 2.00,3.0
        ,,,6.0

        """)
  }

  @Test func wordsAreWrittenWhereThereIsNothingElse() {
    #expect(csv([.title("a, b"), .list([[.text("c")]])]) == "\"a, b\"\nc\n")
  }

  @Test func tabsSeparateAndNoLabelHasOne() {
    let matrix = MatrixBlock.sample(Matrix([[1]]), rows: ["a\tb"], columns: ["c,d"])
    #expect(OutputFormat.tsv.text(of: Document([.matrix(matrix)])) == "\tc,d\na␉b\t1.0\n")
  }
}
