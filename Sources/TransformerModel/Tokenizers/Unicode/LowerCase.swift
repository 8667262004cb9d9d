/// Lower case of single scalars, whatever stands around them.
enum LowerCase {
  /// The lower case of a scalar; only İ becomes two scalars, of which this is the first.
  static func first(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x41 || 0x5B..<0xC0 ~= value { return scalar }
    if scalar == "İ" { return "i" }
    let table = ScalarTable.lowerCase
    var (low, high) = (0, table.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if table[middle].0 <= value { low = middle } else { high = middle }
    }
    let (first, last, step, change) = table[low]
    guard first...last ~= value, (value - first) % step == 0 else { return scalar }
    return Unicode.Scalar(UInt32(Int64(value) + Int64(change))) ?? scalar
  }

  /// The dot that stays of İ.
  static func second(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar == "İ" ? "\u{307}" : nil
  }
}
