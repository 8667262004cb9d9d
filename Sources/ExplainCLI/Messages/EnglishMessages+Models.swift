import Checkpoints

extension EnglishMessages {
  func words(of failure: ModelFolder.Failure) -> (sentence: String, remedy: String) {
    ("\(failure)", "explain models")
  }
}
