import Foundation

/// The built `explain`, run as a user runs it: its own process, arguments, environment, folder.
public struct BuiltProgram: Sendable {
  /// What a run left behind.
  public struct Result: Sendable {
    /// The exit code.
    public let status: Int32
    /// What stood on standard output.
    public let output: String
    /// What stood on standard error.
    public let errors: String

    /// What a run left behind that was started elsewhere.
    public init(status: Int32, output: String, errors: String) {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  /// The program could not be found or started.
  public struct Missing: Error, CustomStringConvertible {
    /// Where it was looked for.
    public let description: String
  }

  /// The binary.
  public let url: URL

  /// Finds the binary beside the running tests.
  ///
  /// - Throws: `Missing` with the places that were tried.
  public init() throws {
    let tests = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let places = [tests, package.appending(path: ".build/debug")].map {
      $0.appending(path: "explain")
    }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { throw Missing(description: "no built program at \(places.map(\.path))") }
    url = found
  }

  /// Uses a binary that lies elsewhere.
  public init(at url: URL) {
    self.url = url
  }

  /// Runs the program and waits for its end.
  ///
  /// The environment is empty but for what is given, so that no test depends on the machine's.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil
  ) throws -> Result {
    try Self.run(url, arguments, environment: environment, folder: folder)
  }

  /// Runs a shell script in which `$EXPLAIN` is the program.
  public func shell(_ script: String, environment: [String: String] = [:]) throws -> Result {
    var variables = environment
    variables["EXPLAIN"] = url.path
    variables["PATH"] = environment["PATH"] ?? "/usr/bin:/bin"
    return try Self.run(URL(filePath: "/bin/sh"), ["-c", script], environment: variables)
  }

  /// Starts the program, sends it a signal as soon as a condition holds, and waits for its end.
  public func run(
    _ arguments: [String], interruptedBy signal: Int32, when condition: () -> Bool
  ) throws {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = [:]
    for stream in [\Process.standardInput, \.standardOutput, \.standardError] {
      process[keyPath: stream] = FileHandle.nullDevice
    }
    try process.run()
    while process.isRunning, !condition() { usleep(1000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }

  private static func run(
    _ program: URL, _ arguments: [String], environment: [String: String], folder: URL? = nil
  ) throws -> Result {
    // Files instead of pipes: they hold any amount, whoever reads when.
    let scratch = try TemporaryFolder()
    defer { scratch.remove() }
    let (output, errors) = (scratch.file("output"), scratch.file("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let handles = try [output, errors].map { try FileHandle(forWritingTo: $0) }
    defer { handles.forEach { try? $0.close() } }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    // A program that hangs must not hang the tests: far beyond any honest run, it is ended. What
    // waits for that must not hold the process: its open files would pile up until they are too
    // many to start another.
    let identifier = process.processIdentifier
    let deadline = DispatchWorkItem { kill(identifier, SIGTERM) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: deadline)
    process.waitUntilExit()
    deadline.cancel()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder of its own for one test.
public struct TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "explain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A place in the folder.
  public func file(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a text into the folder, making the folders on its way.
  public func write(_ text: String, to name: String) throws {
    let file = file(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The names of the files in the folder, in order.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// Takes the folder away.
  public func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
