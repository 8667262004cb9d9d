extension CheckpointFailure {
  /// What is wrong at one place of a JSON text.
  public enum Malformation: Equatable, Sendable {
    /// A part of a JSON text.
    public enum Part: Equatable, Sendable {
      /// `{`, where a mapping has to begin.
      case mapping
      /// `[`, where a list has to begin.
      case list
      /// `"`, where a text has to begin.
      case text
      /// A whole number that is not negative.
      case wholeNumber
      /// Any value.
      case value
      /// `:` between a name and its value.
      case colon
      /// `,` or the end of a mapping or list.
      case commaOrEnd
      /// `"` at the end of a text.
      case endOfText
      /// Nothing more.
      case nothing
    }

    /// Something else than what has to stand there; the byte, or `nil` at the end.
    case expected(Part, found: UInt8?)
    /// A text that is not UTF-8.
    case notUTF8
    /// A `\` before something that is none of JSON's, or half of a surrogate pair.
    case badEscape
    /// A control character in a text.
    case controlCharacter(UInt8)
    /// A number beyond the 64-bit ones.
    case numberTooLarge
    /// A list of another length.
    case wrongCount(expected: Int, found: Int)
    /// A name for the second time in its mapping.
    case duplicateName(String)
    /// A name that the format does not have.
    case unknownName(String)
    /// A name that has to be there; the place is the end of its mapping.
    case missingName(String)
    /// Values in values in values.
    case tooDeep(limit: Int)
  }
}
