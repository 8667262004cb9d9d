import ArgumentParser
import Checkpoints
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// `explain map TEXT`: one attention map.
struct MapCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: CommandHelp.map.abstract,
    discussion: CommandHelp.map.discussion)

  /// The stages that are maps, in the order they are computed.
  static let stages = ["scores", "scaled", "masked", "weights"]

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.stage.argumentHelp) var stage: String?
  @Flag(help: OptionName.allHeads.argumentHelp) var allHeads = false
  @Flag(help: OptionName.allLayers.argumentHelp) var allLayers = false
  @Option(help: OptionName.find.argumentHelp) var find: String?
  @OptionGroup var options: ModelOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json", "npy"], hasMaps: true)
    if format == nil { try window.refuseWithData(asArray: session.wantsArray) }
    if window.overview, shared.plain { throw Failure.notWithPlain("--overview") }
    try refuseOneOfAll()
    if let path = file.from {
      try FileMapCommand(path: path, command: self).show(session, format: format)
      return
    }
    try file.refuseWithoutFile()
    if let find {
      try refuse(with: "--find", session)
      try HeadFinder(options: options, words: words).show(find, session, format: format)
      return
    }
    let (run, maps, grid) = try maps(session, format: format)
    guard let format else {
      let json = TraceJSON(run.trace, stages: maps)
      try session.write(
        json, or: { try array(of: maps, grid) }, remarks: run.remarks(session.messages))
      return
    }
    try session.show(in: format) { messages in
      let page = MapPage(window: window, messages: messages)
      return Document(run.blocks(messages) + (try page.blocks(maps, grid, in: run.trace)))
    }
  }

  /// Runs the model, and finds the maps that are shown, layer by layer.
  private func maps(
    _ session: Session, format: OutputFormat?
  ) throws -> (run: Run, maps: [Stage], grid: HeadGrid) {
    let kind = stage ?? "weights"
    guard Self.stages.contains(kind) else {
      throw Failure.unknownValue(option: "--stage", value: kind, known: Self.stages)
    }
    var names: [(layer: Int, names: [String])] = []
    var heads = 0
    let run = try options.run(on: words, session) { place in
      heads = place.model.headCount(of: place.part)
      let layers = allLayers ? Array(0..<place.model.layerCount(of: place.part)) : [place.layer]
      names = layers.map { layer in
        let shown = allHeads ? Array(0..<heads) : [place.head]
        return (layer, shown.map { place.name(kind, layer: layer, head: $0) })
      }
      // Numbers that can be opened need what they were made of.
      return format?.isInteractive == true ? .all : .named(Set(names.flatMap(\.names)))
    }.run
    if kind == "masked", !run.trace.mask.isInForce {
      throw Failure.noMaskInForce(run.trace.part)
    }
    // Only a layer that was taken out has no map.
    let found = names.compactMap { layer, names -> (layer: Int, maps: [Stage])? in
      let maps = names.compactMap { run.trace[$0] }
      return maps.count == names.count ? (layer, maps) : nil
    }
    guard !found.isEmpty else { throw Failure.takenOut(run.scenario.removedLayers) }
    let grid = HeadGrid(
      layers: allLayers ? found.map(\.layer) : nil, heads: allHeads ? Array(0..<heads) : nil)
    return (run, found.flatMap(\.maps), grid)
  }

  /// Refuses one layer or head beside all of them.
  private func refuseOneOfAll() throws {
    if allLayers, options.layer != nil {
      throw Failure.map(.notTogether("--layer", "--all-layers"))
    }
    if allHeads, options.head != nil {
      throw Failure.map(.notTogether("--head", "--all-heads"))
    }
  }

  /// Refuses what chooses a map beside an option that chooses one itself.
  private func refuse(with option: String, _ session: Session) throws {
    try window.refuse(with: option)
    let others = [
      ("--layer", options.layer != nil), ("--head", options.head != nil),
      ("--all-heads", allHeads), ("--all-layers", allLayers), ("--stage", stage != nil),
      ("--format npy", session.wantsArray),
    ]
    if let other = others.first(where: \.1)?.0 { throw Failure.map(.notTogether(other, option)) }
  }

  /// The numbers of a map, `[rows, columns]`, with an axis before them for all heads and one for all
  /// layers.
  func array(of maps: [Stage], _ grid: HeadGrid) throws -> NumpyArray {
    NumpyArray(try maps.map { try window.part(of: $0.value) }, axes: grid.axes)
  }
}
