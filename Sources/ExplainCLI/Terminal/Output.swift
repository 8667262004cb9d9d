import Foundation

/// Where data goes: standard output, or a file that appears only when it is whole.
struct Output {
  private let path: String?

  /// Standard output, also by the name of `-`, or the file of that path.
  init(path: String?) {
    self.path = path == "-" ? nil : path
  }

  /// Runs `produce` and delivers what it hands over.
  func deliver<Piece: Writable>(_ produce: ((Piece) throws -> Void) throws -> Void) throws {
    guard let path else {
      try FileWriter.standardOutput.write(produce)
      return
    }
    let target = try followed(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if isStandardOutput(status, exists: exists) {
      // `-o /dev/stdout >> log` goes on where the log ends.
      try FileWriter.standardOutput.write(produce)
    } else if exists, status.st_mode & S_IFMT != S_IFREG {
      try writeDirectly(to: target, produce)
    } else {
      if exists, access(target, W_OK) != 0 { throw failure }
      // The rights of the file that is replaced, or those a new file would have.
      let rights = exists ? status.st_mode & 0o7777 : 0o666 & ~Self.creationMask
      try writeWhole(to: target, rights: rights, produce)
    }
  }

  /// Writes to what is no plain file: a pipe, a device.
  private func writeDirectly<Piece: Writable>(
    to target: String, _ produce: ((Piece) throws -> Void) throws -> Void
  ) throws {
    let file = open(target, O_WRONLY)
    guard file >= 0 else { throw failure }
    defer { close(file) }
    try FileWriter(file: file, name: path ?? target).write(produce)
  }

  /// Writes beside the place of the file and moves it there at the end, so that neither a failure
  /// nor Ctrl-C leaves anything half-written.
  private func writeWhole<Piece: Writable>(
    to target: String, rights: mode_t, _ produce: ((Piece) throws -> Void) throws -> Void
  ) throws {
    let unfinished = try UnfinishedFile(for: target, named: path ?? target, rights: rights)
    let watch = Self.removing(unfinished.path, on: [SIGINT, SIGTERM, SIGHUP])
    defer { for source in watch { source.cancel() } }
    do {
      try unfinished.write(produce)
      try unfinished.moveIntoPlace()
    } catch {
      unfinished.abandon()
      throw error
    }
  }

  /// Removes the unfinished file when one of the signals comes, then lets the signal do its work.
  private static func removing(
    _ temporary: String, on signals: [Int32]
  ) -> [any DispatchSourceSignal] {
    signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        unlink(temporary)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.setCancelHandler { signal(number, SIG_DFL) }
      source.resume()
      return source
    }
  }

  /// The file a chain of links ends at, there or not: it is that file which changes.
  private func followed(_ path: String) throws -> String {
    var current = path
    for _ in 0..<40 {
      var status = stat()
      guard lstat(current, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return current }
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: current) else {
        return current
      }
      let folder = current.lastIndex(of: "/").map { String(current[...$0]) } ?? ""
      current = next.hasPrefix("/") ? next : folder + next
    }
    throw Failure.cannotWrite(path: path, reason: String(cString: strerror(ELOOP)))
  }

  private func isStandardOutput(_ status: stat, exists: Bool) -> Bool {
    var output = stat()
    return exists && fstat(STDOUT_FILENO, &output) == 0
      && output.st_dev == status.st_dev && output.st_ino == status.st_ino
  }

  private static var creationMask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private var failure: Failure {
    .cannotWrite(path: path ?? "stdout", reason: String(cString: strerror(errno)))
  }
}
