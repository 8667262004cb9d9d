import Foundation

/// Screens kept as text files beside the tests that draw them.
///
/// `EXPLAIN_RECORD=1 swift test` writes them anew; a run that records fails, so that nobody records
/// by accident, and what was recorded is read before it is committed.
public struct Goldens: Sendable {
  private let folder: URL

  /// The folder `Goldens` beside a test file.
  public init(beside file: String) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens")
  }

  /// Compares a screen with its file.
  ///
  /// - Returns: `nil` if they are equal, else a sentence with the first line that differs.
  public func mismatch(_ name: String, _ actual: String) -> String? {
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["EXPLAIN_RECORD"] == "1" {
      do {
        try actual.write(to: file, atomically: true, encoding: .utf8)
        return "recorded \(name).txt; read it, then run again without EXPLAIN_RECORD"
      } catch {
        return "cannot record \(name).txt: \(error)"
      }
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      return "there is no \(name).txt; EXPLAIN_RECORD=1 swift test writes it"
    }
    if expected == actual { return nil }
    let (wanted, found) = (Self.lines(expected), Self.lines(actual))
    let place = zip(wanted, found).enumerated().first { $1.0 != $1.1 }?.offset
    let line = place ?? min(wanted.count, found.count)
    func shown(_ lines: [Substring]) -> String {
      line < lines.count ? String(reflecting: String(lines[line])) : "no such line"
    }
    return """
      \(name).txt, line \(line + 1): expected \(shown(wanted)), got \(shown(found)); \
      EXPLAIN_RECORD=1 swift test writes it anew
      """
  }

  /// The names of the files no test compares with.
  public func orphans(expecting names: [String]) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") && !names.contains(String($0.dropLast(4))) }.sorted()
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
