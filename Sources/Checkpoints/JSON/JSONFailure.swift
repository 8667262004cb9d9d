/// Why bytes are no JSON, and where.
public struct JSONFailure: Error, Equatable {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// Something else should stand here.
    case unexpected(UInt8)
    /// The file ends in the middle.
    case unexpectedEnd
    /// Something stands behind the value.
    case somethingBehind
    /// A number is not written as JSON has it.
    case badNumber
    /// A backslash with something behind it that means nothing.
    case badEscape
    /// Half a pair of `\u` escapes.
    case loneSurrogate
    /// A control character inside a string.
    case controlCharacter(UInt8)
    /// Bytes that are no UTF-8.
    case notUTF8
    /// Lists and objects inside each other, deeper than any real file.
    case tooDeep(limit: Int)
    /// More bytes than are read.
    case tooLarge(limit: Int)
  }

  /// What is wrong.
  public let problem: Problem
  /// The byte where, counted from 0.
  public let position: Int

  /// Says what is wrong and where.
  public init(problem: Problem, position: Int) {
    self.problem = problem
    self.position = position
  }
}
