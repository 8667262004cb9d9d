import Foundation

/// A second terminal's end of the socket.
final class NotesClient {
  /// What was read.
  enum Reading: Equatable {
    /// States, the oldest first; none if nothing more has come.
    case states([NotesState])
    /// The presenter is gone.
    case closed
  }

  /// As much as is read at a time, so that nobody who keeps talking keeps us reading.
  private static let most = 1 << 20

  /// What to poll for reading.
  let descriptor: Int32
  private var lines = NotesLines()

  /// Connects to the presenter; `nil` if nobody presents, or could be somebody else.
  init?(at path: String) {
    guard (try? NotesSocket.check(path)) != nil, let socket = UnixSocket.make() else { return nil }
    guard UnixSocket.connect(socket, to: path) else {
      close(socket)
      return nil
    }
    descriptor = socket
  }

  deinit { close(descriptor) }

  /// Reads what has come, without waiting.
  func read() -> Reading {
    var states: [NotesState] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while total < Self.most {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { break }
      guard count > 0, let whole = lines.take(buffer[..<count]) else {
        // What was said before the end is heard first; the end can be read again.
        return states.isEmpty ? .closed : .states(states)
      }
      states += whole
      total += count
    }
    return .states(states)
  }
}
