import Authoring

/// The lessons and models that are packed into the program.
public enum LessonCatalog {
  /// Every file under `Lessons/`, by its path below that folder, in alphabetical order.
  public static var files: [SourceText] { packedFiles }
}
