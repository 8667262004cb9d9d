/// A scalar of a text on its way through a tokenizer, and where in the original text it comes from.
struct AlignedScalar: Sendable {
  /// The scalar as it stands now.
  let scalar: Unicode.Scalar
  /// Where what it was made from begins in the original text, in scalars.
  let start: Int
  /// Where that ends.
  let end: Int

  /// Another scalar in the same place.
  func replaced(by scalar: Unicode.Scalar) -> AlignedScalar {
    AlignedScalar(scalar: scalar, start: start, end: end)
  }
}

extension Collection where Element == AlignedScalar {
  /// The part of the original text that these scalars come from.
  var offsets: Range<Int> {
    guard let first, let last = suffix(1).first else { return 0..<0 }
    return first.start..<Swift.max(first.start, last.end)
  }

  /// The scalars as a text.
  var text: String {
    var text = String.UnicodeScalarView()
    for element in self { text.append(element.scalar) }
    return String(text)
  }
}
