import Foundation

/// Makes folders; what Foundation says where that cannot be done hides the system's reason.
enum NewFolder {
  /// Makes a folder that only its owner can look into, and those on its way that are not there, as
  /// the XDG specification has it.
  ///
  /// - Returns: Whether it could be made, or was there; else `errno` says why not.
  static func makePrivate(_ path: String) -> Bool { make(path, rights: 0o700) }

  /// Makes a folder, and those on its way that are not there.
  ///
  /// - Throws: `Failure.cannotWrite` with the system's reason.
  static func make(_ path: String) throws {
    guard make(path, rights: 0o777) else {
      throw Failure.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func make(_ path: String, rights: mode_t) -> Bool {
    if mkdir(path, rights) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      return false
    }
    guard make(String(path[..<slash]), rights: rights) else { return false }
    return mkdir(path, rights) == 0 || errno == EEXIST
  }
}
