import DocumentModel

/// Writes documents as one page for browsers that needs nothing else: no network, no library, and
/// without scripts it is still all there.
///
/// The page has an edition for each language. The script shows the steps of an edition one at a
/// time, a printer puts each on a sheet of its own.
public struct HTMLRenderer: DocumentRenderer {
  private let options: RenderOptions

  /// Prepares to write; the reader's window decides the width, and nothing is drawn in ASCII.
  public init(_ options: RenderOptions) {
    var page = options
    page.isASCII = false
    page.colorDepth = .none
    self.options = page
  }

  /// Writes a page of one edition.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    try render([Edition(document, words: options.words)], to: sink)
  }

  /// Writes a page of some editions, of which the first is shown first.
  public func render(_ editions: [Edition], to sink: (String) throws -> Void) rethrows {
    let pages = editions.map { PageEdition($0, options: options) }
    guard let first = pages.first else { return }
    try sink(
      """
      <!doctype html>
      <html lang="\(first.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="explain">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src '\(PageScript.digest)'; base-uri 'none'; form-action 'none'">
      <title>\(first.titleText)</title>
      <style>
      \(PageStyle.text)\(pages.map(\.style).joined())</style>
      </head>
      <body\(options.colorMap == .ink ? " class=\"ink\"" : "")>

      """)
    // Style sheets alone change the language, so that it works without scripts.
    if pages.count > 1 {
      for (place, page) in pages.enumerated() {
        try sink(
          "<input type=\"radio\" name=\"language\" class=\"unseen\" id=\"language-\(page.language)\" "
            + "value=\"\(page.language)\" aria-label=\"\(page.languageName)\""
            + "\(place == 0 ? " checked" : "")>\n")
      }
    }
    for page in pages { try page.write(beside: pages, to: sink) }
    try sink("<script>\(PageScript.text)</script>\n</body>\n</html>\n")
  }
}
