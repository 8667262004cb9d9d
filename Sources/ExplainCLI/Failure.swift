import Authoring
import LessonKit
import TransformerModel

/// Why a command was refused or did not end well; the words are made in `Messages`.
indirect enum Failure: Error, Equatable {
  /// An argument is not UTF-8; its place, counted from 1.
  case notUTF8(place: Int)
  /// Neither a lesson nor a command.
  case unknownLesson(String, nearest: [String])
  /// A value that an option does not take.
  case unknownValue(option: String, value: String, known: [String])
  /// A value that is no whole number, or not in the range.
  case notInRange(option: String, value: String, range: ClosedRange<Int>, example: Int)
  /// A model that does not exist.
  case unknownModel(String, known: [String])
  /// A stage the run does not have, and the option that names another.
  case unknownStage(String, nearest: [String], option: String = "--stages")
  /// A short name that several stages share, and the option that tells them apart.
  case ambiguousStage(String, candidates: [String], option: String = "--stages")
  /// A pattern that no stage fits.
  case noStageFits(String)
  /// `masked` without a mask in force.
  case noMaskInForce(Part)
  /// A target for a model that has no use for one.
  case noTarget(model: String)
  /// Settings that make no seeded model.
  case badSettings(SeededModel.Failure)
  /// A target without a word in it.
  case emptyTarget
  /// A text without a word in it.
  case emptyText
  /// A text in two places.
  case twoTexts
  /// A text with too many tokens.
  case textTooLong(count: Int, limit: Int)
  /// More memory than there is, in bytes.
  case notEnoughMemory(needed: Int, available: Int)
  /// A target with too many tokens.
  case targetTooLong(count: Int, limit: Int)
  /// Mistakes in files a person wrote.
  case mistakes([Diagnostic])
  /// Several failures, each to be reported.
  case several([Failure])
  /// A file or folder that is not there.
  case noSuchFile(String)
  /// Something that is there and is no folder.
  case noFolder(String)
  /// A file that cannot be read as text.
  case unreadable(String)
  /// Output that cannot be written; the system's reason.
  case cannotWrite(path: String, reason: String)

  /// What went wrong with a folder of lessons.
  init(_ failure: LessonSource.Failure) {
    switch failure {
    case .noSuchFolder(let path): self = .noSuchFile(path)
    case .noFolder(let path): self = .noFolder(path)
    case .unreadable(let path): self = .unreadable(path)
    }
  }

  /// The exit code.
  var exitCode: Int32 {
    switch self {
    case .mistakes: ExitStatus.badData
    case .noSuchFile, .noFolder: ExitStatus.noInput
    case .several(let failures): failures.first?.exitCode ?? ExitStatus.internalError
    case .unreadable, .cannotWrite: ExitStatus.inputOutput
    default: ExitStatus.usage
    }
  }
}

/// The exit codes of the program, those of `sysexits.h`.
enum ExitStatus {
  static let success: Int32 = 0
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let internalError: Int32 = 70
  static let inputOutput: Int32 = 74
}
