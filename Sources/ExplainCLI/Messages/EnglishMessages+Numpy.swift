extension EnglishMessages {
  func words(of failure: NumpyFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .terminal:
      (
        "The bytes of .npy are not for a terminal.",
        "-o map.npy, or a pipe: explain map --format npy | …"
      )
    case .shapes(let count):
      (
        "A .npy holds one array, and these \(count) stages do not have one shape.",
        "--stages weights, or a pattern of stages of one shape"
      )
    case .compared(let stage, let before, let after):
      (
        "A .npy holds one array, and \(stage) is \(before) before and \(after) after.",
        "--stages with one that keeps its shape, or --format json"
      )
    case .inOneRun(let stage):
      (
        "\(stage) is there in one of the two runs only.",
        "--stages with one that both have, or --format json"
      )
    }
  }
}
