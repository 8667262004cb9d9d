import Foundation

/// Tells second terminals what the presenter's screen shows, without ever keeping it waiting.
///
/// There is no thread: whoever presents polls the descriptors beside the keyboard.
final class NotesServer {
  /// More second terminals nobody has; others are sent away.
  private static let mostClients = 16
  /// The bytes that wait for a client that is busy: any state, and then some.
  private static let room: Int32 = 1 << 18

  private let path: String
  private let listener: Int32
  /// The file the listener made, which is the one to be removed.
  private let file: (device: dev_t, number: ino_t)?
  private var clients: [Int32] = []
  /// The present state, for those who come later.
  private var line: [UInt8]?
  private var isOpen = true

  /// Opens the socket; what a presenter left behind that is no more is replaced.
  ///
  /// - Throws: `Failure.notes` if there is another presenter, or the socket cannot be opened.
  init(at path: String) throws {
    try NotesSocket.makeFolder(of: path)
    try NotesSocket.check(path)
    try Self.removeStaleSocket(path)
    guard let listener = UnixSocket.make() else { throw Self.failure(path) }
    guard UnixSocket.bind(listener, to: path), chmod(path, 0o600) == 0,
      listen(listener, Int32(Self.mostClients)) == 0
    else {
      let failure = errno == EADDRINUSE ? Failure.notes(.otherPresenter) : Self.failure(path)
      Foundation.close(listener)
      throw failure
    }
    self.path = path
    self.listener = listener
    file = Self.file(at: path)
  }

  deinit { close() }

  /// What to poll for reading.
  var descriptors: [Int32] { isOpen ? [listener] + clients : [] }

  /// Attends to a descriptor that can be read: somebody comes or goes.
  func handle(readable descriptor: Int32) {
    if descriptor == listener, isOpen {
      acceptAll()
    } else if clients.contains(descriptor) {
      // A client has nothing to say: whatever can be read means that it is to go.
      var byte: UInt8 = 0
      let count = recv(descriptor, &byte, 1, 0)
      if count < 0, errno == EAGAIN || errno == EINTR { return }
      drop(descriptor)
    }
  }

  /// Tells all what is on the screen now; who does not read is dropped.
  func publish(_ state: NotesState) {
    guard isOpen, let line = try? NotesLines.line(state) else { return }
    self.line = line
    for client in clients where !UnixSocket.send(line, over: client) { drop(client) }
  }

  /// Sends all away and removes the socket.
  func close() {
    guard isOpen else { return }
    isOpen = false
    for client in clients { drop(client) }
    // Another presenter's socket may have taken its place.
    if let file, let present = Self.file(at: path), present == file { unlink(path) }
    Foundation.close(listener)
  }

  private func acceptAll() {
    while true {
      let client = accept(listener, nil, nil)
      if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
      guard client >= 0 else { return }
      guard clients.count < Self.mostClients else {
        Foundation.close(client)
        continue
      }
      UnixSocket.prepare(client)
      var room = Self.room
      setsockopt(client, SOL_SOCKET, SO_SNDBUF, &room, socklen_t(MemoryLayout<Int32>.size))
      clients.append(client)
      if let line, !UnixSocket.send(line, over: client) { drop(client) }
    }
  }

  private func drop(_ client: Int32) {
    clients.removeAll { $0 == client }
    Foundation.close(client)
  }

  // MARK: The file of the socket

  /// Removes the socket of a presenter that is no more.
  private static func removeStaleSocket(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw Failure.notes(.inTheWay(path)) }
    guard let probe = UnixSocket.make() else { throw failure(path) }
    defer { Foundation.close(probe) }
    // One who is there but busy does not answer at once.
    if UnixSocket.connect(probe, to: path) || errno != ECONNREFUSED && errno != ENOENT {
      throw Failure.notes(.otherPresenter)
    }
    unlink(path)
  }

  private static func file(at path: String) -> (device: dev_t, number: ino_t)? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return (status.st_dev, status.st_ino)
  }

  private static func failure(_ path: String) -> Failure {
    .notes(.cannotListen(path: path, reason: String(cString: strerror(errno))))
  }
}
