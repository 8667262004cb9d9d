/// Goes through the lines of a text file.
enum TextLines {
  /// Calls back with each line, without what ends it.
  ///
  /// - Throws: What the body throws, or a failure with the first line that is no UTF-8.
  static func forEach(
    in bytes: [UInt8], file: String,
    _ body: (UnsafeBufferPointer<UInt8>) throws(TokenizerFailure) -> Void
  ) throws(TokenizerFailure) {
    try bytes.withUnsafeBufferPointer { bytes throws(TokenizerFailure) in
      var (start, number) = (0, 1)
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A {
          guard let length = utf8Length(in: bytes, at: end) else {
            throw .notUTF8(file: file, line: number)
          }
          end += length
        }
        let isReturn = end > start && end < bytes.count && bytes[end - 1] == 0x0D
        try body(UnsafeBufferPointer(rebasing: bytes[start..<(isReturn ? end - 1 : end)]))
        (start, number) = (end + 1, number + 1)
      }
    }
  }
}
