#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file, a pipe or standard input to its end, however long it says it is.
enum InputBytes {
  private static let piece = 1 << 16

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String, limit: Int) throws(ArrayFailure) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, limit: limit) }
    // To the system the path would end at a zero byte.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(code: errno)
    }
    defer { close(file) }
    return try read(file, limit: limit)
  }

  private static func read(_ file: Int32, limit: Int) throws(ArrayFailure) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .folder }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = piece(of: file, into: &buffer)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .unreadable(code: errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge(limit: limit) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func piece(of file: Int32, into buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, &buffer, piece)
    #elseif canImport(Musl)
      Musl.read(file, &buffer, piece)
    #else
      Darwin.read(file, &buffer, piece)
    #endif
  }
}
