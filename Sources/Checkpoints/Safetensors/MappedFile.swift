#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file whose bytes lie in memory without being read: the system fetches what is used.
///
/// The file is mapped read-only and let go of with the last reference. Links are followed, since
/// the usual cache of models consists of them. A file that another program cuts short while it is
/// mapped ends this one as soon as the missing part is touched (`SIGBUS`); replacing the file by
/// another of the same name, as downloads do, is harmless.
public final class MappedFile: Sendable {
  /// The path the file was opened by.
  public let path: String
  /// The number of bytes, when it was opened.
  public let count: Int

  /// Where the mapping begins; 0 for an empty file, which cannot be mapped.
  ///
  /// A number and no pointer, so that the compiler sees that threads may share it. They may: it
  /// never changes, and nobody can write through it.
  private let address: UInt

  /// Maps a file.
  ///
  /// - Throws: `CheckpointFailure.noSuchFile`, `.noRegularFile` or `.unreadable`.
  public init(path: String) throws {
    // To the system the path would end at a zero byte.
    guard !path.utf8.contains(0) else { throw CheckpointFailure.noSuchFile(file: path) }
    let descriptor = try Self.open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw CheckpointFailure.unreadable(file: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CheckpointFailure.noRegularFile(file: path)
    }
    let size = Int(status.st_size)
    if size > 0 {
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
      guard let start, start != MAP_FAILED else {
        throw CheckpointFailure.unreadable(file: path, code: errno)
      }
      address = UInt(bitPattern: start)
    } else {
      address = 0
    }
    self.path = path
    count = size
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { munmap(start, count) }
  }

  /// Hands out some of the bytes; they must not be kept beyond the call.
  ///
  /// - Precondition: The range lies inside the file.
  public func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "bytes \(range) of \(count)")
    let start = UnsafeRawPointer(bitPattern: address)
    return try withExtendedLifetime(self) {
      try body(
        UnsafeRawBufferPointer(start: start.map { $0 + range.lowerBound }, count: range.count))
    }
  }

  /// Where a byte lies in memory for as long as this file lives.
  ///
  /// - Precondition: The file has that byte.
  func address(of offset: Int) -> UInt {
    precondition((0..<count).contains(offset), "byte \(offset) of \(count)")
    return address + UInt(offset)
  }

  /// A copy of some of the bytes.
  ///
  /// - Precondition: The range lies inside the file.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    withBytes(range) { Array($0) }
  }

  private static func open(_ path: String) throws -> Int32 {
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, flags)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, flags)
      #else
        let descriptor = Darwin.open(path, flags)
      #endif
      if descriptor >= 0 { return descriptor }
      switch errno {
      case EINTR: continue
      case ENOENT, ENOTDIR: throw CheckpointFailure.noSuchFile(file: path)
      // A socket cannot even be opened.
      case ENXIO: throw CheckpointFailure.noRegularFile(file: path)
      case let code: throw CheckpointFailure.unreadable(file: path, code: code)
      }
    }
  }

  /// Without waiting, or opening a pipe would wait for somebody to write into it.
  private static var flags: Int32 { O_RDONLY | O_CLOEXEC | O_NONBLOCK }
}
