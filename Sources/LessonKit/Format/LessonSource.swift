import Authoring
import DocumentModel
import Foundation

/// A file of a lesson source, read when it is needed.
public struct LessonFile: Sendable {
  /// The path to name it by.
  public let path: String
  /// Whether it lies on disk, and can change.
  let isOnDisk: Bool
  private let load: @Sendable () -> String?

  /// A file whose text is at hand.
  init(path: String, text: String) {
    self.path = path
    isOnDisk = false
    load = { text }
  }

  /// A file on disk.
  init(onDisk path: String) {
    self.path = path
    isOnDisk = true
    load = { try? String(contentsOfFile: path, encoding: .utf8) }
  }

  /// The text.
  ///
  /// - Throws: `LessonSource.Failure.unreadable` if it cannot be read or is no UTF-8.
  public func read() throws -> SourceText {
    guard let text = load() else { throw LessonSource.Failure.unreadable(path) }
    return SourceText(path: path, text: text)
  }
}

/// The files of one lesson, not yet read.
public struct LessonFolder: Sendable {
  /// The folder's name without its number.
  public let id: String
  /// The number the folder's name begins with; lessons without one come last.
  public let order: Int
  /// `lesson.yaml`.
  public let structure: LessonFile
  /// The word files by language.
  public let words: [Language: LessonFile]

  /// The folder on disk; `nil` if the lesson is packed in the program.
  public var directory: String? {
    structure.isOnDisk ? String(structure.path.dropLast("/lesson.yaml".count)) : nil
  }
}

/// A place that holds lessons and models: a folder on disk, or what is packed in the program.
public struct LessonSource: Sendable {
  /// Why a folder or a file in it could not be read.
  public enum Failure: Error, Equatable {
    /// There is no such folder.
    case noSuchFolder(String)
    /// It is there, but it is no folder.
    case noFolder(String)
    /// A file could not be read, or is no UTF-8 text.
    case unreadable(String)
  }

  /// The lessons, in the order of the course.
  public let lessons: [LessonFolder]
  /// The model files by the model's name.
  public let models: [String: LessonFile]

  /// Takes texts that are at hand, by paths below the folder.
  ///
  /// - Parameters:
  ///   - files: The files: `NN-name/lesson.yaml`, `NN-name/en.yaml`, `Models/name.yaml`.
  ///   - folder: What to put before a path when a mistake is reported.
  public init(files: [SourceText], folder: String) {
    self.init(
      files.map { ($0.path, LessonFile(path: "\(folder)/\($0.path)", text: $0.text)) })
  }

  /// Looks through a folder on disk; no file is read yet.
  ///
  /// - Throws: `Failure`, naming the folder.
  public init(directory: String) throws {
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory) else {
      throw Failure.noSuchFolder(directory)
    }
    guard isDirectory.boolValue else { throw Failure.noFolder(directory) }
    guard let folders = try? manager.contentsOfDirectory(atPath: directory) else {
      throw Failure.unreadable(directory)
    }
    var root = directory
    while root.count > 1, root.last == "/" { root.removeLast() }
    // Only one folder down: what lies deeper is no part of a lesson.
    let paths = folders.flatMap { folder in
      ((try? manager.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? [])
        .map { "\(folder)/\($0)" }
    }
    self.init(paths.map { ($0, LessonFile(onDisk: "\(root)/\($0)")) })
  }

  /// The lesson of a folder on disk that holds `lesson.yaml` itself; `nil` if it holds none.
  ///
  /// - Throws: `Failure`, naming the folder.
  public static func lesson(at directory: String) throws -> LessonFolder? {
    let manager = FileManager.default
    var directory = directory
    while directory.count > 1, directory.last == "/" { directory.removeLast() }
    guard manager.fileExists(atPath: "\(directory)/lesson.yaml") else { return nil }
    let url = URL(filePath: directory).standardizedFileURL
    let files = try manager.contentsOfDirectory(atPath: directory)
    let paths = files.map { "\(url.lastPathComponent)/\($0)" }
    let named = LessonSource(
      zip(paths, files).map { ($0, LessonFile(onDisk: "\(directory)/\($1)")) })
    return named.lessons.first
  }

  private init(_ files: [(path: String, file: LessonFile)]) {
    var byFolder: [String: [String: LessonFile]] = [:]
    for (path, file) in files where path.hasSuffix(".yaml") {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      byFolder[parts[0], default: [:]][parts[1]] = file
    }
    let modelFiles = byFolder.removeValue(forKey: "Models") ?? [:]
    models = Dictionary(
      uniqueKeysWithValues: modelFiles.map { (String($0.key.dropLast(".yaml".count)), $0.value) })
    lessons = byFolder.compactMap(Self.lesson).sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  private static func lesson(_ name: String, _ files: [String: LessonFile]) -> LessonFolder? {
    guard let structure = files["lesson.yaml"] else { return nil }
    var words: [Language: LessonFile] = [:]
    for language in Language.allCases { words[language] = files["\(language.rawValue).yaml"] }
    let number = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(number.count)
    let isNumbered = !number.isEmpty && rest.first == "-" && rest.count > 1
    return LessonFolder(
      id: isNumbered ? String(rest.dropFirst()) : name,
      order: isNumbered ? Int(number) ?? .max : .max, structure: structure, words: words)
  }
}
