import Foundation

/// Screens of maps that other programs wrote, and of parts of maps.
enum MapScreens {
  /// The folder in which the files lie.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "CheckpointsTests/ArrayFiles")

  private static let sentence =
    "The animal didn't cross the street because it was too tired and the street was too wide"

  static let all: [ScreenTests.Screen] =
    ["en", "ko"].flatMap(screens) + [
      ScreenTests.Screen(
        name: "map-overview.true",
        arguments: [
          "map", sentence, "--overview", "--color", "true", "--model", "seeded:heads=2",
        ]),
      ScreenTests.Screen(
        name: "map-overview.ascii",
        arguments: ["map", sentence, "--overview", "--ascii", "--color", "256"]),
    ]

  private static func screens(_ language: String) -> [ScreenTests.Screen] {
    func screen(_ name: String, _ arguments: [String]) -> ScreenTests.Screen {
      ScreenTests.Screen(
        name: "\(name).\(language)", arguments: ["map"] + arguments + ["--lang", language],
        folder: folder)
    }
    return [
      screen("map-from.weights", ["--from", "weights.npy", "--tokens", "나는 ##학생 이다"]),
      screen("map-from.odd-sums", ["--from", "bool.npy", "--keys", "a b c"]),
      screen(
        "map-from.softmax",
        [
          "--from", "layers.npy", "--layer", "1", "--head", "1", "--mask", "causal+padding",
          "--softmax", "--tokens", "I am [PAD]",
        ]),
      screen("map-from.all-heads", ["--from", "attentions.npy", "--layer", "1", "--all-heads"]),
      screen("map-from.special", ["--from", "special-f2.npy", "--tokens", "\u{1B}[31m \u{202E}x"]),
      screen(
        "map-sheet",
        [
          sentence, "--model", "seeded:layers=3,heads=6,width=24", "--all-layers", "--all-heads",
        ]),
      screen(
        "map-layers", ["--model", "seeded:layers=3", "--head", "1", "--all-layers"]),
      screen("map-from.beyond", ["--from", "masked.txt", "--tokens", "I am"]),
      screen("map-from.sheet", ["--from", "attentions.npy", "--all-layers", "--all-heads"]),
      screen("map-window", [sentence, "--rows", "3:6", "--columns", ":5"]),
      screen("map-overview", [sentence, "--overview", "--width", "36"]),
    ]
  }
}
