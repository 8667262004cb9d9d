import Foundation

/// Writes to an open file, however many calls that takes.
struct FileWriter {
  /// Nobody reads any more (`| head -1`): to be ended quietly.
  struct BrokenPipe: Error {}

  static let standardOutput = FileWriter(file: STDOUT_FILENO, name: "stdout")
  static let standardError = FileWriter(file: STDERR_FILENO, name: "stderr")

  /// The open file.
  let file: Int32
  /// What to call it when it cannot be written.
  let name: String

  /// Writes a text at once.
  func write(_ text: String) throws {
    var bytes = Array(text.utf8)
    try flush(&bytes)
  }

  /// Collects the pieces that `produce` hands over and writes them in large blocks.
  ///
  /// - Throws: `Failure` for what cannot be written, or is no text and would go to a terminal.
  func write<Piece: Writable>(_ produce: ((Piece) throws -> Void) throws -> Void) throws {
    if !Piece.isText, isatty(file) == 1 { throw Failure.numpy(.terminal) }
    var buffer: [UInt8] = []
    try produce { piece in
      buffer.append(contentsOf: piece.bytes)
      if buffer.count >= 1 << 16 { try flush(&buffer) }
    }
    try flush(&buffer)
  }

  private func flush(_ buffer: inout [UInt8]) throws {
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Foundation.write(file, start, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Somebody made the pipe non-blocking: wait until it takes more.
          var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, -1)
        } else if errno == EPIPE {
          throw BrokenPipe()
        } else if errno != EINTR {
          throw Failure.cannotWrite(path: name, reason: String(cString: strerror(errno)))
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
