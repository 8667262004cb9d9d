extension Float {
  /// The number that 16 bits are in half precision, exactly.
  ///
  /// 1 sign bit, 5 bits of exponent, 10 of fraction; Swift's own type for it is not there on every
  /// machine. Source: IEEE 754-2019, section 3.6 (binary16).
  init(halfBits bits: UInt16) {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1F)
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0:
      // Subnormal: the fraction counts steps of 2⁻²⁴, and single precision has room for them.
      self.init(bitPattern: sign | (Float(fraction) * 0x1p-24).bitPattern)
    case 0x1F: self.init(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: self.init(bitPattern: sign | (exponent + 127 - 15) << 23 | fraction << 13)
    }
  }

  /// The number that 16 bits are as a bfloat16: the upper half of single precision.
  init(brainFloatBits bits: UInt16) {
    self.init(bitPattern: UInt32(bits) << 16)
  }
}
