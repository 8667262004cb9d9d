import Authoring
import DocumentModel
import LessonKit
import Testing

/// A small lesson as an author would write it, to be changed in one place.
struct Draft {
  var files: [String: String] = [
    "lesson.yaml": """
    format: 1
    model: hand-set
    text: I am a student
    mask: none
    steps:
      - id: one
        formulas: ["a = b"]
        show:
          - matrix: scores
            digits: 3
      - id: two

    """,
    "en.yaml": """
    format: 1
    title: A lesson
    summary: What it teaches.
    steps:
      one:
        title: One
        prose: |
          The first score is {scores[0, 0]}.
      two:
        title: Two
        prose: That was all.

    """,
  ]

  /// Replaces a piece of a file.
  mutating func replace(_ old: String, in file: String, by new: String) {
    #expect(files[file]?.contains(old) == true, "nothing to replace in \(file)")
    files[file] = files[file]?.replacing(old, with: new)
  }

  /// The draft with one piece replaced.
  func replacing(_ old: String, in file: String, by new: String) -> Draft {
    var draft = self
    draft.replace(old, in: file, by: new)
    return draft
  }

  /// The lesson, or all mistakes in it.
  func read() throws -> Lesson {
    let source = LessonSource(
      files: files.map { SourceText(path: "01-draft/\($0.key)", text: $0.value) },
      folder: "Lessons")
    return try LessonReader.read(try #require(source.lessons.first))
  }

  /// What is wrong with it.
  func mistakes() throws -> [Diagnostic] {
    do {
      _ = try read()
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all
    }
  }
}

/// A text of prose out of a YAML file, two columns in, from line 2 on.
func placed(_ prose: String) throws -> PlacedText {
  let lines = prose.split(separator: "\n", omittingEmptySubsequences: false)
  let yaml = "prose: |\n" + lines.map { "  \($0)\n" }.joined()
  let reader = YAMLReader(SourceText(path: "en.yaml", text: yaml))
  return try #require(reader.root()?.mapping(keys: ["prose"])?["prose"]?.placedText())
}
