import Checkpoints
import Rendering
import TestSupport
import Testing

@testable import ExplainCLI

/// What is said of a model folder that cannot be run, for every failure there is.
@Suite struct FailureWordsTests {
  static let goldens = Goldens(beside: #filePath)
  static let languages: [(name: String, messages: any Messages)] = [
    ("en", EnglishMessages()), ("ko", KoreanMessages()),
  ]

  @Test func everyKindHasASample() {
    let samples = FailureSample.all.map(\.failure)
    #expect(
      Set(samples.map(\.kind)) == Set(ModelFolder.Failure.Kind.allCases))
    let configurations = samples.compactMap {
      if case .configuration(let failure) = $0 { failure.problem } else { nil }
    }
    #expect(
      Set(configurations.map(\.kind)) == Set(ConfigurationFailure.Problem.Kind.allCases))
    let json = configurations.compactMap {
      if case .notJSON(let failure) = $0 { failure.problem.kind } else { nil }
    }
    #expect(Set(json) == Set(JSONFailure.Problem.Kind.allCases))
    let tokenizers = samples.compactMap {
      if case .tokenizer(let failure) = $0 { failure.kind } else { nil }
    }
    #expect(Set(tokenizers) == Set(TokenizerFailure.Kind.allCases))
    let checkpoints = samples.compactMap {
      if case .checkpoint(let failure) = $0 { failure } else { nil }
    }
    #expect(Set(checkpoints.map(\.kind)) == Set(CheckpointFailure.Kind.allCases))
    let malformations = checkpoints.compactMap {
      if case .malformed(_, _, _, let problem) = $0 { problem.kind } else { nil }
    }
    #expect(Set(malformations) == Set(CheckpointFailure.Malformation.Kind.allCases))
  }

  @Test(arguments: FailureSample.all)
  func namesWhereWhatWasExpectedAndWhatWasFound(_ sample: FailureSample) {
    #expect(Failure.model(sample.failure).exitCode == sample.status)
    for (language, messages) in Self.languages {
      let (sentence, remedy) = messages.failure(.model(sample.failure))
      let text = "\(sentence)\n\(remedy)"
      for name in sample.names {
        // A unit stands closer to its number in Korean.
        let isThere = text.contains(name) || text.contains(name.replacing(" ", with: ""))
        #expect(isThere, "\(name) is missing in: \(text)")
      }
      #expect(sentence.hasSuffix(".") && !remedy.isEmpty, "\(text)")
      #expect(
        text.unicodeScalars.contains { ("가"..."힣").contains($0) } == (language == "ko"), "\(text)")
    }
  }

  @Test(arguments: FailureSample.all)
  func isNoDescriptionOfASwiftValueAndNoOtherLanguage(_ sample: FailureSample) {
    let english = #/\b(the|which|expected|found|is|are|has|not|of|at|in|with|download)\b/#
    for (language, messages) in Self.languages {
      let (sentence, remedy) = messages.failure(.model(sample.failure))
      let text = "\(sentence) \(remedy)"
      for trace in ["Optional(", "Failure(", "(file:", "nil", "Checkpoints.", "\\u{"] {
        #expect(!text.contains(trace), "\(trace) in: \(text)")
      }
      if language == "ko" {
        let words = text.replacing(#/“[^”]*”|'[^']*'|in Python/#, with: "")
        #expect(words.firstMatch(of: english) == nil, "\(text)")
      }
    }
  }

  @Test func allSentencesAreTheRecordedOnes() {
    for (language, messages) in Self.languages {
      let text = FailureSample.all.map { sample in
        let (sentence, remedy) = messages.failure(.model(sample.failure))
        return "\(messages.error): \(sentence)\n  → \(messages.hint): \(remedy)\n"
      }
      #expect(Self.goldens.mismatch("failures.\(language)", text.joined(separator: "\n")) == nil)
    }
    #expect(Self.goldens.orphans(expecting: ["failures.en", "failures.ko"]) == [])
  }
}
