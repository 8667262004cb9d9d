/// A pattern over stage names, such as `encoder.0.*`: `*` stands for any run of characters.
public struct StagePattern: Sendable {
  private let pieces: [Substring]

  /// Reads a pattern; without a `*` it is the name itself.
  public init(_ pattern: String) {
    pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
  }

  /// Whether the whole name fits the pattern.
  public func matches(_ name: String) -> Bool {
    guard let first = pieces.first, name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    guard pieces.count > 1, let last = pieces.last else { return rest.isEmpty }
    for piece in pieces.dropFirst().dropLast() {
      // The earliest place leaves most room for what follows.
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
