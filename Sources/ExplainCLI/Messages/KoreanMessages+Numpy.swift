extension KoreanMessages {
  func words(of failure: NumpyFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .terminal:
      (
        ".npy는 글이 아니어서 터미널에 쓸 수 없습니다.",
        "-o map.npy 또는 파이프를 씁니다: explain map --format npy | …"
      )
    case .shapes(let count):
      (
        ".npy에는 배열 하나만 담을 수 있는데, 고른 단계 \(count)개의 모양이 서로 다릅니다.",
        "--stages weights처럼 모양이 같은 단계만 고릅니다."
      )
    case .compared(let stage, let before, let after):
      (
        ".npy에는 배열 하나만 담을 수 있는데, \(stage)의 모양이 바꾸기 전에는 \(before), 바꾼 뒤에는 \(after)입니다.",
        "--stages로 모양이 그대로인 단계를 고르거나 --format json을 씁니다."
      )
    case .inOneRun(let stage):
      (
        "\(stage) 단계는 두 계산 가운데 하나에만 있습니다.",
        "--stages로 두 계산에 모두 있는 단계를 고르거나 --format json을 씁니다."
      )
    }
  }
}
