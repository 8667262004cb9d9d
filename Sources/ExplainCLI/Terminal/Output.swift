import Foundation

/// Where data goes: standard output, or a file that appears only when it is whole.
struct Output {
  /// Nobody reads any more (`| head -1`): to be ended quietly.
  struct BrokenPipe: Error {}

  private let path: String?

  /// Standard output, or the file of that path.
  init(path: String?) {
    self.path = path
  }

  /// Runs `produce` and delivers what it hands over.
  ///
  /// A file is written beside its place and moved there at the end, so that a failure leaves
  /// nothing half-written; what is no plain file (a pipe, a device) is written directly.
  func deliver(_ produce: ((String) throws -> Void) throws -> Void) throws {
    guard let path else {
      try Self.write(to: STDOUT_FILENO, name: "stdout", produce)
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    let isPlain = !exists || status.st_mode & S_IFMT == S_IFREG
    // A link is followed, so that it is the file behind it that changes.
    let target = exists ? Self.resolved(path) : path
    if exists, access(target, W_OK) != 0 { throw Self.failure(path) }
    guard isPlain else {
      let file = open(target, O_WRONLY)
      guard file >= 0 else { throw Self.failure(path) }
      defer { close(file) }
      try Self.write(to: file, name: path, produce)
      return
    }
    var template = Array("\(target).XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Self.failure(path) }
    do {
      defer { close(file) }
      // `mkstemp` keeps the file to its owner; give it the rights a new file would have.
      fchmod(file, exists ? status.st_mode & 0o7777 : 0o666 & ~Self.creationMask)
      try Self.write(to: file, name: path, produce)
    } catch {
      unlink(template)
      throw error
    }
    guard rename(template, target) == 0 else {
      let failure = Self.failure(path)
      unlink(template)
      throw failure
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static var creationMask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func write(
    to file: Int32, name: String, _ produce: ((String) throws -> Void) throws -> Void
  ) throws {
    var buffer: [UInt8] = []
    try produce { piece in
      buffer.append(contentsOf: piece.utf8)
      if buffer.count >= 1 << 16 {
        try flush(&buffer, to: file, name: name)
      }
    }
    try flush(&buffer, to: file, name: name)
  }

  private static func flush(_ buffer: inout [UInt8], to file: Int32, name: String) throws {
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Foundation.write(file, start, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE { throw BrokenPipe() }
          throw failure(name)
        }
        rest = rest.dropFirst(count)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> Failure {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
