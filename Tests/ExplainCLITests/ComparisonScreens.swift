/// Two runs side by side, in both languages.
enum ComparisonScreens {
  static let all: [ScreenTests.Screen] =
    ["en", "ko"].flatMap(screens) + [
      ScreenTests.Screen(
        name: "compare.records",
        arguments: ["compare", "I am", "--set", "embedding[am, 0]=2", "--plain"])
    ]

  private static func screens(_ language: String) -> [ScreenTests.Screen] {
    let spoken = ["--lang", language]
    return [
      ScreenTests.Screen(
        name: "compare.\(language)", arguments: ["compare", "--without", "scale"] + spoken),
      ScreenTests.Screen(
        name: "compare-with.\(language).256",
        arguments: [
          "compare", "I am a student", "--with", "I am a teacher", "--color", "256",
        ] + spoken),
      ScreenTests.Screen(
        name: "compare-shuffled.\(language)",
        arguments: [
          "compare", "--without", "position", "--shuffle", "1", "--stages", "ffn.norm",
        ] + spoken),
    ]
  }
}
