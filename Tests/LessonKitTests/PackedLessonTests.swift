import Authoring
import DocumentModel
import TestSupport
import Testing
import TransformerModel

@testable import LessonKit

/// The packed lesson is whole in both languages, and holds on any sentence with any mask.
@Suite struct PackedLessonTests {
  private static let sentences = [
    "I am a student", "나는 학생 이다", "student",
    "The animal didn't cross the street because it was too tired", "[PAD]", "I [PAD] I",
  ]
  private let packed: Packed

  init() throws {
    packed = try Packed()
  }

  @Test func theLessonHasAsManyStepsAsAnHourBears() {
    #expect((6...12).contains(packed.lesson.steps.count))
    #expect(packed.lesson.run.text?.text == "I am a student" && packed.lesson.run.mask == .open)
  }

  @Test(arguments: Language.allCases)
  func everyStepHasItsWords(language: Language) throws {
    let words = try #require(packed.lesson.words[language])
    #expect(!words.title.isEmpty && !words.summary.isEmpty)
    #expect(words.steps.keys.sorted() == packed.lesson.steps.map(\.id).sorted())
    for step in packed.lesson.steps {
      let stepWords = try #require(words.steps[step.id], "\(step.id)")
      #expect(!stepWords.title.isEmpty && !stepWords.prose.text.isEmpty)
      #expect(stepWords.notes?.isEmpty == false, "\(step.id) has no notes for the instructor")
    }
  }

  @Test func bothLanguagesSpeakOfTheSameNumbers() throws {
    let trace = packed.trace()
    let english = try #require(packed.lesson.words[.english])
    let korean = try #require(packed.lesson.words[.korean])
    for step in packed.lesson.steps {
      let texts = [english, korean].map { words in
        let words = words.steps[step.id]
        return [words?.prose, words?.otherwise].map { text -> Set<Float> in
          guard let text else { return [] }
          var parser = ProseParser(text, trace: trace)
          return Set(Document(parser.blocks()).numbers)
        }
      }
      #expect(texts[0] == texts[1], "\(step.id)")
      let hasOther = [english, korean].map { $0.steps[step.id]?.otherwise != nil }
      #expect(hasOther[0] == hasOther[1], "\(step.id)")
    }
  }

  @Test(arguments: sentences, AttentionMask.named.map(\.name))
  func theLessonHoldsOnEverySentenceWithEveryMask(text: String, name: String) throws {
    let mask = try #require(AttentionMask(name: name))
    let scenario = packed.scenario(text, mask: mask)
    for language in Language.allCases {
      let document = try packed.document(language, scenario)
      let shown = packed.lesson.steps.filter { $0.condition == nil || mask.isInForce }
      // The last heading is that of the answers.
      let headings = document.headings.dropLast()
      #expect(headings.count == shown.count)
      for (index, heading) in headings.enumerated() {
        #expect(heading.hasPrefix("\(index + 1)/\(shown.count)  "))
      }
      #expect(
        document.matrices.count + document.derivations.count == shown.flatMap(\.exhibits).count)
      // A brace that is left is a reference nobody read.
      #expect(!document.text.contains("{") && !document.text.contains("}"))
      #expect(!document.text.contains("**"))
      #expect(document.numbers.allSatisfy { !$0.isNaN })
    }
  }

  @Test(arguments: Language.allCases)
  func theMaskHasAStepOfItsOwnWhenThereIsOne(language: Language) throws {
    let title = try #require(packed.lesson.words[language]?.steps["masked"]?.title)
    for (_, mask) in AttentionMask.named {
      let headings = try packed.document(language, packed.scenario(mask: mask)).headings
      #expect(headings.contains { $0.hasSuffix(title) } == mask.isInForce)
    }
  }

  @Test(arguments: Language.allCases)
  func theNumbersInTheProseAreThoseOfTheRun(language: Language) throws {
    let words = try #require(packed.lesson.words[language])
    let trace = packed.trace()
    let tokens = ["I", "am", "a", "student"]
    var expected: [Float] = []
    for step in packed.lesson.steps where step.condition == nil {
      let prose = try #require(words.steps[step.id]).prose.text
      for match in prose.matches(of: /{(rows |columns )?([a-z.]+)(?:\[(\w+),\s*(\w+)\](?::\d)?)?}/)
      {
        let (_, size, name, row, column) = match.output
        let value = try StageReference(String(name)).resolve(in: trace).get().value.nested
        if let size {
          expected.append(Float(size == "rows " ? value.count : value[0].count))
        } else {
          let place = try [row, column].map { label in
            let label = String(try #require(label))
            return try #require(tokens.firstIndex(of: label) ?? Int(label))
          }
          expected.append(Float(value[place[0]][place[1]]))
        }
      }
    }
    #expect(expected.count > 20)
    #expect(try packed.document(language, packed.scenario()).numbers.starts(with: expected))
  }
}
