import ArgumentParser
import Authoring
import DocumentModel
import LessonKit
import TransformerModel

/// `explain LESSON`: a whole lesson, step after step; bare `explain`: what there is.
struct LessonCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: CommandHelp.lesson.abstract,
    usage: "explain <lesson> [<options>]",
    discussion: CommandHelp.lesson.discussion, shouldDisplay: false)

  @Argument(help: OptionName.lesson.argumentHelp) var lesson: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    guard let name = lesson else {
      try ListCommand.showLessons(session)
      return
    }
    let format = try session.documentFormat()
    let (lesson, place) = try find(name, session)
    let model = try model(of: lesson, found: place, session)
    let run = try run(lesson, on: model.model, session)
    // The lesson's own words may speak of its own sentence, model and mask only.
    let isOwnRun =
      model.isOwn && run.trace.mask == lesson.mask && shared.pad == nil
      && (shared.text == nil || shared.text == lesson.text.text) && session.whatIf.isEmpty
    guard
      var maker = LessonDocument(
        lesson, in: session.language, scenario: run.scenario, trace: run.trace,
        isOwnRun: isOwnRun, isOwnModel: model.isOwn && session.whatIf.isEmpty,
        exhibitWords: session.messages.exhibitWords)
    else { preconditionFailure("a lesson without words is refused when it is read") }
    var remarks = run.blocks(session.messages)
    if !run.scenario.interventions.isEmpty {
      remarks.append(.paragraph([.text(session.messages.changedLesson)]))
    }
    do {
      let document = try session.explainingMistakes { try maker.document(remarks: remarks) }
      try session.show(document, format: format)
    } catch Failure.mistakes where !run.scenario.removedLayers.isEmpty {
      // What the lesson shows is not missing by mistake.
      throw Failure.takenOut(run.scenario.removedLayers)
    }
  }

  /// Reads the lesson of that name from the first source that has it.
  private func find(_ name: String, _ session: Session) throws -> (Lesson, place: Int) {
    for (place, source) in session.sources.enumerated() {
      guard let folder = source.lessons.first(where: { $0.id == name }) else { continue }
      let lesson = try session.explainingMistakes {
        try LessonReader.read(folder, in: [session.language])
      }
      return (lesson, place)
    }
    throw session.unknownLesson(name)
  }

  /// The model asked for, or the lesson's own; a mistyped name in the lesson is its mistake.
  private func model(
    of lesson: Lesson, found place: Int, _ session: Session
  ) throws -> (model: Transformer, isOwn: Bool) {
    if let name = shared.model, name != lesson.model.text {
      return (try session.model(named: name).model, false)
    }
    do {
      let (model, modelPlace) = try session.model(named: lesson.model.text)
      // A model of the same name that comes before the lesson's is another model.
      return (model, modelPlace >= place)
    } catch Failure.unknownModel(let name, let known) where shared.model == nil {
      let problem = Diagnostic.Problem.unknownValue(name, known: known)
      throw Failure.mistakes([lesson.model.diagnostic(problem, at: name)])
    } catch Failure.badSettings where shared.model == nil {
      let problem = Diagnostic.Problem.unknownValue(
        lesson.model.text, known: ["seeded:layers=2,heads=4,width=32"])
      throw Failure.mistakes([lesson.model.diagnostic(problem, at: lesson.model.text)])
    }
  }

  private func run(_ lesson: Lesson, on model: Transformer, _ session: Session) throws -> Run {
    // A lesson without a mask leaves a decoder its own.
    let ownMask = lesson.mask.isInForce ? lesson.mask : nil
    do {
      return try Run(
        model: model, text: shared.text ?? lesson.text.text, mask: session.mask ?? ownMask,
        pad: session.pad, whatIf: session.whatIf)
    } catch Failure.emptyText where shared.text == nil {
      let problem = Diagnostic.Problem.wrongKind(expected: .text)
      throw Failure.mistakes([lesson.text.diagnostic(problem, at: lesson.text.text)])
    }
  }
}
