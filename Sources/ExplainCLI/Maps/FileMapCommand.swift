import Checkpoints
import DocumentModel
import Rendering
import TransformerModel

/// `explain map --from FILE`: a map that another program computed.
struct FileMapCommand {
  let path: String
  let command: MapCommand

  /// Reads the file, computes what is asked for, and shows it.
  func show(_ session: Session, format: OutputFormat?) throws {
    try refuseOptionsOfModels()
    let array = try command.file.array(path)
    guard array.shape.count >= 2 else {
      throw Failure.map(.axes(file: path, shape: array.shape))
    }
    let options: [ArrayAxes.Kind: String?] = [
      .layer: command.options.layer, .batch: command.file.batch, .head: command.options.head,
    ]
    let allHeads = command.allHeads
    let axes = try ArrayAxes(
      array.shape, file: path, options: options.compactMapValues { $0 }, allHeads: allHeads)
    let labels = try command.file.labels(of: array)
    let places = axes.places(in: array.shape, allHeads: allHeads)
    // The numbers, the mask, the masked ones and the weights.
    try Memory.check(elements: 4 * places.count * array.shape.suffix(2).reduce(1, *))
    let maps = try FileMaps(
      file: path, places.map { (axes.prefix($0), array.matrix(at: $0)) }, labels: labels,
      mask: session.mask, softmax: command.file.softmax)
    guard let format else {
      let json = TraceJSON(maps.trace, stages: maps.trace.stages)
      try session.write(
        json, or: { try command.array(of: maps.maps) },
        remarks: remarks(on: maps, session.messages))
      return
    }
    let isGallery = allHeads && axes.kinds.contains(.head)
    try session.show(in: format) { messages in
      let page = MapPage(
        window: command.window, messages: messages, scale: maps.isFinished ? .sequential : nil)
      var document = Document([.facts(facts(of: array, axes, isGallery, maps, messages))])
      document.blocks += self.remarks(on: maps, messages).map { .paragraph([.text($0)]) }
      document.blocks += try page.blocks(maps.maps, in: maps.trace, isGallery: isGallery)
      return document
    }
  }

  /// A file knows nothing of a model, and has no text to run it on.
  private func refuseOptionsOfModels() throws {
    let (shared, options) = (command.shared, command.options)
    let given = [
      ("--text", shared.text != nil || !command.words.isEmpty), ("--model", shared.model != nil),
      ("--set", !shared.settings.isEmpty), ("--without", !shared.without.isEmpty),
      ("--shuffle", shared.shuffle != nil), ("--pad", shared.pad != nil),
      ("--pair", options.pair != nil), ("--target", options.target != nil),
      ("--part", options.part != nil), ("--stage", command.stage != nil),
      ("--find", command.find != nil),
    ]
    if let option = given.first(where: \.1)?.0 { throw Failure.map(.notWithFile(option)) }
  }

  private func remarks(on maps: FileMaps, _ messages: any Messages) -> [String] {
    let words = messages.mapWords
    if !maps.oddSums.isEmpty {
      let rows = maps.oddSums.prefix(9).map { odd in
        (odd.head.map { "\(messages.headTitle($0)): " } ?? "")
          + "\(messages.shown(odd.row)) (\(rounded(odd.sum)))"
      }
      return [words.oddSums(messages.listed(rows, limit: 8))]
    }
    let isRaw = !maps.isFinished && !command.file.softmax
    return isRaw ? [words.rawScores] : []
  }

  /// A sum with three digits, which is enough to see how far it is from 1.
  private func rounded(_ sum: Double) -> String {
    sum.isFinite && abs(sum) < 1e9 ? "\((sum * 1000).rounded() / 1000)" : "\(sum)"
  }

  private func facts(
    of array: NumberArray, _ axes: ArrayAxes, _ isGallery: Bool, _ maps: FileMaps,
    _ messages: any Messages
  ) -> [Fact] {
    let words = messages.mapWords
    let names = axes.kinds.map(words.axis) + words.rowsAndColumns
    let kind = array.type.map { " \($0)" } ?? ""
    var facts = [
      Fact(words.file, path, isVerbatim: true),
      Fact(
        words.array, "\(messages.shown(array.shape))\(kind): \(names.joined(separator: ", "))"),
    ]
    let shown = zip(axes.kinds, axes.place).filter { !isGallery || $0.0 != .head }
      .map { "\($0.option) \($1)" }
    if !shown.isEmpty { facts.append(Fact(words.shown, shown.joined(separator: " "))) }
    if maps.trace.mask.isInForce { facts.append(Fact(words.mask, maps.trace.mask.name)) }
    return facts
  }
}
