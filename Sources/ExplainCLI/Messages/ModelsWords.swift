import DocumentModel

/// The words around the models there are.
struct ModelsWords {
  /// The title of the list, and of its parts.
  let title: String
  let own: String
  let inCache: String
  let toRun: String
  /// That a model of any size can be made.
  let seeded: String
  /// What stands before the path of the cache, with and without models in it.
  let cacheIs: String
  let emptyCache: String
  /// That nothing says where the cache is.
  let noCache: String
  /// How to get a model, and the lines for it.
  let getOne: String
  let getCommands: [String]
  /// How to see all of one model.
  let more: String
  /// A model in one line.
  let line: @Sendable (_ facts: ModelFacts) -> String
  /// What stands before the models that cannot be run, each with its reason.
  let cannotRun: String
  /// That no download has come to an end.
  let noSnapshot: String
  /// What there is to say of one model.
  let facts: @Sendable (_ facts: ModelFacts) -> [Fact]
  let folder: String
  let size: String
  /// What stands before the tensors and keys that had no use.
  let unusedTensors: @Sendable (_ count: Int) -> String
  let unknownKeys: @Sendable (_ count: Int) -> String
}
