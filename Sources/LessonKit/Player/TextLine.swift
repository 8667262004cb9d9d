import Foundation

/// A line of text that is being typed.
struct TextLine: Equatable, Sendable {
  /// More than anybody types; a text that is pasted is cut there.
  static let longest = 20_000

  private var characters: [Character]
  /// How many characters stand before the caret.
  private(set) var caret: Int

  /// What has been typed.
  var text: String { String(characters) }

  /// Starts with a text, the caret behind it.
  init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  /// Types a text at the caret; the Hangul of a Mac comes in pieces and is put together.
  mutating func insert(_ text: String) {
    let before = (String(characters[..<caret]) + text).precomposed
    let after = characters[caret...]
    characters = Array((Array(before) + after).prefix(Self.longest))
    caret = min(before.count, characters.count)
  }

  /// Does what a key does to a line.
  ///
  /// - Returns: Whether the key means anything to a line.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace where caret > 0:
      caret -= 1
      characters.remove(at: caret)
    case .delete where caret < characters.count: characters.remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .control("u"):
      characters.removeFirst(caret)
      caret = 0
    case .backspace, .delete: break
    default: return false
    }
    return true
  }
}

extension String {
  /// The text with its Hangul and its accents composed, as it is shown and looked up.
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
