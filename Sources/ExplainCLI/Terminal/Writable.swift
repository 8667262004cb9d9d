/// A piece of what is written: text, or the bytes of a format that is none.
protocol Writable {
  associatedtype Bytes: Sequence<UInt8>

  /// Whether a terminal can show it.
  static var isText: Bool { get }
  /// The bytes that are written.
  var bytes: Bytes { get }
}

extension String: Writable {
  static var isText: Bool { true }
  var bytes: UTF8View { utf8 }
}

extension [UInt8]: Writable {
  static var isText: Bool { false }
  var bytes: [UInt8] { self }
}
