/// How many colours a screen can show.
public enum ColorDepth: String, CaseIterable, Sendable {
  /// No colour and no bold: not one escape code.
  case none
  /// The 16 named colours, whose looks are the user's own.
  case sixteen = "16"
  /// The fixed palette of 256.
  case palette = "256"
  /// 24 bits.
  case trueColor = "true"
}
