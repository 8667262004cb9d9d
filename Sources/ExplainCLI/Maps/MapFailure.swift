import Checkpoints

/// Why a map out of a file, or a part of a map, cannot be shown.
enum MapFailure: Error, Equatable {
  /// A file of numbers that cannot be read.
  case array(file: String, ArrayFailure)
  /// Numbers in fewer or more axes than maps have.
  case axes(file: String, shape: [Int])
  /// An option of models, of which a file knows nothing.
  case notWithFile(String)
  /// An option that says how a file is read, without a file.
  case onlyWithFile(String)
  /// Two options that say different things.
  case notTogether(String, String)
  /// Another number of words than there are rows or columns.
  case wrongWords(option: String, expected: Int, found: Int)
  /// A causal mask on maps whose rows and columns are not the same words.
  case notSquare(mask: String, rows: Int, columns: Int)
  /// A text that names no rows or columns of those there are.
  case badPart(option: String, value: String, count: Int)

  /// The exit code.
  var exitCode: Int32 {
    switch self {
    case .array(_, .missing), .array(_, .folder): ExitStatus.noInput
    case .array(_, .unreadable): ExitStatus.inputOutput
    case .array, .axes: ExitStatus.badData
    default: ExitStatus.usage
    }
  }
}
