import ArgumentParser
import DocumentModel
import LessonKit
import LinearAlgebra
import Testing
import TransformerModel

@testable import ExplainCLI

/// Every blank of every sheet can be computed from what is printed, and gives the printed answer.
@Suite struct WorksheetProofTests {
  /// A sheet by its command line.
  struct Asked: CustomTestStringConvertible {
    let arguments: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    /// The sheet, its print and its answers.
    func made() throws -> (sheet: Worksheet, printed: Document, answers: Document) {
      func made(_ more: [String]) throws -> (Worksheet, Document) {
        let command = try WorksheetCommand.parse(arguments + more)
        let session = try Session(
          command.shared, in: Surroundings(environment: [:], isTerminal: false))
        let (sheet, languages) = try command.sheet(session, in: [.korean, .english])
        #expect(languages == [.korean, .english])
        return (sheet, command.document(of: sheet, in: .korean))
      }
      let (sheet, printed) = try made([])
      return (sheet, printed, try made(["--key"]).1)
    }
  }

  /// The lessons that show nothing to be computed.
  private static let withoutSheet = ["tokens"]

  private static let lessons = CourseTests.folders.map(\.folder.id)
    .filter { !withoutSheet.contains($0) }
    .map { Asked(arguments: [$0, "--seed", "3"]) }

  private static let translator = ["나는 학생 이다", "--model", "hand-set-translator"]
  private static let seeded = ["--model", "seeded:width=8,ff=12,heads=2,layers=2,seed=4"]

  static let stages: [Asked] = [
    ["position"], ["input"], ["attention.query", "--blank", "100%"], ["scores"], ["scaled"],
    ["weights", "--seed", "8"], ["context", "--digits", "3"], ["attention.output"], ["ffn.norm"],
    ["ffn.activated"], ["masked", "--mask", "causal"], ["weights", "--mask", "causal+padding"],
    ["scores", "--model", "hand-set-heads", "--head", "1"],
    ["attention.output", "--model", "hand-set-heads"],
    ["context", "--part", "cross"] + translator, ["logits"] + translator,
    ["probabilities"] + translator, ["decoder.0.ffn.norm", "--part", "decoder"] + translator,
    ["masked", "--mask", "causal", "--layer", "1", "--head", "1"] + seeded,
    ["ffn.hidden", "--layer", "1"] + seeded, ["attention.norm", "--digits", "4"] + seeded,
    ["ffn.activated", "--model", "seeded:width=8,ff=12,activation=gelu"],
    ["ffn.activated", "--model", "seeded:width=8,ff=12,activation=gelu-tanh"],
    ["attention.query", "--model", "seeded:kind=decoder,width=12,ff=12,norm=pre"],
    ["weights", "--digits", "0"], ["scores", "--digits", "1", "--blank", "1"],
    ["scores", "--set", "embedding[student, 2]=0.123"], ["weights", "--without", "scale"],
    ["attention.query", "--shuffle", "3"],
  ].map { Asked(arguments: ["--stage"] + $0) }

  @Test(arguments: lessons + stages)
  func everyBlankFollowsFromThePaper(asked: Asked) throws {
    let (sheet, printed, answers) = try asked.made()
    let proof = SheetProof(sheet, printed: printed, answers: answers)
    #expect(proof.mistakes == [])
    let blanks = sheet.parts.flatMap(\.exercises).map(\.blanks.count)
    #expect(proof.solved == blanks.reduce(0, +) && proof.solved > 0)
  }

  /// The arithmetic of a cell is the operation said a second time; here it is held against the
  /// first.
  @Test(arguments: lessons + stages)
  func everyAnswerIsWhatTheOperationGives(asked: Asked) throws {
    let (sheet, _, _) = try asked.made()
    for part in sheet.parts {
      for exercise in part.exercises {
        let stage = exercise.asked.stage
        let inputs = stage.inputs.compactMap { part.trace[$0]?.value }
        let computed = stage.operation(inputs)
        let half = [0.5, 0.05, 0.005, 0.0005, 0.00005][sheet.settings.digits]
        for (answer, number) in zip(stage.value.elements, computed.elements) where answer != number
        {
          let distance = abs(Double(answer) - Double(number))
          #expect(distance <= half + 1e-5 * (1 + abs(Double(number))), "\(stage.name)")
        }
      }
    }
  }

  @Test(arguments: Self.withoutSheet)
  func aLessonWithoutArithmeticSaysSo(lesson: String) throws {
    #expect(throws: Failure.worksheet(.nothingInLesson(lesson, isTooLarge: false))) {
      _ = try Asked(arguments: [lesson]).made()
    }
  }
}
