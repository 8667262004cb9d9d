import ArgumentParser
import Authoring
import DocumentModel
import LessonCatalog
import LessonKit
import LinearAlgebra
import Rendering
import Testing

@testable import ExplainCLI

/// What holds of every lesson that is packed into the program, whoever adds one.
@Suite struct CourseTests {
  /// A lesson told in a language.
  struct Telling: CustomTestStringConvertible {
    let folder: LessonFolder
    let language: Language
    var testDescription: String { "\(folder.id), \(language.rawValue)" }
  }

  private static let packed = LessonSource(files: LessonCatalog.files, folder: "Lessons")
  static let folders = packed.lessons.map(NamedFolder.init)
  static let tellings = packed.lessons.flatMap { folder in
    Language.allCases.map { Telling(folder: folder, language: $0) }
  }

  /// A lesson by its name in the report.
  struct NamedFolder: CustomTestStringConvertible {
    let folder: LessonFolder
    var testDescription: String { folder.id }
  }

  private func session(_ arguments: [String] = []) throws -> Session {
    try Session(
      SharedOptions.parse(arguments), in: Surroundings(environment: [:], isTerminal: false))
  }

  private func document(_ telling: Telling, _ arguments: [String] = []) throws -> Document {
    let session = try session(arguments + ["--lang", telling.language.rawValue])
    let lesson = try LessonReader.read(telling.folder)
    let runner = LessonRunner(session, lessonFrom: 0)
    let pages = try LessonPages(
      lesson, in: telling.language, runs: runner, words: session.messages.exhibitWords)
    var maker = LessonDocument(pages)
    return try maker.document(remarks: [])
  }

  @Test(arguments: folders, [(80, 24), (120, 40)])
  func passesTheCheck(named: NamedFolder, size: (columns: Int, lines: Int)) throws {
    let session = try session()
    let command = try CheckCommand.parse([])
    let findings = try command.findings(of: named.folder, size, session)
    for finding in findings {
      // Two runs side by side, a drawing of a whole model or a long derivation may be higher than
      // a small window, and scroll; prose and matrices fit, and nothing is wider.
      if case .tooLarge(let what, _, let columns) = finding.diagnostic.problem, columns == 0,
        [": compare", ": diagram", ": derivation"].contains(where: what.hasSuffix)
      {
        continue
      }
      Issue.record("\(finding.diagnostic)")
    }
  }

  @Test(arguments: tellings, [ColorDepth.none, .palette])
  func fitsTheWidthWithAndWithoutColour(telling: Telling, depth: ColorDepth) throws {
    let document = try document(telling)
    for width in [80, 120] {
      let renderer = OutputFormat.text.renderer(
        RenderOptions(
          width: width, colorDepth: depth, digits: 2, isASCII: false,
          words: telling.language.messages.renderWords))
      var text = ""
      renderer.render(document) { text += $0 }
      let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      for line in plain.split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= width, "\(line)")
      }
      // A brace that is left is a reference nobody read.
      #expect(!plain.contains("{"))
    }
    for case .matrix(let matrix) in document.blocks {
      let hasNaN = matrix.value.elements.contains { $0.isNaN }
      #expect(!hasNaN, "\(matrix.name)")
    }
  }

  @Test(
    arguments: folders,
    [
      ["--text", "나는 학생 이다"], ["--text", "the boy is a student"], ["--text", "I"],
      ["--mask", "causal"], ["--mask", "causal+padding"],
      ["--text", "I am I", "--mask", "padding"],
    ])
  func runsOnAnySentenceAndMask(named: NamedFolder, arguments: [String]) throws {
    for language in Language.allCases {
      let document = try document(Telling(folder: named.folder, language: language), arguments)
      #expect(document.blocks.count > 5)
    }
  }

  @Test(arguments: folders)
  func everyStepHasItsWordsAndNotesInBothLanguages(named: NamedFolder) throws {
    let lesson = try LessonReader.read(named.folder)
    for language in Language.allCases {
      let words = try #require(lesson.words[language])
      for step in lesson.steps {
        let stepWords = try #require(words.steps[step.id], "\(step.id), \(language)")
        #expect(stepWords.notes?.isEmpty == false, "\(step.id) has no notes, \(language)")
        for question in step.questions {
          #expect(stepWords.questions[question.id]?.hints.count == 3, "\(question.id), \(language)")
        }
      }
    }
  }

  /// Numbers come from the runs: a decimal that is typed, or a result said of a stage, is a mistake
  /// waiting for the next change of a model.
  @Test(arguments: folders)
  func noResultIsTypedByHand(named: NamedFolder) throws {
    let lesson = try LessonReader.read(named.folder)
    let allowed = Self.typedNumbers[lesson.id]?.numbers ?? []
    for words in lesson.words.values {
      for (id, step) in words.steps {
        for text in [step.prose.text, step.otherwise?.text ?? ""] {
          let written = text.replacing(/\{[^}]*\}/, with: "").replacing(/`[^`]*`/, with: "")
            .split(separator: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
          let typed = written.matches(of: /[0-9]+\.[0-9]+/).map { String($0.output) }
          #expect(Set(typed).isSubset(of: allowed), "\(id): \(typed)")
          #expect(text.firstMatch(of: /`[a-z.]+` (is|are|gives|=) [0-9]/) == nil, "\(id)")
        }
      }
    }
  }

  /// Decimals that lessons quote, and why they are no result of a run.
  private static let typedNumbers: [String: (numbers: Set<String>, reason: String)] = [
    "positional-encoding": (["6.28"], "a whole turn, 2π"),
    "self-attention": (["1.0", "0.5", "0.3"], "the sketch on many slides, quoted to be put right"),
    "scaling": (
      ["0.5", "0.125", "1.5"], "a change and a share that follow from nothing but counting"
    ),
    "softmax": (["2.718", "2.72", "0.4", "0.5", "0.99"], "e; temperatures to be tried; a limit"),
    "masked-attention": (["1.0", "0.1"], "the sketch of a lecture, quoted to be put right"),
  ]

  @Test func aLessonNeedsOnlyLessonsBeforeIt() throws {
    var known: Set<String> = []
    for folder in Self.packed.lessons {
      let needs = try LessonReader.needs(of: folder)
      #expect(needs.allSatisfy(known.contains), "\(folder.id) needs \(needs)")
      known.insert(folder.id)
    }
  }

  @Test(arguments: folders)
  func asksAndOpensAtLeastOneNumber(named: NamedFolder) throws {
    let lesson = try LessonReader.read(named.folder)
    #expect((6...13).contains(lesson.steps.count))
    #expect(lesson.steps.contains { !$0.questions.isEmpty })
    let opened = lesson.steps.flatMap(\.exhibits).contains { $0 is DerivationExhibit }
    #expect(opened || Self.withoutDerivation[lesson.id] != nil)
    #expect(lesson.steps.last?.id == "try")
  }

  /// Lessons in which no number is opened, each with the reason.
  private static let withoutDerivation: [String: String] = [:]
}
