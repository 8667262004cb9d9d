import Authoring
import DocumentModel
import TestSupport
import Testing
import TransformerModel

@testable import LessonKit

/// Prose becomes blocks, and what stands in braces becomes the number of the run.
@Suite struct ProseParserTests {
  private let trace: Trace

  init() throws {
    trace = try Packed().trace()
  }

  private func parse(_ prose: String) throws -> (blocks: [Block], diagnostics: [Diagnostic]) {
    var parser = ProseParser(try placed(prose), trace: trace)
    return (parser.blocks(), parser.diagnostics)
  }

  private func spans(_ prose: String) throws -> [Span] {
    let (blocks, diagnostics) = try parse(prose)
    #expect(diagnostics.isEmpty)
    #expect(blocks.count == 1)
    return Document(blocks).spans
  }

  private func cell(_ stage: String, _ row: Int, _ column: Int) throws -> Float {
    let value = try #require(trace["encoder.0.attention.head.0.\(stage)"]).value
    return Float(value.nested[row][column])
  }

  @Test func aReferenceIsTheNumberOfThatCell() throws {
    let scaled = try cell("scaled", 3, 0)
    #expect(try spans("{scaled[student, I]}") == [.number(scaled, digits: nil)])
    #expect(try spans("{scaled[3, 0]}") == [.number(scaled, digits: nil)])
    #expect(try spans("{head.0.scaled[student,0]}") == [.number(scaled, digits: nil)])
    let own = try spans("It is {weights[I, student]}, not more.")
    #expect(
      own == [
        .text("It is "), .number(try cell("weights", 0, 3), digits: nil), .text(", not more."),
      ])
  }

  @Test(arguments: 0...9)
  func aReferenceMayAskForDigits(digits: Int) throws {
    let found = try spans("{scaled[student, I]:\(digits)}")
    #expect(found == [.number(try cell("scaled", 3, 0), digits: digits)])
  }

  @Test func sizesAreNumbersToo() throws {
    #expect(try spans("{rows weights}") == [.number(4, digits: 0)])
    #expect(try spans("{columns ffn.hidden}").count == 1)
    let hidden = try #require(trace["encoder.0.ffn.hidden"]).value.nested
    #expect(
      try spans("{columns ffn.hidden}") == [.number(Float(hidden[0].count), digits: 0)])
  }

  @Test func whatMattersAndWhatIsTypedAreToldApart() throws {
    #expect(
      try spans("See **layer norm**, then `a {b}` and {rows weights}.") == [
        .text("See "), .strong("layer norm"), .text(", then "), .code("a {b}"), .text(" and "),
        .number(4, digits: 0), .text("."),
      ])
    #expect(try spans("**나는**입니다") == [.strong("나는"), .text("입니다")])
  }

  @Test func linesOfAParagraphAreOne() throws {
    #expect(try spans("one\ntwo **three\nfour**") == [.text("one two "), .strong("three four")])
  }

  @Test func aReferenceMayRunOverTheEndOfALine() throws {
    #expect(try spans("{scaled[student,\nI]}") == [.number(try cell("scaled", 3, 0), digits: nil)])
  }

  @Test func paragraphsPointsAndCommandsAreTheirOwnBlocks() throws {
    let prose =
      "One.\n\n\n- first\n  goes on\n- **second**\n\n    explain list\n    explain map\n\nTwo."
    let (blocks, diagnostics) = try parse(prose)
    #expect(diagnostics.isEmpty)
    #expect(blocks.count == 4)
    guard case .paragraph(let first) = blocks[0], case .list(let points) = blocks[1],
      case .commands(let commands) = blocks[2], case .paragraph(let last) = blocks[3]
    else {
      Issue.record("\(blocks)")
      return
    }
    #expect(first == [.text("One.")] && last == [.text("Two.")])
    #expect(points == [[.text("first goes on")], [.strong("second")]])
    #expect(commands == ["explain list", "explain map"])
  }

  @Test(arguments: [
    "{}", "{scaled}", "{scaled[3]}", "{scaled[3, 0}", "{[3, 0]}", "{scaled[0, 0]:12}",
  ])
  func aMalformedReferenceIsFoundWhereItStands(reference: String) throws {
    let (blocks, diagnostics) = try parse("One line.\n나는 \(reference) here.")
    #expect(diagnostics.map(\.problem) == [.badReference(String(reference.dropFirst().dropLast()))])
    #expect(diagnostics.map { [$0.line, $0.column] } == [[3, 6]])
    #expect(Document(blocks).numbers.isEmpty)
  }

  @Test func anUnknownStageIsFoundAndItsNeighboursAreKnown() throws {
    for reference in ["{skaled[3, 0]}", "{rows skaled}", "{columns skaled}"] {
      let (_, diagnostics) = try parse("Say \(reference).")
      let found = try #require(diagnostics.first)
      guard case .unknownValue("skaled", let known) = found.problem else {
        Issue.record("\(found)")
        continue
      }
      #expect(nearest(to: "skaled", in: known).first == "scaled")
      #expect([found.line, found.column] == [2, 7])
    }
  }

  @Test func anAmbiguousStageNamesTheCandidates() throws {
    let (_, diagnostics) = try parse("Say {norm[0, 0]}.")
    #expect(
      diagnostics.map(\.problem) == [
        .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"])
      ])
    #expect(diagnostics.map { [$0.line, $0.column] } == [[2, 7]])
  }

  @Test(arguments: [
    ("{scaled[teacher, I]}", "teacher"), ("{scaled[I, 9]}", "9"), ("{scaled[-1, I]}", "-1"),
  ])
  func anUnknownCellNamesTheCellsThereAre(reference: String, name: String) throws {
    let (_, diagnostics) = try parse("Say it.\n\n- \(reference)")
    #expect(
      diagnostics.map(\.problem) == [.unknownCell(name, known: ["I", "am", "a", "student"])])
    #expect(diagnostics.map { [$0.line, $0.column] } == [[4, 5]])
  }

  @Test func everyMistakeOfATextIsReported() throws {
    let (_, diagnostics) = try parse("{a} {scaled[x, y]}\n\n- {rows nothing}")
    #expect(diagnostics.map(\.line) == [2, 2, 4])
    #expect(diagnostics.map(\.column) == [3, 7, 5])
  }
}
