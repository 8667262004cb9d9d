import Foundation

/// How states travel: each one line of JSON.
struct NotesLines {
  /// The bytes no line of ours ever has.
  private static let longest = 1 << 20

  /// What is not yet a whole line.
  private var rest: [UInt8] = []

  /// The line of a state, with its end.
  static func line(_ state: NotesState) throws -> [UInt8] {
    // JSON has no line break inside a line: in strings it is escaped.
    Array(try JSONEncoder().encode(state)) + [UInt8(ascii: "\n")]
  }

  /// Takes what has arrived.
  ///
  /// A line that is none of ours is passed over: another version may say more.
  ///
  /// - Returns: The states that are whole now; `nil` if a line does not end.
  mutating func take(_ bytes: some Collection<UInt8>) -> [NotesState]? {
    rest += bytes
    var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    rest = Array(lines.removeLast())
    guard rest.count <= Self.longest else { return nil }
    return lines.compactMap { try? JSONDecoder().decode(NotesState.self, from: Data($0)) }
  }
}
