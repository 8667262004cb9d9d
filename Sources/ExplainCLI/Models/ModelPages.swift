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
    let running = own.filter { $0.facts != nil }
    var blocks: [Block] = [
      .title(words.title), .heading(words.own), .definitions(running.map(fact)),
      .paragraph([.text(words.seeded)]),
    ]
    blocks.append(.heading(words.inCache))
    if let cache {
      let place = cached.isEmpty ? words.emptyCache : words.cacheIs
      blocks.append(.paragraph([.text(place), .text(" "), .verbatim(cache)]))
    } else {
      blocks.append(.paragraph([.text(words.noCache)]))
    }
    if cached.isEmpty {
      blocks += [.paragraph([.text(words.getOne)]), .commands(words.getCommands)]
    }
    let found = cached.filter { $0.facts != nil }
    if !found.isEmpty { blocks.append(.definitions(found.map(fact))) }
    let broken = (own + cached).filter { $0.facts == nil }
    if !broken.isEmpty {
      // A reason is a sentence: it wants the whole width.
      blocks += [.paragraph([.text(words.cannotRun)]), .list(broken.map(point))]
    }
    blocks += [.heading(words.toRun), .commands((own + cached).compactMap(\.command))]
    blocks += [.paragraph([.text(words.more)]), .commands(["explain models NAME"])]
    return Document(blocks)
  }

  /// A model in one line.
  private func fact(_ model: ListedModel) -> Fact {
    let size = model.bytes.map(Self.size)
    let parts = [model.facts.map(words.line), size].compactMap { $0 }
    return Fact(model.name, parts.joined(separator: ", "))
  }

  /// A model that cannot be run, and why.
  private func point(_ model: ListedModel) -> [Span] {
    [.strong(model.name), .text(": \(model.reason(messages) ?? "")")]
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
