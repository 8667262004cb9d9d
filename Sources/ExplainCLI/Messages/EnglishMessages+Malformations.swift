import Checkpoints

extension EnglishMessages {
  /// What is wrong at a place of the JSON in a checkpoint.
  func what(_ problem: CheckpointFailure.Malformation) -> String {
    switch problem {
    case .expected(let part, let found):
      "expected \(name(of: part)), found \(found.map { shown($0) } ?? "the end")"
    case .notUTF8: "this text is not UTF-8"
    case .badEscape: "this backslash begins no escape that JSON has"
    case .controlCharacter(let byte):
      "a text holds the control character \(shown(byte)); expected \\u and its number"
    case .numberTooLarge: "this number is too large; expected at most \(Int.max)"
    case .wrongCount(let expected, let found):
      "this list has \(found) numbers; expected \(expected)"
    case .duplicateName(let name): "the name \(quoted(name)) stands here for the second time"
    case .unknownName(let name):
      "the name \(quoted(name)) is not one of the format; expected dtype, shape or data_offsets"
    case .missingName(let name): "the name \(quoted(name)) is missing before this place"
    case .tooDeep(let limit): "values are nested more than \(limit) deep"
    }
  }

  private func name(of part: CheckpointFailure.Malformation.Part) -> String {
    switch part {
    case .mapping: "“{”"
    case .list: "“[”"
    case .text: "a text in quotation marks"
    case .wholeNumber: "a whole number that is not negative"
    case .value: "a value"
    case .colon: "“:”"
    case .commaOrEnd: "“,” or a closing bracket"
    case .endOfText: "the quotation mark that ends the text"
    case .nothing: "the end"
    }
  }
}
