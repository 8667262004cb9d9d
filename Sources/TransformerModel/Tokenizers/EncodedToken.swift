/// One token of a text.
public struct EncodedToken: Sendable, Equatable {
  /// Its id.
  public let id: Int
  /// Its piece as the vocabulary has it: `##ing`, `Ġdog`.
  public let piece: String
  /// Its piece as a person reads it: letters instead of byte letters, `<EB>` for a byte that makes
  /// no whole character.
  public let readable: String
  /// What it stands for in the text: the text as typed, or `<EB>` as in `readable` where the token
  /// is only part of a character, or the piece of a token that is not in the text.
  public let text: String
  /// Where it stands in its text, counted in Unicode scalars; `0..<0` for one not in the text.
  public let offsets: Range<Int>
  /// Which text it belongs to, 0 or 1; none if it stands around them.
  public let sequence: Int?
  /// Which of the two segments of BERT it belongs to.
  public let typeID: Int
  /// Whether it was put around the text; one written in the text is not special here.
  public let isSpecial: Bool
}
