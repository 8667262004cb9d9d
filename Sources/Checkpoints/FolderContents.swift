#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies in a folder: looked at only to say what is there in place of what was looked for.
enum FolderContents {
  /// How many names are looked at; nobody's folder of a model has more.
  private static let limit = 4096

  /// Why nothing can be said of a folder.
  enum Failure: Error {
    /// It is not there.
    case missing
    /// It is there and is no folder.
    case noFolder
    /// The system's number of the error.
    case system(Int32)
  }

  /// The names of the files and folders in a folder, in order.
  static func names(in path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else {
      switch errno {
      case ENOENT: throw .missing
      case ENOTDIR: throw .noFolder
      case let code: throw .system(code)
      }
    }
    defer { closedir(folder) }
    // The name ends where its zero is, which may be before the end of what is declared for it.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while names.count < limit, let entry = readdir(folder) {
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = String(cString: start)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The nearest folder inside a folder that holds a file of a name, at most two levels down: as
  /// in the cache of models, `snapshots/HASH`.
  static func subfolder(of path: String, holding file: String) -> String? {
    let inner = folders(in: path)
    return (inner + inner.flatMap(folders)).first { access("\($0)/\(file)", F_OK) == 0 }
  }

  private static func folders(in path: String) -> [String] {
    // A name that is no folder holds nothing, and is found out when it is opened.
    let names = (try? names(in: path)) ?? []
    return names.prefix(64).map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
