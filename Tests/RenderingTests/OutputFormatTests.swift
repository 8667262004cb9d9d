import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// What holds in every format.
@Suite struct OutputFormatTests {
  private static let names = OutputFormat.all.map(\.name)

  private func format(_ name: String) throws -> OutputFormat {
    try #require(OutputFormat.all.first { $0.name == name })
  }

  @Test func everyFormatHasANameOfItsOwn() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(Self.names.first == "text")
  }

  @Test(arguments: names)
  func theSameDocumentGivesTheSameBytes(name: String) throws {
    let format = try format(name)
    for words in ["나는 student", "a\\b"] {
      let document = Document.everything(saying: words, columns: 30)
      #expect(format.text(of: document) == format.text(of: document))
    }
  }

  @Test(arguments: names)
  func whatWouldDriveATerminalOrTurnTheWritingIsShown(name: String) throws {
    let format = try format(name)
    for words in HostileText.all {
      let drawn = format.text(of: .everything(saying: words))
      let text = name == "ansi" ? withoutColor(drawn) : drawn
      let obeyed = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x09: name != "tsv"
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2028, 0xFFFE: true
        default: false
        }
      }
      #expect(obeyed.isEmpty, "\(words.debugDescription): \(obeyed)")
    }
  }

  @Test(arguments: names)
  func emptyDocumentsAndEmptyWordsAreFine(name: String) throws {
    let format = try format(name)
    _ = format.text(of: Document())
    #expect(!format.text(of: .everything(saying: "")).isEmpty)
    _ = format.text(of: Document([.list([]), .commands([]), .facts([]), .paragraph([])]))
  }

  @Test(arguments: names)
  func aCoveredNumberIsNowhereToBeRead(name: String) throws {
    let matrix = MatrixBlock.sample(Matrix([[0.125, 0.75]]), isHeatmap: true)
      .marked(.init(covered: [.init(0, 0)]))
    let text = withoutColor(try format(name).text(of: Document([.matrix(matrix)])))
    #expect(text.contains("?"))
    #expect(!text.contains("0.125") && !text.contains("0.13"))
    #expect(text.contains("0.75"))
  }

  @Test(arguments: names)
  func anEmptyCellIsEmptyAndHasRoom(name: String) throws {
    let matrix = MatrixBlock.sample(Matrix([[0.125, 0.75]]))
      .marked(.init(blank: [.init(0, 0)]))
    let text = withoutColor(try format(name).text(of: Document([.matrix(matrix)])))
    #expect(!text.contains("0.125") && !text.contains("0.13") && text.contains("0.75"))
    let room =
      switch name {
      case "csv": "r0,,0.75"
      case "tsv": "r0\t\t0.75"
      case "latex": "\\rule{30pt}{0.4pt}"
      case "html": "<td class=\"blank\">"
      case "markdown": "\\_\\_\\_\\_"
      default: "____"
      }
    #expect(text.contains(room), "\(text)")
  }
}
