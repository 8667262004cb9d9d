import Checkpoints
import LessonKit
import TransformerModel

extension Session {
  /// The tokenizer of a folder, which needs neither weights nor a configuration; `nil` for a model
  /// of our own, which takes whole words, and for a name that is none.
  ///
  /// - Throws: `Failure.model` for a folder without one.
  func tokenizer(named name: String) throws -> (any Tokenizer)? {
    guard !isOurs(name), let path = try modelFolder(named: name) else { return nil }
    do {
      return try ModelFolder(path: path).tokenizer()
    } catch let failure as ModelFolder.Failure {
      throw Failure.model(failure)
    }
  }

  /// Whether a name is that of a seeded model, or of a model file of a source.
  func isOurs(_ name: String) -> Bool {
    name == "seeded" || name.hasPrefix(SeededModel.prefix)
      || sources.contains { $0.models[name] != nil }
  }
}
