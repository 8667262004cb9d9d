import Checkpoints
import LessonKit
import TransformerModel

/// The models there are: those of the program, of `--lessons`, and in the cache.
///
/// Whether one can be run is found by reading it. Weights stay on disk until they are used, so
/// that costs little more than reading a vocabulary.
struct ModelCatalog {
  private let session: Session
  /// The cache, wherever it is.
  let cache: ModelCache

  /// Looks for models where a session looks for them.
  init(_ session: Session) {
    self.session = session
    cache = ModelCache(session.surroundings)
  }

  /// The models of files: those of `--lessons` first, of one name the first found.
  func ownModels() -> [ListedModel] {
    var seen: Set<String> = []
    return session.sources.enumerated().flatMap { place, source in
      source.models.keys.sorted().filter { seen.insert($0).inserted }.map { name in
        let isPacked = place == session.sources.count - 1
        return listed(name, isPacked ? .program : .lessons) {
          ModelFacts(try session.model(named: name).model)
        }
      }
    }
  }

  /// The models in the cache.
  func cachedModels() -> [ListedModel] {
    cache.entries.map { entry in
      guard let folder = entry.folder else {
        return ListedModel(
          name: entry.name, place: .cache, folder: nil, bytes: nil, facts: nil,
          problem: .noSnapshot)
      }
      // Not kept: a list of many models is no reason to hold all of them at once.
      return listed(entry.name, .cache, folder: folder) {
        let folder = ModelFolder(path: folder)
        return ModelFacts(try folder.model(name: entry.name, memoryLimit: Memory.available))
      }
    }
  }

  /// One model, which has to be there and to be in order.
  ///
  /// - Throws: `Failure` with what is wrong.
  func model(named name: String) throws -> ListedModel {
    if !session.isOurs(name), let model = try session.pretrainedModel(named: name) {
      let folder = try session.modelFolder(named: name)
      return ListedModel(
        name: name, place: folder == name ? .folder : .cache, folder: folder,
        bytes: folder.map(FolderSize.bytes), facts: ModelFacts(model), problem: nil)
    }
    let (model, place) = try session.model(named: name)
    let isPacked = place >= session.sources.count - 1
    return ListedModel(
      name: name, place: isPacked ? .program : .lessons, folder: nil, bytes: nil,
      facts: ModelFacts(model), problem: nil)
  }

  private func listed(
    _ name: String, _ place: ListedModel.Place, folder: String? = nil,
    read: () throws -> ModelFacts
  ) -> ListedModel {
    func listed(_ facts: ModelFacts?, _ problem: ListedModel.Problem?) -> ListedModel {
      ListedModel(
        name: name, place: place, folder: folder, bytes: folder.map(FolderSize.bytes),
        facts: facts, problem: problem)
    }
    do {
      return listed(try read(), nil)
    } catch let failure as ModelFolder.Failure {
      return listed(nil, .failure(.model(failure)))
    } catch let failure as Failure {
      return listed(nil, .failure(failure))
    } catch {
      assertionFailure("reading a model fails with a failure: \(error)")
      return listed(nil, .failure(.noSuchFile(folder ?? name)))
    }
  }
}
