import Foundation

/// A file that is written beside the place it is moved to when it is whole, so that nobody ever
/// finds half of it there.
struct UnfinishedFile {
  /// Where it lies until then.
  let path: String
  private let target: String
  private let name: String
  private let file: Int32

  /// Makes an empty file beside a place.
  ///
  /// - Parameters:
  ///   - target: The place it is for.
  ///   - name: What to call that when it cannot be written.
  ///   - rights: Who may read and write it.
  /// - Throws: `Failure.cannotWrite`, as all that follows.
  init(for target: String, named name: String, rights: mode_t) throws {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    var template = Array("\(folder).explain-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Self.failure(name) }
    fchmod(file, rights)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.target = target
    self.name = name
    self.file = file
  }

  /// Writes all of it.
  func write<Piece: Writable>(_ produce: ((Piece) throws -> Void) throws -> Void) throws {
    do {
      try FileWriter(file: file, name: name).write(produce)
    } catch {
      close(file)
      throw error
    }
    // Some file systems say only now that the disk is full.
    guard close(file) == 0 else { throw Self.failure(name) }
  }

  /// Puts it where it belongs, in place of what is there.
  func moveIntoPlace() throws {
    guard rename(path, target) == 0 else { throw Self.failure(name) }
  }

  /// Takes it away again.
  func abandon() {
    unlink(path)
  }

  private static func failure(_ name: String) -> Failure {
    .cannotWrite(path: name, reason: String(cString: strerror(errno)))
  }
}
