/// What a Unicode scalar is to the tokenizers; one scalar can be several things.
struct ScalarClasses: OptionSet {
  /// The bits, those of `ScalarTable.classes`.
  let rawValue: UInt8

  static let letter = ScalarClasses(rawValue: 1 << 0)
  static let number = ScalarClasses(rawValue: 1 << 1)
  static let space = ScalarClasses(rawValue: 1 << 2)
  /// Control characters and the like, which BERT's cleaning takes away, some white space too.
  static let removed = ScalarClasses(rawValue: 1 << 3)
  /// Accents and the like, which BERT takes away after decomposing.
  static let mark = ScalarClasses(rawValue: 1 << 4)
  static let punctuation = ScalarClasses(rawValue: 1 << 5)
  /// What makes a token that has to be a single word part of a longer one.
  static let word = ScalarClasses(rawValue: 1 << 6)
}

extension Unicode.Scalar {
  private static let asciiClasses = (0..<128).map {
    ScalarClasses(rawValue: ScalarTable.value(of: $0, in: ScalarTable.classes))
  }

  /// What the scalar is to the tokenizers.
  var classes: ScalarClasses {
    value < 128
      ? Self.asciiClasses[Int(value)]
      : ScalarClasses(rawValue: ScalarTable.value(of: value, in: ScalarTable.classes))
  }

  /// Whether BERT puts spaces around it: Chinese, Japanese and Korean ideographs, not Hangul.
  var isIdeograph: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// The canonical combining class: in which order marks stand behind a letter.
  var combiningClass: UInt8 {
    value < 0x300 ? 0 : ScalarTable.value(of: value, in: ScalarTable.combiningClasses)
  }
}

extension ScalarTable {
  /// The value of the run a scalar lies in; entries are `start << 8 | value`.
  static func value(of scalar: UInt32, in entries: [UInt32]) -> UInt8 {
    var (low, high) = (0, entries.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle] >> 8 <= scalar { low = middle } else { high = middle }
    }
    return UInt8(truncatingIfNeeded: entries[low])
  }
}
