import Authoring

/// A model of the list: where it is, and what it is, or why it cannot be run.
struct ListedModel {
  /// Where a model comes from.
  enum Place: String {
    case program = "built-in"
    case lessons, cache, folder
  }

  /// Why there is nothing to be said of a model.
  enum Problem {
    /// Reading it failed.
    case failure(Failure)
    /// It is not there as a whole: no download has come to an end.
    case noSnapshot
  }

  let name: String
  let place: Place
  /// The path of its folder, if it has one.
  let folder: String?
  /// The size of the folder, in bytes.
  let bytes: Int?
  let facts: ModelFacts?
  let problem: Problem?

  /// Why it cannot be run, in a sentence.
  func reason(_ messages: any Messages) -> String? {
    switch problem {
    case .failure(.mistakes(let mistakes)):
      mistakes.first.map { "\($0.path):\($0.line):\($0.column): \(messages.problem($0.problem))" }
    case .failure(let failure): messages.failure(failure).sentence
    case .noSnapshot: messages.modelsWords.noSnapshot
    case nil: nil
    }
  }

  /// A line that runs it.
  var command: String? {
    guard let facts else { return nil }
    // The default needs no name.
    let model = name == "hand-set" ? "" : " --model \(Self.quoted(name))"
    return switch facts.output {
    case .maskedWord where facts.modelType == "roberta":
      "explain fill \"I am a <mask>.\"\(model)"
    case .maskedWord: "explain fill \"I am a [MASK].\"\(model)"
    case .nextWord where facts.modelType != nil: "explain generate \"I am a\"\(model)"
    default: "explain map\(model)"
    }
  }

  /// A name as a shell takes it for one word.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "/"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain ? name : "'\(name.replacing("'", with: "'\\''"))'"
  }
}
