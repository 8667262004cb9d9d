import Authoring
import DocumentModel
import TransformerModel

/// Reads a lesson on disk again whenever one of its files was saved.
///
/// A lesson that has become unreadable is told of, and the one before stays.
public struct LessonReloader: Sendable {
  /// What became of a lesson since it was read last.
  public enum Change: Sendable {
    /// It was read anew; the first step that is not as it was, if there is one.
    case lesson(Lesson, changedStep: String?)
    /// It cannot be read as it is now; the mistakes in it.
    case mistakes([Diagnostic])
  }

  private let directory: String
  /// The files as they were looked at last; they are small, and no clock can be wrong about them.
  private var seen: [String: String]
  /// The files of the lesson that could be read last.
  private var texts: [String: String]

  /// The lesson as it could be read last.
  public private(set) var lesson: Lesson

  /// Reads the lesson of a folder.
  ///
  /// - Throws: `Diagnostics` with its mistakes, or `LessonSource.Failure`.
  public init(directory: String) throws {
    self.directory = directory
    guard let folder = try LessonSource.lesson(at: directory) else {
      throw LessonSource.Failure.noSuchFolder(directory)
    }
    lesson = try LessonReader.read(folder)
    texts = try Self.texts(of: folder)
    seen = texts
  }

  /// What has changed on disk since this was asked last; `nil` if nothing has.
  public mutating func change() -> Change? {
    do {
      guard let folder = try LessonSource.lesson(at: directory) else { return nil }
      let found = try Self.texts(of: folder)
      guard found != seen else { return nil }
      seen = found
      let read = try LessonReader.read(folder)
      let step = changedStep(in: read, texts: found)
      (lesson, texts) = (read, found)
      return .lesson(read, changedStep: step)
    } catch let mistakes as Diagnostics {
      return .mistakes(mistakes.all)
    } catch {
      // A file that is being written is not there for a moment: it is asked for again.
      return nil
    }
  }

  /// The first step whose structure or words are not as they were.
  private func changedStep(in new: Lesson, texts newTexts: [String: String]) -> String? {
    for step in new.steps {
      let isChanged = newTexts.contains { name, text in
        Self.part(step.id, of: text, in: name)
          != Self.part(step.id, of: texts[name] ?? "", in: name)
      }
      if isChanged { return step.id }
    }
    return nil
  }

  /// The lines of a file that belong to a step: from its id to the next line as little indented.
  private static func part(_ id: String, of text: String, in name: String) -> String {
    let start = name == "lesson.yaml" ? "- id: \(id)" : "\(id):"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.trimmed == start }) else { return "" }
    let indent = lines[first].prefix { $0 == " " }.count
    let rest = lines[(first + 1)...].prefix { line in
      line.allSatisfy(\.isWhitespace) || line.prefix { $0 == " " }.count > indent
    }
    return ([lines[first]] + rest).joined(separator: "\n").trimmed
  }

  private static func texts(of folder: LessonFolder) throws -> [String: String] {
    var texts = ["lesson.yaml": try folder.structure.read().text]
    for (language, file) in folder.words {
      texts["\(language.rawValue).yaml"] = try file.read().text
    }
    return texts
  }
}
