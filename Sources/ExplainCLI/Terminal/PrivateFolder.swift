import Foundation

/// Folders that only their owner can look into.
enum PrivateFolder {
  /// Makes a folder and those on its way that are not there, as the XDG specification has it.
  ///
  /// - Returns: Whether it could be made, or was there; else `errno` says why not.
  static func make(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      return false
    }
    guard make(String(path[..<slash])) else { return false }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}
