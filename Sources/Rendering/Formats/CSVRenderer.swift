import DocumentModel

/// Values with commas between them.
public struct CSVRenderer: DocumentRenderer {
  private let separated: SeparatedValues

  /// Prepares to write; digits, width and colour mean nothing here.
  public init(_ options: RenderOptions) { separated = SeparatedValues(",", options) }

  /// Writes the tables.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    try separated.render(document, to: sink)
  }
}
