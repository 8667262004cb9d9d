import Authoring

extension EnglishMessages {
  func problem(_ problem: Diagnostic.Problem) -> String {
    switch problem {
    case .syntax(let words): "this is not YAML: \(words)"
    case .unknownKey(let key, let known):
      "unknown key “\(key)”"
        + (known.isEmpty ? "" : "; expected \(alternatives(suggested(key, known)))")
    case .missingKey(let key): "“\(key)” is missing here"
    case .wrongKind(let kind): "expected \(name(of: kind))"
    case .unknownValue(let value, let known):
      "unknown: “\(value)”; expected \(alternatives(suggested(value, known)))"
    case .unknownFormat(let found, let known):
      "format “\(found)” is not known; this program reads format "
        + alternatives(known.map(String.init))
    case .wrongShape(let expected, let found): "expected the shape \(expected), found \(found)"
    case .duplicate(let key): "“\(key)” stands twice"
    case .notOneWord(let word):
      "“\(word)” is not one word: texts are split at blanks and at punctuation"
    case .outOfRange(let found, let range): "\(found) is outside \(range)"
    case .ambiguousStage(let name, let candidates):
      "“\(name)” could be \(alternatives(candidates))"
    case .badReference(let text):
      "“{\(text)}” is no number of the run; write {STAGE[row, column]}, for example {scores[0, 0]}"
    case .badCell(let text): "“\(text)” is no cell; write STAGE[row, column]"
    case .badRow(let text): "“\(text)” is no row; write STAGE[row]"
    case .unreadable: "this file cannot be read as UTF-8 text"
    case .badCommand(let command): "“\(command)” is no command this program understands"
    case .unknownLesson(let name, let known):
      "there is no lesson “\(name)”; expected \(alternatives(suggested(name, known)))"
    case .commandName(let name): "“\(name)” is a command, so no lesson can be called so"
    case .missingText(let what, let language):
      "\(what) has no text in “\(language)”; that of another language is shown"
    case .tooLarge(let what, let lines, let columns):
      "\(what) does not fit: "
        + [lines > 0 ? "\(lines) lines" : nil, columns > 0 ? "\(columns) columns" : nil]
        .compactMap { $0 }.joined(separator: " and ") + " too large"
    case .mistakeIsRight(let id): "the mistake “\(id)” gives the right answer"
    case .noSuchCell(let search): "no cell here is “\(search)”"
    case .badSetting(let text): "“\(text)” sets no cell; write STAGE[row, column]=VALUE"
    case .unknownCell(let name, let known):
      "there is no row or column “\(name)”; there are \(listed(known))"
    }
  }

  private func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .text: "a text"
    case .wholeNumber: "a whole number"
    case .number: "a number"
    case .list: "a list with at least one entry"
    case .mapping: "keys with values"
    }
  }
}
