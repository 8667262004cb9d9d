import ArgumentParser
import DocumentModel

/// `explain models`: the models there are and whether they can be run; `explain models NAME`: all
/// about one.
struct ModelsCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: CommandHelp.models.abstract,
    discussion: CommandHelp.models.discussion)

  @Argument(help: OptionName.modelName.argumentHelp) var name: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    try shared.refuseChanges(of: "models")
    let catalog = ModelCatalog(session)
    let pages = ModelPages(session.messages)
    let (models, document): ([ListedModel], Document)
    // With --model a model is named as everywhere else.
    if let name = name ?? session.options.model {
      let model = try catalog.model(named: name)
      (models, document) = ([model], pages.page(of: model))
    } else {
      let (own, cached) = (catalog.ownModels(), catalog.cachedModels())
      models = own + cached
      document = pages.list(own: own, cached: cached, cache: catalog.cache.path)
    }
    guard let format else {
      let json = ModelsJSON(models, cache: catalog.cache.path, session.messages)
      try session.write(json, remarks: [])
      return
    }
    try session.show(document, format: format)
  }
}
