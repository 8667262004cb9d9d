/// The number of terminal columns a string takes.
///
/// Equal to `wcswidth` of the Python package wcwidth 0.7.0 (Unicode 17.0.0) for every string
/// without control characters, with East Asian Ambiguous characters one column wide. Control
/// characters, for which wcwidth answers -1, count 0 here: text is sanitised before it is measured.
///
/// Sources: UAX #11 (East Asian Width), UAX #29 (grapheme clusters),
/// https://github.com/jquast/wcwidth (0.7.0, `_wcswidth.py` and its tables).
public func displayWidth(of text: String) -> Int {
  if let width = asciiWidth(of: text) {
    return width
  }
  var counter = ColumnCounter()
  for scalar in text.unicodeScalars {
    counter.add(scalar.value)
  }
  return counter.total
}

/// The width of a text of nothing but ASCII; nil for any other text.
private func asciiWidth(of text: String) -> Int? {
  func width(of bytes: some Sequence<UInt8>) -> Int? {
    var columns = 0
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      columns += byte >= 0x20 && byte != 0x7F ? 1 : 0
    }
    return columns
  }
  // The fast storage is there for every native string; a bridged one may lack it.
  if let known = text.utf8.withContiguousStorageIfAvailable({ width(of: $0) }) {
    return known
  }
  return width(of: text.utf8)
}

/// Adds up the columns of a text, one scalar after the other.
///
/// The rules and their order are those of wcwidth 0.7.0, quirks included: they do not segment the
/// text into the grapheme clusters of UAX #29 but come close to them in a single pass.
private struct ColumnCounter {
  private var columns = 0

  /// The last scalar that took columns of its own, while a variation selector or a spacing mark may
  /// still widen it.
  private var base: UInt32?

  /// The last scalar that started or ended a cluster, which a skin tone may modify.
  private var lastMeasured: UInt32?

  /// Whether a virama came last, which joins the consonant after it to the one before it.
  private var followsVirama = false

  /// Whether a joined consonant still owes its one column; a vowel sign may pay it.
  private var owesConjunctColumn = false

  /// Whether an odd number of regional indicators comes right before the next scalar.
  private var followsHalfFlag = false

  /// Whether a zero width joiner came last, which swallows the next scalar.
  private var followsJoiner = false

  /// The columns of everything added so far.
  var total: Int { columns + (owesConjunctColumn ? 1 : 0) }

  mutating func add(_ scalar: UInt32) {
    // Flags pair off over all scalars, swallowed ones included.
    let isRegionalIndicator = Scalars.regionalIndicators.contains(scalar)
    let completesFlag = isRegionalIndicator && followsHalfFlag
    followsHalfFlag = isRegionalIndicator && !followsHalfFlag

    if followsJoiner {
      followsJoiner = false
    } else if scalar == Scalars.zeroWidthJoiner {
      // After a virama the joiner only asks for another form of the conjunct.
      followsJoiner = !followsVirama
    } else if scalar == Scalars.emojiSelector, let narrow = base {
      columns += ScalarProperties(of: narrow).isWidenedByEmojiSelector ? 1 : 0
      base = nil
    } else if completesFlag {
      lastMeasured = scalar
    } else if Scalars.skinTones.contains(scalar), modifiesLastMeasured() {
      // The skin tone shows in the emoji before it.
    } else {
      measure(scalar)
    }
  }

  /// Adds a scalar that none of the rules for emoji applies to.
  private mutating func measure(_ scalar: UInt32) {
    let properties = ScalarProperties(of: scalar)
    if followsVirama && properties.isConsonant {
      base = scalar
      lastMeasured = scalar
      followsVirama = false
      owesConjunctColumn = true
    } else if properties.width > 0 {
      columns = total + properties.width
      base = scalar
      lastMeasured = scalar
      followsVirama = false
      owesConjunctColumn = false
    } else if properties.isSpacingMark && base != nil {
      columns += 1
      base = nil
      followsVirama = false
      owesConjunctColumn = false
    } else {
      followsVirama = properties.isVirama
    }
  }

  /// Whether a skin tone that comes next belongs to the emoji measured last.
  private func modifiesLastMeasured() -> Bool {
    guard let lastMeasured else { return false }
    return ScalarProperties(of: lastMeasured).takesSkinTone
  }
}

/// The scalars that have rules of their own.
private enum Scalars {
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF

  /// Variation selector 16, which asks for the emoji form of a character.
  static let emojiSelector: UInt32 = 0xFE0F
}

/// What `DisplayWidthTable` says of a scalar.
private struct ScalarProperties {
  private let bits: UInt32

  /// The columns the scalar takes by itself: 0, 1 or 2.
  var width: Int { Int(bits & 0b11) }

  /// General category Mc.
  var isSpacingMark: Bool { bits & 0x04 != 0 }

  /// A consonant by `Indic_Syllabic_Category`, which a virama joins to the one before it.
  var isConsonant: Bool { bits & 0x08 != 0 }

  /// A virama that forms conjuncts.
  var isVirama: Bool { bits & 0x10 != 0 }

  /// `Extended_Pictographic` or a regional indicator.
  var takesSkinTone: Bool { bits & 0x20 != 0 }

  /// One column wide, and two with variation selector 16 after it.
  var isWidenedByEmojiSelector: Bool { bits & 0x40 != 0 }

  init(of scalar: UInt32) {
    // The most frequent scalars need no search; the script that writes the table checks them.
    if 0xAC00...0xD7A3 ~= scalar {  // Hangul syllables
      bits = 2
      return
    }
    if scalar == 0x20 || 0x3A...0x7E ~= scalar {  // ASCII but for what may be part of a keycap
      bits = 1
      return
    }
    // The last entry that does not start after the scalar; the first entry starts at 0.
    let entries = DisplayWidthTable.entries
    let bound = scalar << 8 | 0xFF
    var found = 0
    var count = entries.count
    while count > 1 {
      let half = count / 2
      found = entries[found + half] <= bound ? found + half : found
      count -= half
    }
    bits = entries[found] & 0xFF
  }
}
