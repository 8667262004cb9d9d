import Authoring
import DocumentModel
import Foundation

/// The files of one lesson, not yet read.
public struct LessonFolder: Sendable {
  /// The folder's name without its number.
  public let id: String
  /// The number the folder's name begins with; lessons without one come last.
  public let order: Int
  /// `lesson.yaml`.
  public let structure: SourceText
  /// The word files by language.
  public let words: [(Language, SourceText)]
}

/// A place that holds lessons and models: a folder on disk, or what is packed in the program.
public struct LessonSource: Sendable {
  /// Why a folder could not be read.
  public enum Failure: Error, Equatable {
    /// There is no such folder.
    case noSuchFolder(String)
    /// A file could not be read, or is no UTF-8 text.
    case unreadable(String)
  }

  /// The lessons, in the order of the course.
  public let lessons: [LessonFolder]
  /// The model files by the model's name.
  public let models: [String: SourceText]

  /// Sorts files by their paths: `NN-name/lesson.yaml`, `NN-name/en.yaml`, `Models/name.yaml`.
  ///
  /// - Parameters:
  ///   - files: The files, by paths below the folder.
  ///   - folder: What to put before a path when a mistake is reported.
  public init(files: [SourceText], folder: String) {
    var byFolder: [String: [String: SourceText]] = [:]
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      byFolder[parts[0], default: [:]][parts[1]] = SourceText(
        path: "\(folder)/\(file.path)", text: file.text)
    }
    let modelFiles = byFolder.removeValue(forKey: "Models") ?? [:]
    models = Dictionary(
      uniqueKeysWithValues: modelFiles.map { ($0.key.replacing(".yaml", with: ""), $0.value) })
    lessons = byFolder.compactMap { name, files in
      guard let structure = files["lesson.yaml"] else { return nil }
      let words = Language.allCases.compactMap { language in
        files["\(language.rawValue).yaml"].map { (language, $0) }
      }
      let number = name.prefix { $0.isASCII && $0.isNumber }
      let rest = name.dropFirst(number.count)
      let isNumbered = !number.isEmpty && rest.first == "-" && rest.count > 1
      return LessonFolder(
        id: isNumbered ? String(rest.dropFirst()) : name,
        order: isNumbered ? Int(number) ?? .max : .max, structure: structure, words: words)
    }
    .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// Reads the YAML files of a folder on disk.
  ///
  /// - Throws: `Failure`, naming the folder or file.
  public init(directory: String) throws {
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue
    else { throw Failure.noSuchFolder(directory) }
    guard let paths = try? Self.yamlFiles(below: directory, manager: manager) else {
      throw Failure.unreadable(directory)
    }
    let files = try paths.map { path in
      guard let text = try? String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8) else {
        throw Failure.unreadable("\(directory)/\(path)")
      }
      return SourceText(path: path, text: text)
    }
    var folder = directory
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    self.init(files: files, folder: folder)
  }

  /// The files one folder down; deeper ones and other kinds are no part of a lesson.
  private static func yamlFiles(below directory: String, manager: FileManager) throws -> [String] {
    try manager.contentsOfDirectory(atPath: directory).sorted().flatMap { name in
      let names = (try? manager.contentsOfDirectory(atPath: "\(directory)/\(name)")) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(name)/\($0)" }
    }
  }
}
