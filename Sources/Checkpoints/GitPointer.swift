/// The few lines that Git LFS leaves in place of a large file it has not fetched.
enum GitPointer {
  /// How they begin.
  private static let beginning = Array("version https://git-lfs".utf8)

  /// Whether a file is nothing but a pointer.
  static func isOne(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: beginning) }

  /// The bytes that have to be looked at to know.
  static var length: Int { beginning.count }
}
