import DocumentModel

/// A format documents are drawn in; a new one is a renderer's file and a line in `all`.
public struct OutputFormat: Sendable {
  /// The name of the `--format` option.
  public let name: String
  private let make: @Sendable (RenderOptions) -> any DocumentRenderer

  private init(_ name: String, _ make: @escaping @Sendable (RenderOptions) -> any DocumentRenderer)
  {
    self.name = name
    self.make = make
  }

  /// All formats a document can be asked for in.
  public static let all: [OutputFormat] = [.text]

  /// Folded prose and framed tables, in colour where there is any.
  public static let text = OutputFormat("text") { TextRenderer($0) }
  /// One number a line (`--plain`).
  public static let records = OutputFormat("records") { PlainRenderer($0) }

  /// The renderer of this format.
  public func renderer(_ options: RenderOptions) -> any DocumentRenderer { make(options) }
}
