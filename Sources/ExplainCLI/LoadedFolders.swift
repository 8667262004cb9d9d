import Checkpoints

/// The model folders read so far: a lesson that is stepped through asks for its model again and
/// again.
final class LoadedFolders {
  private var models: [String: PretrainedModel] = [:]

  /// The model of a folder.
  ///
  /// - Throws: `Failure.model` with what is wrong.
  func model(name: String, path: String) throws -> PretrainedModel {
    if let known = models[name] { return known }
    do {
      let model = try ModelFolder(path: path).model(name: name, memoryLimit: Memory.available)
      models[name] = model
      return model
    } catch let failure as ModelFolder.Failure {
      throw Failure.model(failure)
    }
  }
}
