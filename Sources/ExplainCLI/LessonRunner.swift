import Authoring
import LessonKit
import TransformerModel

/// Makes the runs of a lesson: the sentence, model and mask a person asks for come before the
/// lesson's own, and what the lesson fixes for a further run stays as it is.
final class LessonRunner: RunMaker {
  private let session: Session
  /// The place of the source the lesson was found in: a model of the same name that comes before
  /// is another model.
  private let place: Int
  /// What the person asks for while the lesson is on the screen.
  private let wishes: Wishes
  /// The lesson's own run, once it is made, with what is to be said of it.
  private(set) var ownRun: Run?

  /// The layers a person has taken out.
  var removedLayers: [String] { ownRun?.scenario.removedLayers ?? [] }

  init(_ session: Session, lessonFrom place: Int, wishes: Wishes = Wishes()) {
    self.session = session
    self.place = place
    self.wishes = wishes
  }

  /// The sentence a person asks for.
  private var personsText: String? { wishes.text ?? session.options.text }

  /// The mask a person asks for.
  private var personsMask: AttentionMask? { wishes.mask ?? session.mask }

  func run(_ request: RunRequest?, own: RunRequest) throws -> ShownRun {
    let (model, isOwnModel) = try model(request, own: own)
    let ownMask = own.mask.flatMap { $0.isInForce ? $0 : nil }
    let text = request?.text ?? (personsText == nil ? own.text : nil)
    let changes = request?.whatIf ?? own.whatIf
    let part = (request?.part ?? own.part).flatMap { model.parts.contains($0) ? $0 : nil }
    let target = (request?.target ?? own.target)?.text
    // What is translated has no later words to hide.
    let personsMask =
      part == .cross && session.mask?.isCausal == true && wishes.mask == nil ? nil : personsMask
    func made(with changes: [WhatIf]) throws -> Run {
      try Run(
        model: model, text: text?.text ?? personsText ?? "",
        target: model.target == nil ? nil : target, part: part,
        mask: request?.mask ?? personsMask ?? ownMask, pad: request?.pad ?? session.pad ?? own.pad,
        changes: changes)
    }
    let run: Run
    do {
      // What a person changes need not have a place in every run of the lesson.
      let asked = [changes, session.whatIf]
      let plain = Result { try made(with: asked) }
      let fitting = request != nil && (try? plain.get()) == nil ? [changes] : asked
      run = try edited(request == nil ? plain.get() : made(with: fitting), fitting, made)
    } catch Failure.unknownValue(option: "--mask", let value, let known)
      where self.personsMask == nil
    {
      // The lesson itself asks for a mask that its part cannot have.
      throw mistake(request?.maskName ?? own.maskName, .unknownValue(value, known: known))
    } catch Failure.emptyText where text != nil {
      throw mistake(text, .wrongKind(expected: .text))
    } catch let failure as WhatIf.Failure {
      guard let diagnostic = (request ?? own).diagnostic(failure) else { throw failure }
      throw Diagnostics([diagnostic])
    }
    if request == nil { ownRun = run }
    let isOwnText = text != nil || personsText == own.text?.text
    let isOwnMask =
      request?.mask != nil || self.personsMask == nil || self.personsMask == (own.mask ?? .open)
    let isEdited = wishes.settings.contains(where: run.scenario.whatIf.settings.contains)
    let isAsAsked = session.whatIf.isEmpty && !isEdited
    let isOwn = isOwnModel && isOwnText && isOwnMask && session.pad == nil && isAsAsked
    return ShownRun(
      scenario: run.scenario, trace: run.trace, isOwn: isOwn,
      isOwnModel: isOwnModel && isAsAsked, isOtherModel: !isOwnModel,
      isChanged: isEdited || !(session.whatIf.parts + session.whatIf.settings).isEmpty,
      remarks: run.remarks)
  }

  /// The run with the numbers that were set on the screen, as far as it has places for them.
  private func edited(
    _ run: Run, _ changes: [WhatIf], _ made: ([WhatIf]) throws -> Run
  ) throws -> Run {
    guard !wishes.settings.isEmpty else { return run }
    func setting(_ settings: [String]) -> Run? {
      try? made(changes + [WhatIf(settings: settings)])
    }
    if let all = setting(wishes.settings) { return all }
    var fitting: [String] = []
    var best = run
    for wish in wishes.settings {
      guard let next = setting(fitting + [wish]) else { continue }
      fitting.append(wish)
      best = next
    }
    return best
  }

  /// The model a run is made with; a mistyped name in the lesson is its mistake.
  private func model(
    _ request: RunRequest?, own: RunRequest
  ) throws -> (model: Transformer, isOwn: Bool) {
    let asked = session.options.model
    if request?.model == nil, let asked, asked != own.model?.text {
      return (try session.model(named: asked).model, false)
    }
    let name = request?.model ?? own.model
    do {
      let (model, modelPlace) = try session.model(named: name?.text ?? "")
      return (model, modelPlace >= place)
    } catch Failure.mistakes(let mistakes) {
      throw Diagnostics(mistakes)
    } catch Failure.unknownModel(let wrong, let known) where asked == nil {
      throw mistake(name, .unknownValue(wrong, known: known))
    } catch Failure.badSettings where asked == nil {
      let known = ["seeded:layers=2,heads=4,width=32"]
      throw mistake(name, .unknownValue(name?.text ?? "", known: known))
    }
  }

  private func mistake(_ text: PlacedText?, _ problem: Diagnostic.Problem) -> any Error {
    guard let text else { return Failure.emptyText }
    return Diagnostics([text.diagnostic(problem, at: text.text)])
  }
}
