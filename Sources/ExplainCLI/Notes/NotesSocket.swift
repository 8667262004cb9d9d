import Foundation

/// Where the presenter and the second terminal meet: a socket in a folder only we can look into.
enum NotesSocket {
  /// The path: in the folder for such things, or in one of our own in `/tmp`.
  static func path(_ surroundings: Surroundings) -> String {
    if let folder = surroundings.variable("XDG_RUNTIME_DIR"), folder.hasPrefix("/") {
      return "\(folder)/explain/notes.sock"
    }
    return "/tmp/explain-\(geteuid())/notes.sock"
  }

  /// Makes the folder of a socket, if it is not there.
  ///
  /// - Throws: `Failure.notes`.
  static func makeFolder(of path: String) throws {
    let folder = folder(of: path)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Failure.notes(.cannotListen(path: folder, reason: String(cString: strerror(errno))))
    }
  }

  /// Refuses a path that is too long, and a folder in which somebody else could have put a socket
  /// of theirs; none at all is no reason.
  ///
  /// - Throws: `Failure.notes`.
  static func check(_ path: String) throws {
    guard path.utf8.count <= UnixSocket.longestPath else {
      throw Failure.notes(.pathTooLong(path, limit: UnixSocket.longestPath))
    }
    let folder = folder(of: path)
    var status = stat()
    // Not `stat`: a link may lead to a folder of ours now and elsewhere later.
    guard lstat(folder, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else {
      throw Failure.notes(.foreignFolder(folder))
    }
    guard status.st_mode & 0o777 == 0o700 else { throw Failure.notes(.openFolder(folder)) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
