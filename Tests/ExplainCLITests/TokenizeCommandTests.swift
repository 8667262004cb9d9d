import Foundation
import TestSupport
import Testing

/// `explain tokenize` as another program reads it, and what it refuses.
@Suite struct TokenizeCommandTests {
  private struct Answer: Decodable {
    struct Token: Decodable, Equatable {
      let token: String
      let piece: String?
      let id: Int
      let start: Int
      let end: Int
      let segment: Int
      let special: Bool
    }
    struct Step: Decodable {
      struct Merge: Decodable {
        let rank: Int
        let left: String
        let right: String
        let place: Int
      }
      struct Match: Decodable {
        let piece: String
        let id: Int
        let tried: Int
      }
      let word: String
      let readable: String
      let way: String
      let merges: [Merge]?
      let matches: [Match]?
      let rest: String?
      let pieces: [String]
      let ids: [Int]
    }
    let schema: Int
    let model: String
    let text: String
    let pair: String?
    let unknown: [String]
    let tokens: [Token]
    let steps: [Step]?
  }

  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    try BuiltProgram().run(["tokenize"] + arguments, folder: SmallCache.tokenizers)
  }

  private func answer(_ arguments: String...) throws -> Answer {
    let result = try run(arguments + ["--format", "json"])
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  }

  @Test func theSentenceOfTheLectureIsTheDefault() throws {
    let answer = try answer()
    #expect(answer.schema == 1 && answer.model == "hand-set" && answer.steps == nil)
    #expect(answer.text == "I am a student" && answer.pair == nil && answer.unknown == [])
    #expect(answer.tokens.map(\.token) == ["I", "am", "a", "student"])
    #expect(answer.tokens.map(\.start) == [0, 2, 5, 7])
    #expect(answer.tokens.map(\.end) == [1, 4, 6, 14])
  }

  @Test func wordsAHandSetModelDoesNotKnowAreNamed() throws {
    let answer = try answer("Student Studnt studnt", "--steps")
    #expect(answer.tokens.map(\.piece) == ["student", nil, nil])
    #expect(answer.unknown == ["Studnt"])
    #expect(answer.steps?.isEmpty == true)
  }

  @Test func aFolderWithATokenizerAloneIsEnough() throws {
    let answer = try answer("The cat", "--pair", "sat", "--model", "bert")
    #expect(answer.tokens.first?.token == "[CLS]" && answer.tokens.first?.special == true)
    #expect(answer.tokens.map(\.segment).contains(1))
    #expect(answer.pair == "sat")
    let places = answer.tokens.filter { !$0.special }.map { $0.start..<$0.end }
    #expect(places.first == 0..<3)
  }

  @Test func offsetsCountUnicodeScalars() throws {
    // A family is several scalars, and a decomposed syllable, too.
    let answer = try answer("👩‍🔬 나 cat", "--model", "bert")
    #expect(answer.tokens.last { !$0.special }?.end == 9)
  }

  @Test func mergesLeadFromLettersToPieces() throws {
    let answer = try answer("The dog's 나는 👍", "--model", "gpt2", "--steps")
    let steps = try #require(answer.steps)
    #expect(steps.flatMap(\.ids) == answer.tokens.map(\.id))
    #expect(steps.allSatisfy { $0.way == "merges" })
    #expect(steps.map(\.readable).joined() == answer.text)
    #expect(steps[0].merges?.last.map { $0.left + $0.right } == steps[0].pieces.last)
    #expect(answer.tokens.contains { $0.token.hasPrefix("<") })
    #expect(answer.tokens.allSatisfy { !$0.token.contains("\u{FFFD}") })
  }

  @Test func unknownWordsSayWhatWasLeft() throws {
    let long = String(repeating: "a", count: 101)
    let answer = try answer("cat👍 \(long)", "--model", "bert", "--steps")
    let steps = try #require(answer.steps)
    #expect(steps.contains { $0.way == "unknown" && $0.rest?.contains("👍") == true })
    #expect(steps.contains { $0.way == "too-long" })
    #expect(answer.unknown.contains(long))
  }

  @Test func controlCharactersAreShownAndNotObeyed() throws {
    for model in ["hand-set", "bert", "gpt2"] {
      for extra in [[], ["--plain"], ["--ascii"], ["--format", "json"]] {
        let result = try run(["a\u{1B}[31m\u{9B}1m\u{202E}b", "--model", model, "--steps"] + extra)
        #expect(result.status == 0)
        let obeyed = result.output.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\n") || 0x7F...0x9F ~= $0.value || $0.value == 0x202E
        }
        #expect(!obeyed, "\(model) \(extra)")
      }
    }
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let words = String(repeating: "cat ", count: 4100)
    let cases: [([String], Int32)] = [
      ([""], 64), (["", "--model", "bert"], 64), (["a", "--pair", "b"], 64),
      (["a", "--model", "nosuch"], 64), (["a", "--model", "."], 66),
      (["a", "--format", "xml"], 64), ([words, "--model", "bert"], 64), ([words], 64),
    ]
    for (arguments, status) in cases {
      for language in ["en", "ko"] {
        let result = try run(arguments + ["--lang", language])
        #expect(result.status == status && result.output == "", "\(arguments): \(result.errors)")
      }
    }
  }
}
