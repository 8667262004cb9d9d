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
  @Option(help: OptionName.find.argumentHelp) var find: String?
  @OptionGroup var options: ModelOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json", "npy"], hasMaps: true)
    if format == nil { try window.refuseWithData(asArray: session.wantsArray) }
    if window.overview, shared.plain { throw Failure.notWithPlain("--overview") }
    if let path = file.from {
      try FileMapCommand(path: path, command: self).show(session, format: format)
      return
    }
    try file.refuseWithoutFile()
    let kind = stage ?? "weights"
    guard Self.stages.contains(kind) else {
      throw Failure.unknownValue(option: "--stage", value: kind, known: Self.stages)
    }
    if let find {
      try window.refuse(with: "--find")
      let others = [
        ("--layer", options.layer != nil), ("--head", options.head != nil),
        ("--all-heads", allHeads), ("--stage", stage != nil), ("--format npy", session.wantsArray),
      ]
      if let other = others.first(where: \.1)?.0 {
        throw Failure.map(.notTogether(other, "--find"))
      }
      try HeadFinder(options: options, words: words).show(find, session, format: format)
      return
    }
    var names: [String] = []
    let chosen = try options.run(on: words, session) { place in
      let heads = allHeads ? Array(0..<place.model.headCount(of: place.part)) : [place.head]
      names = heads.map { place.name(kind, head: $0) }
      // Numbers that can be opened need what they were made of.
      return format?.isInteractive == true ? .all : .named(Set(names))
    }
    let run = chosen.run
    if kind == "masked", !run.trace.mask.isInForce {
      throw Failure.noMaskInForce(run.trace.part)
    }
    let maps = try names.map { name in
      // Only a layer that was taken out has no map.
      guard let map = run.trace[name] else { throw Failure.takenOut(run.scenario.removedLayers) }
      return map
    }
    guard let format else {
      let json = TraceJSON(run.trace, stages: maps)
      try session.write(json, or: { try array(of: maps) }, remarks: run.remarks(session.messages))
      return
    }
    try session.show(in: format) { messages in
      let page = MapPage(window: window, messages: messages)
      return Document(
        run.blocks(messages) + (try page.blocks(maps, in: run.trace, isGallery: allHeads)))
    }
  }

  /// The numbers of a map, `[rows, columns]`, or of all heads, `[heads, rows, columns]`.
  func array(of maps: [Stage]) throws -> NumpyArray {
    NumpyArray(
      try maps.map { try window.part(of: $0.value) }, axes: allHeads ? [maps.count] : [])
  }
}
