/// A JSON text, checked from its first byte to its last, in which values are found without copies.
///
/// One pass notes where every value begins and ends; strings and numbers are read when asked for.
/// What it takes in memory is bounded by the size of the text, not by any number in it.
public struct ParsedJSON: Sendable {
  /// How deep lists and objects may lie in each other.
  public static let deepest = 128
  /// How many bytes are read.
  public static let longest = 1 << 30

  /// A value, or a key; the members of an object are keys and values in turn.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case null, bool, number, plainString, escapedString, list, object
    }

    let kind: Kind
    /// Where it begins; for a string, behind the quotation mark.
    let start: UInt32
    /// Behind its last byte; for a string, at the quotation mark.
    var end: UInt32
    /// The node behind it and all that lies in it.
    var next: UInt32
  }

  let bytes: [UInt8]
  let nodes: [Node]

  /// Reads a text.
  public init(_ bytes: [UInt8]) throws(JSONFailure) {
    guard bytes.count <= Self.longest else {
      throw JSONFailure(problem: .tooLarge(limit: Self.longest), position: Self.longest)
    }
    nodes = try JSONParser.nodes(of: bytes)
    self.bytes = bytes
  }

  /// The value that the whole text is.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}
