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

  /// Pages that belong to it.
  public struct Links: Sendable {
    /// The page that leads to all.
    public let first: Link
    /// The page before it.
    public let before: Link?
    /// The page after it.
    public let after: Link?

    /// Puts ways together.
    public init(first: Link, before: Link?, after: Link?) {
      self.first = first
      self.before = before
      self.after = after
    }
  }

  /// The document.
  public let document: Document
  /// The words around it, in its language.
  public let words: RenderWords
  /// Pages that belong to it, if it is one of several.
  public let links: Links?

  /// Puts an edition together.
  public init(_ document: Document, words: RenderWords, links: Links? = nil) {
    self.document = document
    self.words = words
    self.links = links
  }
}
