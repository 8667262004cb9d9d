/// Large objects and lists, gone through without making a value of each entry.
extension JSONValue {
  /// How many entries there are at most.
  var entryBound: Int {
    let node = document.nodes[index]
    return Int(node.next) - index - 1
  }

  /// Calls back with each member of an object whose values are ids.
  ///
  /// - Parameter body: Is told the bytes of the key, the value if it is a whole number that is
  ///   not negative and fits an id, and where the key begins. Ends the walk by throwing.
  func forEachID<Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>, _ id: UInt32?, _ position: Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard kind == .object else { return }
    try withNodes { bytes, nodes throws(Failure) in
      var child = index + 1
      let end = Int(nodes[index].next)
      while child < end {
        let (key, value) = (nodes[child], nodes[child + 1])
        let id = value.kind == .number ? Self.id(Self.written(value, in: bytes)) : nil
        try Self.withString(key, in: bytes) { bytes throws(Failure) in
          try body(bytes, id, Int(key.start) - 1)
        }
        child = Int(value.next)
      }
    }
  }

  /// Calls back with each element of a list that is a string, or a list of two strings.
  ///
  /// - Parameter body: Is told the bytes of the one, or of both; nothing for any other element.
  func forEachPair<Failure: Error>(
    _ body: (_ first: UnsafeBufferPointer<UInt8>?, _ second: UnsafeBufferPointer<UInt8>?)
      throws(Failure) -> Void
  ) throws(Failure) {
    guard kind == .list else { return }
    try withNodes { bytes, nodes throws(Failure) in
      var child = index + 1
      let end = Int(nodes[index].next)
      while child < end {
        let element = nodes[child]
        if element.kind.isString {
          try Self.withString(element, in: bytes) { first throws(Failure) in try body(first, nil) }
        } else if element.kind == .list, Int(element.next) == child + 3,
          nodes[child + 1].kind.isString, nodes[child + 2].kind.isString
        {
          try Self.withString(nodes[child + 1], in: bytes) { first throws(Failure) in
            try Self.withString(nodes[child + 2], in: bytes) { second throws(Failure) in
              try body(first, second)
            }
          }
        } else {
          try body(nil, nil)
        }
        child = Int(element.next)
      }
    }
  }

  private func withNodes<Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<ParsedJSON.Node>) throws(Failure)
      -> Void
  ) throws(Failure) {
    try document.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      try document.nodes.withUnsafeBufferPointer { nodes throws(Failure) in
        try body(bytes, nodes)
      }
    }
  }

  private static func written(
    _ node: ParsedJSON.Node, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  private static func withString<Failure: Error>(
    _ node: ParsedJSON.Node, in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let written = written(node, in: bytes)
    if node.kind == .plainString {
      try body(written)
    } else {
      try JSONEscape.decoded(Array(written)[...]).withUnsafeBufferPointer(body)
    }
  }

  private static func id(_ digits: UnsafeBufferPointer<UInt8>) -> UInt32? {
    // Ten digits do not overflow 64 bits.
    guard digits.count <= 10 else { return nil }
    var id: UInt64 = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      id = id * 10 + UInt64(digit - 0x30)
    }
    return UInt32(exactly: id)
  }
}

extension ParsedJSON.Node.Kind {
  fileprivate var isString: Bool { self == .plainString || self == .escapedString }
}
