import Foundation

/// The cache in which the tools of Hugging Face keep what they download; nothing is written there.
///
/// A model is a folder `models--ORG--NAME`: `snapshots/HASH` holds its files, mostly as links to
/// `blobs`, and `refs/main` names the snapshot that is current.
struct ModelCache {
  /// A model in the cache.
  struct Entry {
    /// Its name: `ORG/NAME`.
    let name: String
    /// The folder of its snapshot; none if no download has come to an end.
    let folder: String?
  }

  private static let prefix = "models--"
  /// A reference is a hash; what is longer is none.
  private static let longestReference = 256

  /// Where the cache is, whether or not it exists; none if nothing says where.
  let path: String?

  /// Looks where the tools of Hugging Face would look.
  init(_ surroundings: Surroundings) {
    let home = surroundings.variable("HOME")
    func place(_ variable: String, _ rest: String = "") -> String? {
      guard var path = surroundings.variable(variable) else { return nil }
      if path == "~" || path.hasPrefix("~/"), let home { path = home + path.dropFirst() }
      return path + rest
    }
    path =
      place("HF_HUB_CACHE") ?? place("HUGGINGFACE_HUB_CACHE") ?? place("HF_HOME", "/hub")
      ?? place("XDG_CACHE_HOME", "/huggingface/hub") ?? place("HOME", "/.cache/huggingface/hub")
  }

  /// The models in the cache, by name.
  var entries: [Entry] {
    guard let path else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix(Self.prefix) && Self.isFolder("\(path)/\($0)") }
      .map { folder in
        let name = folder.dropFirst(Self.prefix.count).replacing("--", with: "/")
        return Entry(name: String(name), folder: snapshot(of: "\(path)/\(folder)"))
      }
      .sorted { $0.name < $1.name }
  }

  /// The folder of a model by its name; none if it is not in the cache.
  func folder(of name: String) -> String? {
    guard let path, !name.isEmpty, !name.utf8.contains(0) else { return nil }
    // Without a slash left, no name leads out of the cache.
    return snapshot(of: "\(path)/\(Self.prefix)\(name.replacing("/", with: "--"))")
  }

  /// The snapshot `refs/main` names, else the newest.
  private func snapshot(of model: String) -> String? {
    let snapshots = "\(model)/snapshots"
    if let current = Self.reference("\(model)/refs/main") {
      let folder = "\(snapshots)/\(current)"
      if Self.isFolder(folder) { return folder }
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: snapshots)) ?? []
    let folders = names.map { "\(snapshots)/\($0)" }.filter(Self.isFolder)
    return folders.max { (Self.age($0), $0) < (Self.age($1), $1) }
  }

  /// What a small file says, if that may be the name of a folder.
  private static func reference(_ file: String) -> String? {
    var status = stat()
    // A pipe would keep us waiting.
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= longestReference,
      let text = try? String(contentsOfFile: file, encoding: .utf8)
    else { return nil }
    let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return name.isEmpty || name.hasPrefix(".") || name.contains("/") ? nil : name
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func age(_ path: String) -> Double {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
  }
}
