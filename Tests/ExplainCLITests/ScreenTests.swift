import Foundation
import Rendering
import TestSupport
import Testing
import TransformerModel

/// Whole screens of the built program, kept as files that were read by a person.
@Suite struct ScreenTests {
  /// One screen: its file, and the command line that draws it.
  struct Screen: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    /// The folder it is drawn in, if the screen names files.
    var folder: URL?
    var testDescription: String { name }
  }

  private static let goldens = Goldens(beside: #filePath)

  static let screens: [Screen] =
    plainScreens + DerivationScreens.all + ComparisonScreens.all + ModelScreens.all
    + MapScreens.all + WorksheetScreens.all

  private static let plainScreens: [Screen] =
    ["en", "ko"].flatMap { language in
      [
        Screen(
          name: "lesson.\(language).plain",
          arguments: ["self-attention", "--lang", language, "--color", "never"]),
        Screen(
          name: "lesson.\(language).256",
          arguments: ["self-attention", "--lang", language, "--color", "256"]),
        Screen(
          name: "lesson-own-sentence.\(language).plain",
          arguments: [
            "self-attention", "--lang", language, "--text", "나는 학생 이다", "--mask", "causal",
          ]),
        Screen(
          name: "map.\(language).plain", arguments: ["map", "--lang", language, "--color", "never"]),
        Screen(
          name: "map.\(language).true", arguments: ["map", "--lang", language, "--color", "true"]),
        Screen(
          name: "map-masked.\(language).256",
          arguments: [
            "map", "--mask", "causal+padding", "--stage", "masked", "--lang", language, "--color",
            "256",
          ]),
        Screen(name: "diagram.\(language)", arguments: ["diagram", "--lang", language]),
        Screen(name: "list.\(language)", arguments: ["list", "--lang", language]),
      ]
    } + [
      Screen(
        name: "map.all-heads.ko",
        arguments: ["map", "--model", "seeded:heads=4", "--all-heads", "--lang", "ko"]),
      Screen(
        name: "map.cross",
        arguments: [
          "map", "나는 학생 이다", "--model", "seeded:kind=encoder-decoder,layers=1", "--part", "cross",
          "--target", "I am a",
        ]),
      Screen(name: "map.16", arguments: ["map", "--color", "16"]),
      Screen(name: "map.ascii", arguments: ["map", "--mask", "causal", "--ascii"]),
      Screen(
        name: "map.records",
        arguments: ["map", "나는 학생 이다", "--plain", "--lang", "ko", "--mask", "causal"]),
      Screen(
        name: "map.bands",
        arguments: [
          "map", "The animal didn't cross the street because it was too tired", "--width", "60",
        ]),
      Screen(
        name: "diagram-encoder-decoder.ko",
        arguments: [
          "diagram", "--model", "seeded:kind=encoder-decoder", "--target", "나는 학생", "--part",
          "cross", "--stage", "weights", "--lang", "ko",
        ]),
      Screen(name: "help.ko", arguments: ["--help", "--lang", "ko"]),
    ]

  @Test(arguments: screens)
  func looksAsItDid(screen: Screen) throws {
    let result = try BuiltProgram().run(screen.arguments, folder: screen.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(Self.goldens.mismatch(screen.name, result.output) == nil)
  }

  @Test func everyGoldenBelongsToAScreen() {
    let names =
      Self.screens.map(\.name) + AppendedRowTests.names + PooledRowTests.names
      + StepScreen.fileNames + TokenScreenTests.names
    #expect(Self.goldens.orphans(expecting: names) == [])
  }

  @Test func everyOperationIsOpenedOnAScreen() {
    let shown = DerivationScreens.arguments.map(\.operation) + [Append.name, Tanh.name]
    #expect(Set(shown) == Set(Operations.all.map { $0.name }))
  }

  @Test(arguments: [
    "I am a student", "나는 학생 이다", "The animal didn't cross the street because it was too tired",
    "\u{1102}\u{1161}\u{1102}\u{1173}\u{11AB} e\u{301}te\u{301} 👩‍🔬 ❤️ 日本語 Ａ",
  ])
  func tablesAreStraightAndFitTheWindow(text: String) throws {
    for width in [40, 60, 80, 120] {
      let result = try BuiltProgram().run(["map", text, "--width", "\(width)"])
      var frameWidths: [Int] = []
      for line in result.output.split(separator: "\n", omittingEmptySubsequences: false) {
        let columns = displayWidth(of: String(line))
        #expect(columns <= width, "\(line)")
        if "┌├│└".contains(line.first ?? " ") {
          frameWidths.append(columns)
        } else {
          #expect(Set(frameWidths).count <= 1, "a crooked table: \(frameWidths)")
          frameWidths = []
        }
      }
    }
  }
}
