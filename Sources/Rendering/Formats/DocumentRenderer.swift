import DocumentModel

/// Draws documents in one format.
public protocol DocumentRenderer {
  /// Prepares to draw with the given options.
  init(_ options: RenderOptions)

  /// Draws a document piece by piece, so that a long one needs no second copy in memory.
  func render(_ document: Document, to sink: (String) throws -> Void) rethrows
}
