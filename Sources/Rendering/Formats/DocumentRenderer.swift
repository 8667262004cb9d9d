import DocumentModel

/// Draws documents in one format.
public protocol DocumentRenderer {
  /// Prepares to draw with the given options.
  init(_ options: RenderOptions)

  /// Draws a document piece by piece, so that a long one needs no second copy in memory.
  func render(_ document: Document, to sink: (String) throws -> Void) rethrows

  /// Draws a document of which there are editions in several languages, the reader's first.
  func render(_ editions: [Edition], to sink: (String) throws -> Void) rethrows
}

extension DocumentRenderer {
  /// Draws the reader's edition.
  public func render(_ editions: [Edition], to sink: (String) throws -> Void) rethrows {
    if let first = editions.first { try render(first.document, to: sink) }
  }
}
