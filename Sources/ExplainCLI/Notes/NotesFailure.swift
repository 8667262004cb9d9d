/// Why there are no speaker notes to be seen, or none can be shown to others.
enum NotesFailure: Equatable {
  /// Nobody presents a lesson.
  case noPresenter
  /// Somebody presents, and says nothing.
  case silentPresenter
  /// Somebody presents already.
  case otherPresenter
  /// A path that is too long for a socket, and the bytes it may have.
  case pathTooLong(String, limit: Int)
  /// The folder of the socket is no folder of our own.
  case foreignFolder(String)
  /// Others can look into the folder of the socket.
  case openFolder(String)
  /// Where the socket belongs lies something else.
  case inTheWay(String)
  /// The socket cannot be made; the system's reason.
  case cannotListen(path: String, reason: String)

  /// The exit code.
  var exitCode: Int32 {
    switch self {
    case .noPresenter: ExitStatus.noInput
    case .otherPresenter, .pathTooLong: ExitStatus.usage
    case .silentPresenter, .foreignFolder, .openFolder, .inTheWay, .cannotListen:
      ExitStatus.inputOutput
    }
  }
}
