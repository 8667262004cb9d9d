import Authoring
import Checkpoints
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
  /// A stage the run does not have, and what it was typed for.
  case unknownStage(String, nearest: [String], use: StageUse = .option("--stages"))
  /// A short name that several stages share, and what it was typed for.
  case ambiguousStage(String, candidates: [String], use: StageUse = .option("--stages"))
  /// A row or column the stage does not have; those it has.
  case unknownEntry(String, known: [String])
  /// A text that has not the form `STAGE[row, column]`; the empty one if there is none at all.
  case malformedCell(String)
  /// A text that has not the form `STAGE[row, column]=VALUE`.
  case malformedSetting(String)
  /// A value to set that is no finite number, or too large to compute with.
  case badSetting(String, limit: Float)
  /// A part to take out that the run does not have; those it has.
  case unknownPart(String, known: [String])
  /// Two runs to compare that are the same run.
  case nothingToCompare
  /// What is to be shown was taken out.
  case takenOut([String])
  /// A pattern that no stage fits.
  case noStageFits(String)
  /// `masked` without a mask in force.
  case noMaskInForce(Part)
  /// A target for a model that has no use for one.
  case noTarget(model: String)
  /// A second text for a model that reads one.
  case noPair(model: String)
  /// Padding for a model that has no token for it.
  case noPadding(model: String)
  /// A model folder that cannot be run.
  case model(ModelFolder.Failure)
  /// An option that means nothing where words are written one by one.
  case notWithGenerate(String)
  /// An option that changes a run, for a command that runs no model.
  case notWithoutRun(option: String, command: String)
  /// A model that writes no words; whether it fills in masked ones.
  case cannotWriteWords(model: String, fillsIn: Bool)
  /// A model that fills in no masked words; whether it writes some.
  case cannotFill(model: String, writes: Bool)
  /// A text without a masked word; how the model writes one.
  case nothingToFill(mask: String)
  /// A value that is no number, or not in the range.
  case notADecimal(option: String, value: String, range: ClosedRange<Double>, example: Double)
  /// A text that does not name two tokens: `it:animal`; those there are.
  case notTwoTokens(String, known: [String])
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
  /// An option that means nothing with `--plain`.
  case notWithPlain(String)
  /// A time between steps that is no number of seconds.
  case badInterval(String)
  /// A size that is not two numbers: `80x24`.
  case badSize(String)
  /// Lessons that were looked through have mistakes, which are told of already.
  case lessonsHaveMistakes(count: Int)
  /// A folder in which no lesson was found.
  case noLessons(String)
  /// A name that no lesson can have; why it cannot.
  case badLessonName(String)
  /// A lesson or file that is there already and is not written over.
  case alreadyThere(String)
  /// Several failures, each to be reported.
  case several([Failure])
  /// What keeps one lesson of many from being written.
  case inLesson(String, Failure)
  /// A file or folder that is not there.
  case noSuchFile(String)
  /// Something that is there and is no folder.
  case noFolder(String)
  /// A course for which no folder is named, or a file.
  case noCourseFolder
  /// A file that cannot be read as text.
  case unreadable(String)
  /// Output that cannot be written; the system's reason.
  case cannotWrite(path: String, reason: String)
  /// A map cannot be read or shown as asked for.
  case map(MapFailure)
  /// Numbers cannot be written as one array.
  case numpy(NumpyFailure)
  /// There is no worksheet.
  case worksheet(WorksheetFailure)
  /// What is kept of the lessons cannot be shown or changed.
  case progress(ProgressFailure)
  /// The speaker notes cannot be shown, or be seen from elsewhere.
  case notes(NotesFailure)

  /// What went wrong with a folder of lessons.
  init(_ failure: LessonSource.Failure) {
    switch failure {
    case .noSuchFolder(let path): self = .noSuchFile(path)
    case .noFolder(let path): self = .noFolder(path)
    case .unreadable(let path): self = .unreadable(path)
    }
  }

  /// What is known of a run when a name in it leads nowhere.
  struct Whereabouts {
    /// The names of its stages.
    let known: [String]
    /// The part that is shown.
    let part: Part
    /// Whether that part has a mask.
    let hasMask: Bool
    /// The layers that were taken out.
    let removedLayers: [String]
  }

  /// Why a change cannot be made in a run of a part.
  init(_ failure: WhatIf.Failure, part: Part, hasMask: Bool, removedLayers: [String]) {
    switch failure {
    case .part(let name, let known): self = .unknownPart(name, known: known)
    case .malformed(let text): self = .malformedSetting(text)
    case .badValue(let value, let limit): self = .badSetting(value, limit: limit)
    case .cell(let failure, let stages):
      let run = Whereabouts(
        known: stages, part: part, hasMask: hasMask, removedLayers: removedLayers)
      self.init(failure, text: "", in: run, for: .set)
    }
  }

  /// Why a text is no cell of a run.
  init(_ failure: CellReference.Failure, text: String, in run: Whereabouts, for use: StageUse) {
    switch failure {
    case .malformed: self = .malformedCell(text)
    case .cell(let name, let known): self = .unknownEntry(name, known: known)
    case .stage(let failure, let name): self.init(failure, name: name, in: run, for: use)
    }
  }

  /// Why a name is no stage of a run.
  init(_ failure: StageReference.Failure, name: String, in run: Whereabouts, for use: StageUse) {
    switch failure {
    case .ambiguous(let candidates):
      self = .ambiguousStage(name, candidates: candidates, use: use)
    case .unknown where StageReference(name).isOfMask && !run.hasMask:
      self = .noMaskInForce(run.part)
    case .unknown where run.known.contains(name) && !run.removedLayers.isEmpty:
      // Other layers have such a stage.
      self = .takenOut(run.removedLayers)
    case .unknown:
      let others = run.known.filter { $0 != name }
      self = .unknownStage(name, nearest: nearest(to: name, in: others), use: use)
    }
  }

  /// The exit code.
  var exitCode: Int32 {
    switch self {
    case .mistakes, .lessonsHaveMistakes: ExitStatus.badData
    case .noSuchFile, .noFolder, .noLessons: ExitStatus.noInput
    case .several(let failures): failures.first?.exitCode ?? ExitStatus.internalError
    case .unreadable, .cannotWrite: ExitStatus.inputOutput
    case .inLesson(_, let failure): failure.exitCode
    case .map(let failure): failure.exitCode
    case .progress(let failure): failure.exitCode
    case .notes(let failure): failure.exitCode
    case .model(let failure): failure.exitCode
    default: ExitStatus.usage
    }
  }
}

/// What the name of a stage was typed for.
enum StageUse: Equatable {
  /// The value of an option.
  case option(String)
  /// The cell behind `why`.
  case why
  /// The cell to set.
  case set

  /// How another name is typed there.
  func typed(_ stage: String) -> String {
    switch self {
    case .option(let option): "\(option) \(stage)"
    case .why: "explain why '\(stage)[0, 0]'"
    case .set: "--set '\(stage)[0, 0]=1'"
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
  /// What a shell makes of a program that Ctrl-C has ended.
  static let interrupted: Int32 = 130
}
