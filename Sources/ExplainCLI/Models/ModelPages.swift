import DocumentModel

/// The list of models, and the page of one of them.
struct ModelPages {
  private let messages: any Messages
  private var words: ModelsWords { messages.modelsWords }

  /// Prepares pages in a language.
  init(_ messages: any Messages) {
    self.messages = messages
  }

  /// All models, those that come with the program first.
  func list(own: [ListedModel], cached: [ListedModel], cache: String?) -> Document {
    var blocks: [Block] = [.title(words.title), .heading(words.own)]
    blocks += [.definitions(own.map(fact)), .paragraph([.text(words.seeded)])]
    blocks.append(.heading(words.inCache))
    if let cache {
      let place = cached.isEmpty ? words.emptyCache : words.cacheIs
      blocks.append(.paragraph([.text(place), .text(" "), .verbatim(cache)]))
    } else {
      blocks.append(.paragraph([.text(words.noCache)]))
    }
    if cached.isEmpty {
      blocks += [.paragraph([.text(words.getOne)]), .commands(words.getCommands)]
    } else {
      blocks.append(.definitions(cached.map(fact)))
    }
    blocks += [.heading(words.toRun), .commands((own + cached).compactMap(\.command))]
    blocks += [.paragraph([.text(words.more)]), .commands(["explain models NAME"])]
    return Document(blocks)
  }

  /// A model in one line.
  private func fact(_ model: ListedModel) -> Fact {
    guard let facts = model.facts else {
      return Fact(model.name, words.cannotRun(model.reason(messages) ?? ""))
    }
    let size = model.bytes.map { [Self.size($0)] } ?? []
    return Fact(model.name, ([words.line(facts)] + size).joined(separator: ", "))
  }

  /// Everything about one model.
  func page(of model: ListedModel) -> Document {
    guard let facts = model.facts else { return Document() }
    var list = words.facts(facts)
    if let folder = model.folder {
      list.insert(Fact(words.folder, folder, isVerbatim: true), at: 0)
    }
    if let bytes = model.bytes { list.append(Fact(words.size, Self.size(bytes))) }
    var blocks: [Block] = [.title(model.name), .facts(list)]
    for (names, sentence) in [
      (facts.unusedTensors, words.unusedTensors), (facts.unknownKeys, words.unknownKeys),
    ] where !names.isEmpty {
      blocks += [
        .paragraph([.text(sentence(names.count))]), .list(names.map { [.verbatim($0)] }),
      ]
    }
    if let command = model.command {
      blocks += [.paragraph([.text(words.toRun)]), .commands([command])]
    }
    return Document(blocks)
  }

  /// Bytes as disks count them: in thousands.
  static func size(_ bytes: Int) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")]
    guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) B" }
    let tenths = (bytes + unit / 20) / (unit / 10)
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
