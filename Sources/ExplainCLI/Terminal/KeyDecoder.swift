import LessonKit

/// Makes keys of the bytes a terminal sends, however they are cut into reads.
///
/// Alt is ignored: ESC and a key in one go are that key. Sequences that are no keys are swallowed
/// whole; Enter, Ctrl-C and the like end whatever has begun, so that nothing locks the keyboard.
struct KeyDecoder {
  /// What was typed, in one go.
  enum Input: Equatable {
    /// A key.
    case key(Key)
    /// A text pasted in one go; its lines end with `\n`.
    case pasted(String)
  }

  /// What has begun.
  private enum State: Equatable {
    case ground
    /// ESC, once or (as some terminals send Alt) twice.
    case escape(count: Int)
    /// ESC and `[` or `O`, and the parameters so far.
    case sequence(introducer: UInt8, parameters: [UInt8])
    /// A string that runs to BEL or ESC \ (OSC, DCS and their like), begun with that byte.
    case string(introducer: UInt8, isEmpty: Bool)
    /// ESC in such a string.
    case stringEscape
    /// The bytes of a mouse report that are still to come.
    case mouse(Int)
    case paste
  }

  /// More of a pasted text than anybody reads is dropped.
  static let longestPaste = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  private var scalars = ScalarDecoder()
  private var pasted: [UInt8] = []
  /// Whether the last thing told was an Esc that time decided on: the rest may yet come.
  private var mayLackRest = false

  /// Whether what has begun may be a key of its own, so that time has to decide: `flushEscape`.
  var awaitsRest: Bool {
    switch state {
    case .escape, .string(_, isEmpty: true): true
    default: false
    }
  }

  /// Takes in what one read brought.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    let bytes = Array(bytes)
    if mayLackRest, Self.isRest(bytes) { state = .escape(count: 1) }
    if !bytes.isEmpty { mayLackRest = false }
    return bytes.flatMap { decode($0) }
  }

  /// Decides, when nothing followed in time, that a lone ESC was the Esc key.
  mutating func flushEscape() -> [Input] {
    switch state {
    case .escape(let count):
      (state, mayLackRest) = (.ground, true)
      return Array(repeating: .key(.escape), count: count)
    case .string(let introducer, isEmpty: true):
      // Alt and ], P, X, ^ or _.
      state = .ground
      return decode(introducer)
    default: return []
    }
  }

  /// Whether a read that follows a lone ESC begins with the rest of a sequence we know: a slow line
  /// had cut an arrow in two.
  private static func isRest(_ bytes: [UInt8]) -> Bool {
    var trial = KeyDecoder()
    trial.state = .escape(count: 1)
    for byte in bytes {
      let before = trial.state
      _ = trial.decode(byte)
      guard case .sequence = trial.state else {
        guard case .sequence(let introducer, let parameters) = before else { return false }
        let sequence = EscapeSequence(introducer: introducer, parameters: parameters, final: byte)
        return sequence.meaning != .unknown
      }
    }
    return false
  }

  // MARK: Byte by byte

  private mutating func decode(_ byte: UInt8) -> [Input] {
    switch state {
    case .ground: return decodeGround(byte)
    case .escape(let count): return decodeEscaped(byte, count: count)
    case .sequence(let introducer, let parameters):
      return decodeSequence(byte, introducer: introducer, parameters: parameters)
    case .string(let introducer, _):
      switch byte {
      case 0x07: state = .ground
      case 0x1B: state = .stringEscape
      case 0x00..<0x20: return restart(byte)
      default: state = .string(introducer: introducer, isEmpty: false)
      }
      return []
    case .stringEscape:
      state = .escape(count: 1)
      guard byte == UInt8(ascii: "\\") else { return decode(byte) }
      state = .ground
      return []
    case .mouse(let count):
      if (0x01..<0x20).contains(byte) { return restart(byte) }
      state = count > 1 ? .mouse(count - 1) : .ground
      return []
    case .paste: return decodePasted(byte)
    }
  }

  /// Gives up what has begun: this byte begins something new.
  private mutating func restart(_ byte: UInt8) -> [Input] {
    state = .ground
    return decodeGround(byte)
  }

  private mutating func decodeGround(_ byte: UInt8) -> [Input] {
    guard let scalar = scalars.decode(byte) else { return [] }
    switch scalar.value {
    case 0x1B:
      state = .escape(count: 1)
      return []
    case 0x0A, 0x0D: return [.key(.enter)]
    case 0x08, 0x7F: return [.key(.backspace)]
    case 0x09: return [.key(.tab)]
    case 0x00..<0x20:
      let letter = Unicode.Scalar(UInt8(scalar.value) + 0x40).properties.lowercaseMapping
      return letter.map { .key(.control($0)) }
    // Control characters that nobody types.
    case 0x80..<0xA0: return []
    default: return [.key(.character(Character(scalar)))]
    }
  }

  private mutating func decodeEscaped(_ byte: UInt8, count: Int) -> [Input] {
    switch byte {
    case 0x1B:
      state = .escape(count: 2)
      return count > 1 ? [.key(.escape)] : []
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence(introducer: byte, parameters: [])
      return []
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(introducer: byte, isEmpty: true)
      return []
    default: return restart(byte)
    }
  }

  private mutating func decodeSequence(
    _ byte: UInt8, introducer: UInt8, parameters: [UInt8]
  ) -> [Input] {
    let linuxConsole = introducer == UInt8(ascii: "[") && parameters.isEmpty && byte == introducer
    let digits = 0x30...0x39
    // rxvt ends a key with $ where Shift is held down, which everywhere else is followed by more.
    let isRxvt =
      byte == UInt8(ascii: "$") && !parameters.isEmpty
      && parameters.allSatisfy { digits.contains(Int($0)) }
    switch byte {
    case _ where linuxConsole, 0x20...0x3F where !isRxvt:
      // One byte too many is enough to know that it is no sequence of ours.
      let kept = parameters.prefix(EscapeSequence.longest)
      state = .sequence(introducer: introducer, parameters: kept + [byte])
      return []
    case 0x20...0x7E:
      state = .ground
      let sequence = EscapeSequence(introducer: introducer, parameters: parameters, final: byte)
      switch sequence.meaning {
      case .key(let key): return [.key(key)]
      case .paste: state = .paste
      case .mouse: state = .mouse(3)
      case .report, .unknown: break
      }
      return []
    default: return restart(byte)
    }
  }

  private mutating func decodePasted(_ byte: UInt8) -> [Input] {
    pasted.append(byte)
    if pasted.count > Self.longestPaste + Self.pasteEnd.count {
      // The end may be cut anywhere: the last bytes are those to look at.
      pasted.remove(at: Self.longestPaste)
    }
    guard byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...]
    else { return [] }
    defer { (state, pasted) = (.ground, []) }
    var decoder = ScalarDecoder()
    var text = String.UnicodeScalarView()
    for byte in pasted.dropLast(Self.pasteEnd.count) {
      guard let scalar = decoder.decode(byte) else { continue }
      text.append(scalar)
    }
    let ends: [Character] = ["\r", "\n", "\r\n"]
    let lines = String(text).split(omittingEmptySubsequences: false) { ends.contains($0) }
    return [.pasted(lines.joined(separator: "\n"))]
  }
}
