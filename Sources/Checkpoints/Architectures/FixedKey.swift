/// A configuration key that changes the numbers and of which we compute one value only.
struct FixedKey: Sendable {
  /// The key.
  let name: String
  /// The value it has to have, or be left out.
  let value: ConfigurationValue

  /// Names a key and its value.
  init(_ name: String, _ value: ConfigurationValue) {
    self.name = name
    self.value = value
  }

  /// What any kind of model can have: other code, other numbers, heads that are cut away.
  static let common = [
    FixedKey("auto_map", .null), FixedKey("is_encoder_decoder", .flag(false)),
    FixedKey("pruned_heads", .mapping([:])), FixedKey("quantization_config", .null),
    FixedKey("add_cross_attention", .flag(false)), FixedKey("is_decoder", .flag(false)),
  ]
}
