import DocumentModel

/// A format documents are drawn in; a new one is a renderer's file and a line in `all`.
public struct OutputFormat: Sendable {
  /// The name of the `--format` option.
  public let name: String
  /// Whether it draws maps only, and so suits commands that show one.
  public let isPicture: Bool
  /// Whether its reader acts on it: chooses a language, so that it takes the document in each, and
  /// opens numbers.
  public let isInteractive: Bool
  /// How the names of its files end.
  public let fileExtension: String
  private let make: @Sendable (RenderOptions) -> any DocumentRenderer

  private init(
    _ name: String, fileExtension: String? = nil, isPicture: Bool = false,
    isInteractive: Bool = false,
    _ make: @escaping @Sendable (RenderOptions) -> any DocumentRenderer
  ) {
    self.name = name
    self.isPicture = isPicture
    self.isInteractive = isInteractive
    self.fileExtension = fileExtension ?? name
    self.make = make
  }

  /// All formats a document can be asked for in.
  public static let all: [OutputFormat] = [
    .text, .ansi, .markdown, .html, .latex, .csv, .tsv, .svg,
  ]

  /// Folded prose and framed tables, in colour where there is any.
  public static let text = OutputFormat("text", fileExtension: "txt") { TextRenderer($0) }
  /// The same, in colour wherever it goes.
  public static let ansi = OutputFormat("ansi", fileExtension: "txt") { AnsiRenderer($0) }
  /// Markdown with GitHub's tables.
  public static let markdown = OutputFormat("markdown", fileExtension: "md") {
    MarkdownRenderer($0)
  }
  /// A page for browsers, whole by itself.
  public static let html = OutputFormat("html", isInteractive: true) { HTMLRenderer($0) }
  /// A whole file for xelatex.
  public static let latex = OutputFormat("latex", fileExtension: "tex") { LatexRenderer($0) }
  /// Tables with commas between their values.
  public static let csv = OutputFormat("csv") { CSVRenderer($0) }
  /// Tables with tabs between their values.
  public static let tsv = OutputFormat("tsv") { TSVRenderer($0) }
  /// A picture of the maps.
  public static let svg = OutputFormat("svg", isPicture: true) { SVGRenderer($0) }
  /// One number a line (`--plain`).
  public static let records = OutputFormat("records", fileExtension: "txt") { PlainRenderer($0) }

  /// The renderer of this format.
  public func renderer(_ options: RenderOptions) -> any DocumentRenderer { make(options) }
}
