import DocumentModel

/// A document in one of the languages its reader may choose.
public struct Edition: Sendable {
  /// A way to another page.
  public struct Link: Sendable {
    /// What it is called.
    public let name: String
    /// The name of its file, in the same folder.
    public let file: String

    /// Leads to a page.
    public init(_ name: String, file: String) {
      self.name = name
      self.file = file
    }
  }

  /// The document.
  public let document: Document
  /// The words around it, in its language.
  public let words: RenderWords
  /// Pages that belong to it.
  public let links: [Link]

  /// Puts an edition together.
  public init(_ document: Document, words: RenderWords, links: [Link] = []) {
    self.document = document
    self.words = words
    self.links = links
  }
}
