import DocumentModel

/// Writes a question into a page: room for the answer, what it is checked against, hints and the
/// answer to be opened.
///
/// Without scripts nothing checks, but hints and the answer open all the same.
struct PageQuestion {
  private let question: QuestionBlock
  private let number: Int
  private let page: any PageWords
  private let text: PageText

  /// A question, and the number that tells it apart from the others of the page.
  init(_ question: QuestionBlock, number: Int, options: RenderOptions) {
    self.question = question
    self.number = number
    page = options.words.page
    text = PageText(options)
  }

  /// The whole of it.
  var element: String {
    "<fieldset class=\"question\"\(rule)>\n<legend>\(text.words(question.title))</legend>\n"
      + "<p>\(text.line(question.text))</p>\n\(room)\(judgement)\(help)</fieldset>\n"
  }

  // MARK: Answering

  /// What is chosen from, and where an answer is written.
  private var room: String {
    let label = text.words(question.answerLabel)
    let button = "<button type=\"button\" class=\"check\">\(text.words(page.check))</button>"
    if case .choice? = question.key?.rule {
      let choices = question.choices.map { choice in
        "<label><input type=\"radio\" name=\"\(name)\" value=\"\(text.words(choice.letter))\"> "
          + "\(text.words(choice.letter))) \(text.line(choice.text))</label>\n"
      }
      return "<div class=\"choices\">\n\(choices.joined())</div>\n<p class=\"room\">\(button)</p>\n"
    }
    let choices = question.choices.map { choice in
      "<li>\(text.words(choice.letter))) \(text.line(choice.text))</li>\n"
    }
    let list = choices.isEmpty ? "" : "<ul class=\"choices\">\n\(choices.joined())</ul>\n"
    return list
      + "<p class=\"room\"><label>\(label): <input type=\"text\" autocomplete=\"off\" "
      + "autocapitalize=\"off\" spellcheck=\"false\"></label> \(button)</p>\n"
  }

  private var name: String { "\(page.language.rawValue)-question-\(number)" }

  /// What an answer is checked against, for the script.
  private var rule: String {
    switch question.key?.rule {
    case .number(let value, let digits, _):
      " data-kind=\"number\" data-right=\"\(Self.spelled(value))\" data-digits=\"\(digits)\""
    case .choice(let letter, _):
      " data-kind=\"choice\" data-right=\"\(text.verbatim(letter))\""
    case .order(let letters):
      " data-kind=\"order\" data-right=\"\(text.verbatim(letters.joined(separator: " ")))\""
    case .cell(_, _, let row, let right):
      " data-kind=\"cell\" data-right=\""
        + right.map { "\($0.row) \($0.column)" }.joined(separator: ";") + "\""
        + (row.map { " data-row=\"\($0)\"" } ?? "")
    case nil: ""
    }
  }

  /// A number as a script reads it.
  private static func spelled(_ value: Double) -> String {
    value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : value.description
  }

  /// What may be said to an answer; the script shows one of it.
  private var judgement: String {
    guard let key = question.key else { return "" }
    let wrong = "<strong>\(text.words(page.wrong))</strong> "
    var said = [
      said(
        " data-when=\"right\"",
        "<strong>\(text.words(page.right))</strong> \(text.line(key.answer))"),
      said(" data-when=\"wrong\"", wrong + text.words(page.tryAgain)),
      said(" data-when=\"unreadable\"", text.words(page.unreadable(key.form))),
    ]
    switch key.rule {
    case .number(_, _, let mistakes):
      said += mistakes.compactMap { mistake in
        key.replies[mistake.reply].map {
          self.said(" data-value=\"\(Self.spelled(mistake.value))\"", wrong + text.line($0))
        }
      }
    case .choice(_, let replies):
      said += replies.sorted { $0.key < $1.key }.compactMap { letter, reply in
        key.replies[reply].map {
          self.said(" data-letter=\"\(text.verbatim(letter))\"", wrong + text.line($0))
        }
      }
    case .cell(let rows, let columns, _, _):
      said += [("row-names", rows), ("column-names", columns)].map { kind, labels in
        let items = labels.map { "<li>\(text.verbatim($0))</li>" }.joined()
        return "<ul class=\"\(kind)\" hidden>\(items)</ul>\n"
      }
    case .order: break
    }
    return said.joined() + "<p class=\"reply\" role=\"status\"></p>\n"
  }

  private func said(_ when: String, _ words: String) -> String {
    "<p class=\"said\"\(when) hidden>\(words)</p>\n"
  }

  // MARK: Help

  private var help: String {
    guard let key = question.key else { return "" }
    let hints = key.hints.enumerated().map { place, hint in
      details(page.hint(place + 1, of: key.hints.count), text.line(hint))
    }
    return "<div class=\"help\">\n\(hints.joined())"
      + details(page.solution, text.line(key.answer)) + "</div>\n"
  }

  private func details(_ title: String, _ content: String) -> String {
    "<details><summary>\(text.words(title))</summary> \(content)</details>\n"
  }
}
