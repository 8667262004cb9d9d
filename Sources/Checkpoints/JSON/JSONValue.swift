/// A value in a JSON text.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Kind: Sendable, Equatable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number.
    case number
    /// A string.
    case string
    /// A list.
    case list
    /// An object.
    case object
  }

  let document: ParsedJSON
  let index: Int

  init(document: ParsedJSON, index: Int) {
    self.document = document
    self.index = index
  }

  private var node: ParsedJSON.Node { document.nodes[index] }

  private var written: ArraySlice<UInt8> {
    document.bytes[Int(node.start)..<Int(node.end)]
  }

  /// What it is.
  public var kind: Kind {
    switch node.kind {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .plainString, .escapedString: .string
    case .list: .list
    case .object: .object
    }
  }

  /// The byte where it begins, counted from 0.
  public var position: Int { Int(node.start) - (kind == .string ? 1 : 0) }

  /// Whether it is `true`; none if it is no such value.
  public var bool: Bool? { node.kind == .bool ? written.first == UInt8(ascii: "t") : nil }

  /// The whole number it is; none for `1.0` or one that is too large.
  public var integer: Int? {
    node.kind == .number ? Int(String(decoding: written, as: UTF8.self)) : nil
  }

  /// The number it is; none for one that is too large.
  public var number: Double? {
    guard node.kind == .number else { return nil }
    return Double(String(decoding: written, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The bytes of the string it is.
  public var utf8: ArraySlice<UInt8>? {
    switch node.kind {
    case .plainString: written
    case .escapedString: JSONEscape.decoded(written)[...]
    default: nil
    }
  }

  /// The string it is.
  public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// How it is written, for a message: no more than a few dozen bytes of it.
  public var excerpt: String {
    let text = written.count > 40 ? Array(written.prefix(40)) + Array("…".utf8) : Array(written)
    return String(decoding: text, as: UTF8.self)
  }

  /// The elements of a list; nothing for any other value.
  public var elements: [JSONValue] { node.kind == .list ? children : [] }

  /// The members of an object in order; nothing for any other value.
  public var members: [(key: JSONValue, value: JSONValue)] {
    guard node.kind == .object else { return [] }
    let children = children
    return stride(from: 0, to: children.count, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  /// The member with a name; of several, the last.
  public subscript(name: String) -> JSONValue? {
    members.last { $0.key.utf8?.elementsEqual(name.utf8) == true }?.value
  }

  private var children: [JSONValue] {
    var (children, child) = ([JSONValue](), index + 1)
    while child < Int(node.next) {
      children.append(JSONValue(document: document, index: child))
      child = Int(document.nodes[child].next)
    }
    return children
  }
}
