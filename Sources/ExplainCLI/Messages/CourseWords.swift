/// The words around all lessons as files.
struct CourseWords {
  /// The title of the first page.
  let title: String
  /// What the pages are.
  let introduction: String
  /// What the program does beside them.
  let more: String
  /// What leads back to the first page.
  let allLessons: String
  /// How many lessons were written, and which file to open.
  let written: @Sendable (_ count: Int, _ file: String) -> String
}
