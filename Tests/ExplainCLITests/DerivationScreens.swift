/// One opened number for each operation, on the smallest model that has it.
enum DerivationScreens {
  /// What is typed behind `why`, by the operation that made the cell.
  ///
  /// `append` is not here: only a model that writes word by word joins rows. Nor is `tanh`, which
  /// only a model out of a checkpoint has.
  static let arguments: [(operation: String, arguments: [String])] = [
    ("parameter", ["query.weight[2, 0]"]),
    ("constant", ["encoder.mask[am, a]", "--mask", "causal"]),
    ("lookup", ["embedding[student, 2]"]),
    ("sinusoidal", ["position[a, 1]"]),
    ("add", ["input[student, 0]"]),
    ("linear", ["attention.query[student, 0]"]),
    ("slice", ["head.value[3, 1]", "--model", "hand-set-heads", "--head", "1"]),
    ("multiply-transposed", ["scores[student, I]"]),
    ("scale", ["scaled[I, I]"]),
    ("mask", ["masked[am, 5]", "--mask", "causal+padding"]),
    ("softmax", ["weights[student, I]"]),
    ("multiply", ["context[student, 0]"]),
    ("concatenate", ["concat[3, 3]", "--model", "hand-set-heads"]),
    ("layer-norm", ["attention.norm[am, 0]"]),
    ("relu", ["activated[I, 3]"]),
    ("gelu", ["activated[I, 3]", "--model", "seeded:activation=gelu"]),
    ("gelu-tanh", ["activated[I, 3]", "--model", "seeded:activation=gelu-tanh"]),
    ("identity", ["scaled[student, I]", "--without", "scale"]),
    ("set", ["scores[student, I]", "--set", "scores[student, I]=9"]),
  ]

  /// All of them in both languages, and what else `why` can show.
  static let all: [ScreenTests.Screen] =
    ["en", "ko"].flatMap(screens) + [
      ScreenTests.Screen(
        name: "why.records",
        arguments: ["why", "weights[0, 0]", "나는 학생 이다", "--plain", "--depth", "2", "--lang", "ko"]),
      ScreenTests.Screen(
        name: "why.ascii",
        arguments: ["why", "attention.norm[am, 0]", "--depth", "2", "--ascii", "--width", "60"]),
    ]

  private static func screens(_ language: String) -> [ScreenTests.Screen] {
    let spoken = ["--lang", language]
    let operations = arguments.map { operation, arguments in
      ScreenTests.Screen(
        name: "why.\(operation).\(language)", arguments: ["why"] + arguments + spoken)
    }
    return operations + [
      ScreenTests.Screen(
        name: "why-tree.\(language)",
        arguments: ["why", "masked[am, I]", "--mask", "causal", "--depth", "all"] + spoken),
      ScreenTests.Screen(
        name: "why-long-sum.\(language)",
        arguments: ["why", "scores[1, 0]", "--model", "seeded:width=64,heads=2"] + spoken),
    ]
  }
}
