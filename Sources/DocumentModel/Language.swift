/// A language the program speaks; the raw value is the name of word files and of `--lang`.
public enum Language: String, CaseIterable, Sendable {
  /// English, the language shown where a text is missing in another.
  case english = "en"
  /// Korean.
  case korean = "ko"
}
