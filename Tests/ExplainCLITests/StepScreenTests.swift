import DocumentModel
import LessonKit
import Rendering
import TestSupport
import Testing

@testable import ExplainCLI

/// What step mode shows, kept as files that were read by a person.
@Suite struct StepScreenTests {
  private static let goldens = Goldens(beside: #filePath)

  @Test(arguments: StepScreen.all, Language.allCases)
  func looksAsItDid(screen: StepScreen, language: Language) throws {
    Paint.switchOn()
    let folder = try #require(CourseTests.folders.first { $0.folder.id == screen.lesson })
    var start = Player.Start()
    start.language = language
    start.window = screen.window
    start.isPaged = screen.isProjected
    var opened = try Opened(
      folder.folder, screen.options, isProjected: screen.isProjected, start: start)
    for key in screen.keys { opened.press(key) }
    let text = opened.picture.map { $0 + "\n" }.joined()
    #expect(Self.goldens.mismatch(screen.fileName(language), text) == nil)
  }
}
