import Authoring
import DocumentModel

/// Reads a lesson's files: `lesson.yaml` for the structure, one word file per language.
///
/// All mistakes of all files are reported at once.
public enum LessonReader {
  /// The formats this program reads.
  public static let formats = [1]

  /// Reads the lesson of a folder.
  ///
  /// - Parameters:
  ///   - folder: The lesson's files.
  ///   - languages: Whose words to read; English ones stand in where a step has none.
  /// - Throws: `Diagnostics` with every mistake of the files read, or `LessonSource.Failure`.
  public static func read(
    _ folder: LessonFolder, in languages: [Language] = Language.allCases
  ) throws -> Lesson {
    let source = try folder.structure.read()
    let reader = YAMLReader(source)
    let structure = reader.root().flatMap(StructureReader.structure)
    var diagnostics = reader.diagnostics
    var words: [Language: LessonWords] = [:]
    let base = baseLanguage(of: folder)
    for language in Language.allCases where languages.contains(language) || language == base {
      guard let file = folder.words[language] else { continue }
      let reader = YAMLReader(try file.read())
      let wordsReader = WordsReader(steps: structure?.steps, isBase: language == base)
      words[language] = reader.root().flatMap(wordsReader.words)
      diagnostics += reader.diagnostics
    }
    if base == nil {
      diagnostics.append(Diagnostic(.missingKey("en.yaml"), in: source, line: 0, column: 0))
    }
    guard let structure, diagnostics.isEmpty else { throw Diagnostics(diagnostics) }
    return Lesson(
      id: folder.id, needs: structure.needs, run: structure.run, runs: structure.runs,
      runNames: structure.runNames,
      steps: structure.steps, words: words)
  }

  /// What a lesson teaches, in one line, without reading the rest of it.
  ///
  /// - Throws: `Diagnostics` if the word file has no such line, or `LessonSource.Failure`.
  public static func summary(
    of folder: LessonFolder, in language: Language
  ) throws -> (title: String, summary: String) {
    guard
      let file = folder.words[language] ?? baseLanguage(of: folder).flatMap({ folder.words[$0] })
    else {
      let source = try folder.structure.read()
      throw Diagnostics([Diagnostic(.missingKey("en.yaml"), in: source, line: 0, column: 0)])
    }
    let reader = YAMLReader(try file.read())
    guard let summary = reader.root().flatMap(WordsReader.summary) else {
      throw Diagnostics(reader.diagnostics)
    }
    return summary
  }

  /// The lessons to know first, without reading the rest of the lesson.
  ///
  /// - Throws: `Diagnostics` for a file that is no YAML, or `LessonSource.Failure`.
  public static func needs(of folder: LessonFolder) throws -> [String] {
    let reader = YAMLReader(try folder.structure.read())
    let needs = reader.root().map(StructureReader.needs) ?? []
    guard reader.diagnostics.isEmpty else { throw Diagnostics(reader.diagnostics) }
    return needs
  }

  /// The language whose words have to be complete: English, else the only one there is.
  private static func baseLanguage(of folder: LessonFolder) -> Language? {
    folder.words[.english] != nil
      ? .english : Language.allCases.first { folder.words[$0] != nil }
  }
}
