import Foundation

/// How much room the files of a folder take.
enum FolderSize {
  /// What marks a file out, under however many names it is there.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The bytes of all files of a folder and those in it; links count as what they lead to, and a
  /// file with several names counts once.
  static func bytes(of folder: String) -> Int {
    // A folder that is itself a link is entered.
    let folder = URL(filePath: folder).resolvingSymlinksInPath().path
    var seen: Set<Identity> = []
    var bytes = 0
    // Folders that are links are not entered, so there is no way around in circles.
    for case let name as String in FileManager.default.enumerator(atPath: folder)
      ?? FileManager.DirectoryEnumerator()
    {
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        seen.insert(
          Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino))
        ).inserted
      else { continue }
      bytes += Int(status.st_size)
    }
    return bytes
  }
}
