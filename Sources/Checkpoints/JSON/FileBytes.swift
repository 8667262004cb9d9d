#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a whole file without Foundation, whose start costs more than reading a vocabulary.
enum FileBytes {
  /// Why a file cannot be read.
  enum Failure: Error, Equatable {
    /// It is not there.
    case missing
    /// It is no file, but a folder, a device or a pipe.
    case noFile
    /// It is larger than what is read, in bytes.
    case tooLarge(limit: Int, found: Int)
    /// The system's number of the error.
    case system(Int32)
  }

  /// The bytes of a file.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Without waiting: opening a pipe would wait for its other end.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile }
    guard Int(status.st_size) <= limit else {
      throw .tooLarge(limit: limit, found: Int(status.st_size))
    }
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        #if canImport(Darwin)
          let got = Darwin.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        #elseif canImport(Musl)
          let got = Musl.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        #else
          let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = errno }
        // A file that became shorter meanwhile ends where it ends.
        if got <= 0 { return }
        count += got
      }
    }
    guard problem == 0 else { throw .system(problem) }
    return bytes
  }
}
