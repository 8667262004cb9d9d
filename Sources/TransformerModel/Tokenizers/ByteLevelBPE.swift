/// Byte-pair encoding over bytes, which knows every text: the model of GPT-2 and RoBERTa.
///
/// Language Models are Unsupervised Multitask Learners (Radford and others, 2019), 2.2.
public struct ByteLevelBPE: Sendable {
  /// A byte has no letter in the vocabulary, and there is no token for the unknown.
  public struct MissingByte: Error, Equatable {
    /// The byte.
    public let byte: UInt8
  }

  /// The pieces, spelled in byte letters.
  public let pieces: PieceTable
  private let merges: MergeTable
  /// The ids of the letters of the bytes.
  private let bytes: [UInt32?]
  private let unknown: UInt32?
  private let fusesUnknown: Bool
  private let findsWholeWords: Bool

  /// Sets the vocabulary and its merges.
  ///
  /// - Parameters:
  ///   - pieces: The pieces.
  ///   - merges: The merges.
  ///   - unknown: The id of the token for a byte without a letter.
  ///   - fusesUnknown: `fuse_unk`: whether several of those in a row are one.
  ///   - findsWholeWords: `ignore_merges`: whether a word that is a piece is not split at all.
  /// - Throws: `MissingByte` if a byte could not be written.
  public init(
    pieces: PieceTable, merges: MergeTable, unknown: Int? = nil, fusesUnknown: Bool = false,
    findsWholeWords: Bool = false
  ) throws(MissingByte) {
    self.pieces = pieces
    self.merges = merges
    self.unknown = unknown.flatMap { UInt32(exactly: $0) }
    self.fusesUnknown = fusesUnknown
    self.findsWholeWords = findsWholeWords
    bytes = ByteLetters.letters.map { pieces.id(of: String($0)) }
    if self.unknown == nil, let missing = bytes.firstIndex(of: nil) {
      throw MissingByte(byte: UInt8(missing))
    }
  }

  /// A word on its way to its pieces, with room that is used again for the next.
  struct Workspace {
    fileprivate var pairs: BytePairs

    /// The ids of the letters that the word begins with.
    var letters: [UInt32] { pairs.symbols.map(\.id) }
  }

  /// Room for splitting words.
  func workspace() -> Workspace { Workspace(pairs: BytePairs(merges)) }

  /// The piece that a word is without any merging.
  func whole(_ word: [UInt8]) -> UInt32? {
    guard findsWholeWords else { return nil }
    return pieces.id(of: ByteLetters.text(of: word))
  }

  /// Puts the letters of a word into the room.
  func begin(_ word: [UInt8], in workspace: inout Workspace) {
    workspace.pairs.removeAll()
    var unknownLength = 0
    func flush(_ pairs: inout BytePairs) {
      if let unknown, unknownLength > 0 { pairs.append(id: unknown, length: unknownLength) }
      unknownLength = 0
    }
    for byte in word {
      if let id = bytes[Int(byte)] {
        flush(&workspace.pairs)
        workspace.pairs.append(id: id, length: 1)
      } else {
        if !fusesUnknown { flush(&workspace.pairs) }
        unknownLength += 1
      }
    }
    flush(&workspace.pairs)
  }

  /// Merges the letters in the room: the pieces of the word and how many bytes each takes.
  func merge(
    in workspace: inout Workspace, observe: (BytePairs.Merge) -> Void = { _ in }
  ) -> [BytePairs.Symbol] {
    workspace.pairs.merge(observe: observe)
  }
}
