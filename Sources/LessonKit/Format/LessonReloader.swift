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
  /// How often in a row a file was not there that had been before.
  private var misses = 0

  /// A file that was not there so often was taken away; until then it may be on its way: editors
  /// delete what they write anew.
  private static let mostMisses = 2

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
      guard found != seen else {
        misses = 0
        return nil
      }
      let isIncomplete = seen.keys.contains { found[$0] == nil }
      misses = isIncomplete ? misses + 1 : 0
      if isIncomplete, misses <= Self.mostMisses { return nil }
      misses = 0
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
    let (before, after) = (texts["lesson.yaml"] ?? "", newTexts["lesson.yaml"] ?? "")
    return new.steps.first { step in
      Self.structure(of: step.id, in: before) != Self.structure(of: step.id, in: after)
        || Language.allCases.contains { language in
          lesson.words[language]?.steps[step.id]?.texts
            != new.words[language]?.steps[step.id]?.texts
        }
    }?.id
  }

  /// The lines of `lesson.yaml` that belong to a step: from its id to the next line as little
  /// indented.
  private static func structure(of id: String, in text: String) -> [Substring] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let starts = ["- id: \(id)", "- id: \"\(id)\"", "- id: '\(id)'"]
    guard
      let first = lines.firstIndex(where: { line in
        // A comment may follow, but not the rest of a longer id.
        let line = line.trimmed
        return starts.contains { line == $0 || line.hasPrefix("\($0) ") }
      })
    else { return [] }
    let indent = lines[first].prefix { $0 == " " }.count
    return [lines[first]]
      + lines[(first + 1)...].prefix { line in
        line.allSatisfy(\.isWhitespace) || line.prefix { $0 == " " }.count > indent
      }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func texts(of folder: LessonFolder) throws -> [String: String] {
    var texts = ["lesson.yaml": try folder.structure.read().text]
    for (language, file) in folder.words {
      texts["\(language.rawValue).yaml"] = try file.read().text
    }
    return texts
  }
}

extension StepWords {
  /// Everything that is said in the step.
  fileprivate var texts: [String] {
    let asked = questions.sorted { $0.key < $1.key }.flatMap { id, words in
      [id, words.ask.text] + words.hints.map(\.text)
        + [words.choices, words.reasons, words.mistakes].flatMap { texts in
          texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.text] }
        }
    }
    return [title, prose.text, otherwise?.text ?? "", notes ?? ""] + asked
  }
}
