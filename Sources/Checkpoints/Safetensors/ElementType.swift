/// What the numbers of a stored tensor are, by the name a safetensors file gives it (`dtype`).
///
/// Types of less than a byte per number are not among them.
public enum ElementType: String, CaseIterable, Equatable, Sendable {
  case bool = "BOOL"
  case unsigned8 = "U8"
  case signed8 = "I8"
  case float8E5M2 = "F8_E5M2"
  case float8E4M3 = "F8_E4M3"
  case float8E8M0 = "F8_E8M0"
  case float8E4M3FNUZ = "F8_E4M3FNUZ"
  case float8E5M2FNUZ = "F8_E5M2FNUZ"
  case signed16 = "I16"
  case unsigned16 = "U16"
  case float16 = "F16"
  case brainFloat16 = "BF16"
  case signed32 = "I32"
  case unsigned32 = "U32"
  case float32 = "F32"
  case complex64 = "C64"
  case float64 = "F64"
  case signed64 = "I64"
  case unsigned64 = "U64"

  /// The bytes of one number.
  public var size: Int {
    switch self {
    case .bool, .unsigned8, .signed8, .float8E5M2, .float8E4M3, .float8E8M0, .float8E4M3FNUZ,
      .float8E5M2FNUZ:
      1
    case .signed16, .unsigned16, .float16, .brainFloat16: 2
    case .signed32, .unsigned32, .float32: 4
    case .complex64, .float64, .signed64, .unsigned64: 8
    }
  }

  /// Whether a `Matrix` can be made of it: single, half and bfloat16 precision.
  public var isReadable: Bool {
    switch self {
    case .float32, .float16, .brainFloat16: true
    default: false
    }
  }
}
