import Foundation

/// Screens of models out of folders, the tiny ones beside the tests of the checkpoints.
enum ModelScreens {
  /// The folder in which the models lie, so that they are named as on a user's machine.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "CheckpointsTests/Tiny")

  static let all: [ScreenTests.Screen] =
    ["en", "ko"].flatMap(screens) + [
      ScreenTests.Screen(
        name: "generate.records",
        arguments: ["generate", "The student", "--model", "gpt2", "--length", "2", "--plain"],
        folder: folder),
      ScreenTests.Screen(
        name: "map-all-heads.bert.256",
        arguments: [
          "map", "The student isn't a cat, and the cat isn't a student!", "--model", "bert",
          "--all-heads", "--layer", "1", "--color", "256",
        ], folder: folder),
    ]

  private static func screens(_ language: String) -> [ScreenTests.Screen] {
    let spoken = ["--lang", language]
    func screen(_ name: String, _ arguments: [String]) -> ScreenTests.Screen {
      ScreenTests.Screen(
        name: "\(name).\(language)", arguments: arguments + spoken, folder: folder)
    }
    return [
      screen("map.bert", ["map", "나는 student", "--model", "bert", "--layer", "2", "--head", "1"]),
      screen("map-pair.bert", ["map", "The cat", "--pair", "나는", "--model", "bert"]),
      screen(
        "map-padding.gpt2", ["map", "a naïve café", "--model", "gpt2", "--mask", "causal+padding"]),
      screen(
        "find.bert", ["map", "The student isn't a cat", "--model", "bert", "--find", "cat:the"]),
      screen(
        "map-all-heads.bert",
        [
          "map", "The student isn't a cat, and the cat isn't a student!", "--model", "bert",
          "--all-heads",
        ]),
      screen("generate.gpt2", ["generate", "나는 학생", "--model", "gpt2", "--length", "5"]),
      screen("generate.translator", ["generate"]),
      screen("fill.bert", ["fill", "The [MASK] is a [MASK].", "--model", "bert-masked"]),
      screen(
        "why.gpt2",
        ["why", "decoder.2.attention.head.1.scaled[1, 0]", "a cat", "--model", "gpt2"]),
      screen("lesson.distilbert", ["scaling", "--model", "distilbert", "--text", "A student"]),
    ]
  }
}
