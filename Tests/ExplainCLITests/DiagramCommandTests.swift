import Foundation
import Rendering
import TestSupport
import Testing

/// `explain diagram` over all kinds of models, in both languages.
@Suite struct DiagramCommandTests {
  static let models =
    ["hand-set", "hand-set-translator"]
    + ["encoder", "decoder", "encoder-decoder", "encoder-decoder,norm=pre"].map {
      "seeded:kind=\($0)"
    }

  private func lines(_ arguments: [String]) throws -> [String] {
    let result = try BuiltProgram().run(["diagram"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: models, ["en", "ko"])
  func isStraightAndFitsTheWindow(model: String, language: String) throws {
    for (width, mask) in [(24, "padding"), (40, "causal"), (72, "causal+padding"), (80, "none")] {
      let lines = try lines([
        "--model", model, "--lang", language, "--width", "\(width)", "--mask", mask, "--stage",
        "weights",
      ])
      #expect((lines.map { displayWidth(of: $0) }.max() ?? 0) <= width)
      let frames = crookedFrames(in: lines) { displayWidth(of: $0) }
      #expect(frames.places == [])
      #expect(frames.count >= 7)
      #expect(lines.filter { $0.contains("═") }.count == 2)
    }
  }

  @Test(arguments: models, ["en", "ko"])
  func asciiAndPlainNeedNoSigns(model: String, language: String) throws {
    let ascii = try lines(["--model", model, "--lang", language, "--ascii"]).joined()
    #expect(!ascii.unicodeScalars.contains { 0x2190...0x25FF ~= $0.value })
    let plain = try lines(["--model", model, "--lang", language, "--plain", "--stage", "weights"])
    #expect(plain.filter { $0.contains(": ") && $0.contains(" [4, ") }.count >= 6)
    #expect(plain.filter { $0.hasPrefix("Here: ") || $0.hasPrefix("여기: ") }.count == 1)
  }

  @Test func shapesAreThoseOfTheSentence() throws {
    let lines = try lines(["you are", "--stage", "masked", "--mask", "padding", "--pad", "1"])
    #expect(lines.contains { $0.contains("head.0.masked") && $0.contains("[3, 3]") })
    #expect(lines.contains { $0.contains("hidden units") && $0.contains("[3, 8]") })
  }

  @Test func theTargetHasShapesOfItsOwn() throws {
    let lines = try lines([
      "I am a student", "--model", "seeded:kind=encoder-decoder", "--target", "나는 학생",
    ])
    #expect(lines.contains { $0.contains("map (2 heads)") && $0.contains("[3, 4]") })
  }

  @Test func goesToAFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try lines(["-o", file.path]) == [])
    let screen = try BuiltProgram().run(["diagram"]).output
    #expect(try String(contentsOf: file, encoding: .utf8) == screen)
  }
}
