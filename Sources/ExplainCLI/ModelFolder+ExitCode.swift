import Checkpoints

extension ModelFolder.Failure {
  /// The exit code: what is not there, what the system keeps from us, or bad data.
  var exitCode: Int32 {
    switch self {
    case .missing, .noFolder, .noConfiguration, .tokenizer(.noTokenizer),
      .tokenizer(.missingFile), .checkpoint(.noWeights), .checkpoint(.noSuchFile):
      ExitStatus.noInput
    case .tokenizer(.unreadable), .checkpoint(.unreadable): ExitStatus.inputOutput
    case .checkpoint(.notEnoughMemory): ExitStatus.usage
    default: ExitStatus.badData
    }
  }
}
