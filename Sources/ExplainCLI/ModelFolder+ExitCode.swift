import Checkpoints

extension ModelFolder.Failure {
  /// The exit code: what is not there, what the system keeps from us, or bad data.
  var exitCode: Int32 {
    switch self {
    case .missing, .noFolder, .noConfiguration, .configurationFurtherIn: ExitStatus.noInput
    case .configuration: ExitStatus.badData
    case .tokenizer(let failure): failure.exitCode
    case .checkpoint(let failure): failure.exitCode
    }
  }
}

extension TokenizerFailure {
  fileprivate var exitCode: Int32 {
    switch self {
    case .noTokenizer, .sentencePiece, .missingFile, .noFile: ExitStatus.noInput
    case .unreadable: ExitStatus.inputOutput
    default: ExitStatus.badData
    }
  }
}

extension CheckpointFailure {
  fileprivate var exitCode: Int32 {
    switch self {
    case .noWeights, .otherWeights, .noSuchFile, .noRegularFile: ExitStatus.noInput
    case .unreadable: ExitStatus.inputOutput
    case .notEnoughMemory: ExitStatus.usage
    default: ExitStatus.badData
    }
  }
}
