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

  private let document: ParsedJSON
  private let index: Int

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

  /// Calls back with each member of an object, the fast way for large ones.
  ///
  /// - Parameter body: Is told the bytes of the key, the value if it is a whole number that is
  ///   not negative and fits an id, and where the key begins. Ends the walk by throwing.
  func forEachID<Failure: Error>(
    _ body: (_ key: ArraySlice<UInt8>, _ id: UInt32?, _ position: Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard node.kind == .object else { return }
    let (bytes, nodes) = (document.bytes, document.nodes)
    var child = index + 1
    let end = Int(node.next)
    while child < end {
      let (key, value) = (nodes[child], nodes[child + 1])
      let written = bytes[Int(key.start)..<Int(key.end)]
      try body(
        key.kind == .plainString ? written : JSONEscape.decoded(written)[...],
        value.kind == .number ? Self.id(bytes[Int(value.start)..<Int(value.end)]) : nil,
        Int(key.start) - 1)
      child = Int(value.next)
    }
  }

  private static func id(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var id: UInt32 = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      let (shifted, first) = id.multipliedReportingOverflow(by: 10)
      let (sum, second) = shifted.addingReportingOverflow(UInt32(digit - 0x30))
      if first || second { return nil }
      id = sum
    }
    return id
  }
}
