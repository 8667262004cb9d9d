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
    let all = Set(
      (command.allLayers ? [ArrayAxes.Kind.layer] : []) + (command.allHeads ? [.head] : []))
    let axes = try ArrayAxes(
      array.shape, file: path, options: options.compactMapValues { $0 }, all: all)
    let labels = try command.file.labels(of: array)
    let places = axes.places(in: array.shape, all: all)
    let grid = axes.grid(in: array.shape, all: all)
    // The numbers, the mask, the masked ones and the weights.
    try Memory.check(elements: 4 * places.count * array.shape.suffix(2).reduce(1, *))
    let maps = try FileMaps(
      file: path, places.map { (axes.prefix($0), array.matrix(at: $0)) }, labels: labels,
      mask: session.mask, softmax: command.file.softmax)
    let overflowing = places.reduce(0) { $0 + array.overflowCount(at: $1) }
    func remarks(_ messages: any Messages) -> [String] {
      let overflow = overflowing > 0 ? [messages.mapWords.overflowing(overflowing)] : []
      return overflow + self.remarks(on: maps, grid, messages)
    }
    guard let format else {
      let json = TraceJSON(maps.trace, stages: maps.trace.stages)
      try session.write(
        json, or: { try command.array(of: maps.maps, grid) },
        remarks: remarks(session.messages))
      return
    }
    try session.show(in: format) { messages in
      let page = MapPage(
        window: command.window, messages: messages, scale: maps.isFinished ? .sequential : nil)
      var document = Document([.facts(facts(of: array, axes, all, maps, messages))])
      document.blocks += remarks(messages).map { .paragraph([.text($0)]) }
      document.blocks += try page.blocks(maps.maps, grid, in: maps.trace)
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

  private func remarks(
    on maps: FileMaps, _ grid: HeadGrid, _ messages: any Messages
  ) -> [String] {
    let words = messages.mapWords
    if !maps.oddSums.isEmpty {
      let titles = grid.titles(messages)
      let rows = maps.oddSums.prefix(9).map { odd in
        (odd.map.map { "\(titles[$0]): " } ?? "")
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
    of array: NumberArray, _ axes: ArrayAxes, _ all: Set<ArrayAxes.Kind>, _ maps: FileMaps,
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
    let shown = zip(axes.kinds, axes.place).filter { !all.contains($0.0) }
      .map { "\($0.option) \($1)" }
    if !shown.isEmpty { facts.append(Fact(words.shown, shown.joined(separator: " "))) }
    if maps.trace.mask.isInForce { facts.append(Fact(words.mask, maps.trace.mask.name)) }
    return facts
  }
}
