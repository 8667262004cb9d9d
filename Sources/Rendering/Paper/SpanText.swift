import DocumentModel

extension Span {
  /// What is printed of a piece of running text, without its looks.
  func printed(_ options: RenderOptions) -> String {
    switch self {
    case .text(let text), .strong(let text):
      VisibleText.showing(text, isASCII: options.isASCII)
    case .verbatim(let text), .code(let text):
      VisibleText.showing(text, isASCII: options.isASCII, substituting: false)
    case .number(let value, let digits):
      VisibleText.showing(
        NumberText.fixed(value, digits: digits ?? options.digits), isASCII: options.isASCII)
    }
  }
}
