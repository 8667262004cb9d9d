import Foundation

/// The file that remembers how far a person is in each lesson.
///
/// Nothing that can be wrong with the file or its folder disturbs a lesson: what cannot be
/// understood counts as nothing known, and is moved aside before another is written; what cannot
/// be written is told to the caller and not thrown.
struct ProgressStore: Sendable {
  /// What became of a change.
  enum Outcome: Equatable {
    /// It is kept; also if there was nothing to change.
    case kept
    /// It is kept, and the old file, which could not be understood, now lies at this path.
    case keptBesides(oldFile: String)
    /// There is no place to keep anything at.
    case noPlace
    /// It is not kept.
    case failed(Failure)
  }

  /// No honest file is larger, in bytes; a larger one is neither read nor written.
  private static let longest = 1 << 20
  /// How many files that could not be understood are put up with.
  private static let mostOldFiles = 99

  /// The file, there or not; `nil` if there is no place for one.
  let path: String?

  /// The file in the state folder of the XDG specification, which ignores relative paths.
  init(_ surroundings: Surroundings) {
    func absolute(_ variable: String) -> String? {
      surroundings.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { "\($0)/.local/state" }
    path = folder.map { "\($0)/explain/progress.json" }
  }

  /// What is known; nothing, if the file cannot be understood.
  func read() -> CourseProgress {
    path.map { find($0).progress } ?? CourseProgress()
  }

  /// Whether there is a file that cannot be understood.
  var isUnreadable: Bool {
    guard let path, case .riddle = find(path) else { return false }
    return true
  }

  /// Changes what is known of one lesson, and of no other; `nil` forgets it.
  func change(_ lesson: String, _ body: (inout LessonProgress?) -> Void) -> Outcome {
    change { body(&$0.lessons[lesson]) }
  }

  /// Changes what the file holds at this moment: what another program has written since it was
  /// last looked at stays.
  func change(_ body: (inout CourseProgress) -> Void) -> Outcome {
    guard let path else { return .noPlace }
    let found = find(path)
    var progress = found.progress
    body(&progress)
    guard progress != found.progress else { return .kept }
    do {
      return try write(progress, to: path, inPlaceOf: found)
    } catch Failure.cannotWrite(let path, let reason) {
      return .failed(.progress(.cannotKeep(path: path, reason: reason)))
    } catch {
      return .failed(.progress(.cannotKeep(path: path, reason: "\(error)")))
    }
  }

  // MARK: Reading

  /// What was found at the place of the file.
  private enum Found {
    case nothing
    case riddle
    case known(CourseProgress)

    var progress: CourseProgress {
      if case .known(let progress) = self { progress } else { CourseProgress() }
    }
  }

  private func find(_ path: String) -> Found {
    // A pipe in its place must not keep the lesson waiting.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .nothing : .riddle }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = try? handle.read(upToCount: Self.longest + 1), data.count <= Self.longest,
      let progress = try? JSONDecoder().decode(CourseProgress.self, from: data)
    else { return .riddle }
    return .known(progress)
  }

  // MARK: Writing

  private func write(_ progress: CourseProgress, to path: String, inPlaceOf found: Found) throws
    -> Outcome
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(progress), as: UTF8.self) + "\n"
    guard text.utf8.count <= Self.longest else { throw Self.failure(path, EFBIG) }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard NewFolder.makePrivate(folder) else { throw Self.failure(path, errno) }
    var target = path
    if case .known = found { target = Self.followed(path) }
    let unfinished = try UnfinishedFile(for: target, named: path, rights: 0o600)
    do {
      try unfinished.write { try $0(text) }
      // Only when the new file is safe: a full disk leaves the old one where it is.
      var oldFile: String?
      if case .riddle = found { oldFile = try moveAside(path) }
      try unfinished.moveIntoPlace()
      return oldFile.map { .keptBesides(oldFile: $0) } ?? .kept
    } catch {
      unfinished.abandon()
      throw error
    }
  }

  /// The file a link leads to: it is that file which changes.
  private static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Moves what lies there to a place of its own, never onto what was moved aside before.
  private func moveAside(_ path: String) throws -> String {
    for number in 1...Self.mostOldFiles {
      let aside = "\(path).unreadable" + (number == 1 ? "" : "-\(number)")
      var status = stat()
      if lstat(aside, &status) == 0 { continue }
      guard rename(path, aside) == 0 else { throw Self.failure(path, errno) }
      return aside
    }
    throw Self.failure(path, EEXIST)
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    .cannotWrite(path: path, reason: String(cString: strerror(number)))
  }
}
