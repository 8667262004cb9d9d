import Checkpoints

extension EnglishMessages {
  func words(of failure: ConfigurationFailure) -> (sentence: String, remedy: String) {
    let file = path(failure.file)
    return switch failure.problem {
    case .notJSON(let problem): notJSON(failure.file, problem)
    case .gitPointer: gitPointer(failure.file)
    case .malformed:
      ("\(file) is JSON, but of another kind; expected keys with values in { }.", downloadAgain)
    case .noModelType:
      (
        "\(file) has no text under “model_type”, which says what kind of model it is.",
        "the config.json that transformers writes; add \"model_type\": \"bert\" if you know it"
      )
    case .unknownModelType(let type, let known):
      (
        "\(file) describes a model of the kind \(quoted(type)), which we cannot run; known: "
          + "\(listed(known)).", "a model of one of these kinds"
      )
    case .badValue(let key, let found, let expected):
      (
        "\(file): \(quoted(key)) is \(shown(found)); expected \(expected).",
        downloadAgain
      )
    case .refused("quantization_config", let found, _):
      (
        "\(file) has “quantization_config” \(shown(found)): the weights are quantised, and we read "
          + "only F32, F16 and BF16.", "the same model as it was before it was quantised"
      )
    case .refused(let key, let found, let accepted):
      (
        "\(file): \(quoted(key)) is \(shown(found)), which changes the numbers in a way "
          + "we do not compute; expected \(alternatives(accepted.map { shown($0) })).",
        "another model; changing the value would give numbers that are not this model's"
      )
    case .headsDoNotDivide(let heads, let width):
      (
        "\(file): a width of \(width) does not divide into \(heads) heads; expected a number of "
          + "heads that divides it.", downloadAgain
      )
    case .contradiction(let keys, let found):
      (
        "\(file): \(quoted(keys)) name one size; expected equal values, found "
          + "\(listed(found.map { shown($0) })).", "leave one of them out"
      )
    case .moreWordsThanRows(let words, let rows):
      (
        "\(file) has “vocab_size” \(rows), but the tokenizer has \(words) pieces; expected a row "
          + "for each.", sameModel
      )
    }
  }
}
