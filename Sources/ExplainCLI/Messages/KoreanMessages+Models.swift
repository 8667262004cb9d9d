import Checkpoints

extension KoreanMessages {
  func words(of failure: ModelFolder.Failure) -> (sentence: String, remedy: String) {
    ("\(failure)", "explain models")
  }
}
