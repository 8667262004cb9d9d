import ArgumentParser

/// The options and arguments of the command line; what the help says of each is in `Messages`.
enum OptionName: String, CaseIterable {
  case lesson
  case sentence
  case text
  case model
  case mask
  case pad
  case set
  case without
  case shuffle
  case lang
  case color
  case ink
  case digits
  case width
  case threads
  case plain
  case ascii
  case format
  case output
  case lessons
  case stage
  case allHeads
  case allLayers
  case litStage
  case pair
  case length
  case candidates
  case temperature
  case topK
  case topP
  case seed
  case find
  case from
  case fromFormat
  case tokens
  case keys
  case softmax
  case batch
  case rows
  case columns
  case overview
  case target
  case part
  case layer
  case head
  case stages
  case parameters
  case steps
  case modelName
  case cell
  case depth
  case full
  case with
  case directory
  case size
  case schema
  case newName
  case newDirectory
  case outline
  case present
  case projector
  case auto
  case worksheetSubject
  case worksheetStage
  case worksheetSeed
  case blank
  case exercises
  case key
  case progressAction
  case progressLesson
  case yes

  /// The spellings: `-t`, `--text`; an argument has none.
  var names: [String] {
    switch self {
    case .lesson, .sentence, .cell, .directory, .newName, .newDirectory, .progressAction,
      .progressLesson, .modelName, .worksheetSubject:
      []
    case .text: ["-t", "--text"]
    case .output: ["-o", "--output"]
    case .allHeads: ["--all-heads"]
    case .allLayers: ["--all-layers"]
    case .fromFormat: ["--from-format"]
    case .topK: ["--top-k"]
    case .topP: ["--top-p"]
    case .litStage, .worksheetStage: ["--stage"]
    case .worksheetSeed: ["--seed"]
    default: ["--\(rawValue)"]
    }
  }

  /// What the value is called in the help, if there is one.
  var value: String? {
    switch self {
    case .lesson, .progressLesson: "lesson"
    case .progressAction: "reset"
    case .directory, .newDirectory: "folder"
    case .newName: "name"
    case .size: "CxL"
    case .sentence, .text, .pair, .target, .with: "text"
    case .model, .modelName: "name|folder"
    case .mask: "mask"
    case .threads: "n"
    case .temperature, .topP: "x"
    case .length, .candidates, .topK, .seed, .worksheetSeed: "n"
    case .worksheetSubject: "lesson|text"
    case .blank: "percent"
    case .exercises: "from-to"
    case .find: "token:token"
    case .from: "file|-"
    case .fromFormat: "format"
    case .tokens, .keys: "text"
    case .rows, .columns: "from:to"
    case .batch: "n"
    case .pad, .digits, .width, .layer, .head: "n"
    case .set: "cell=value"
    case .without, .part: "part"
    case .shuffle: "seed"
    case .cell: "cell"
    case .depth: "n|all"
    case .lang: "en|ko"
    case .color: "when"
    case .plain, .ascii, .ink, .parameters, .steps, .allHeads, .allLayers, .full, .schema, .outline,
      .present, .projector, .yes, .softmax, .overview, .key:
      nil
    case .auto: "seconds"
    case .format: "format"
    case .output: "file"
    case .lessons: "folder"
    case .stage, .litStage, .worksheetStage: "stage"
    case .stages: "pattern"
    }
  }

  /// Whether the word after the option belongs to it.
  var takesValue: Bool { value != nil && !names.isEmpty }

  /// The English help as the argument parser wants it.
  var argumentHelp: ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: EnglishMessages().help(for: self))
    if let value { help.valueName = value }
    return help
  }

  /// How the help shows it: `-t, --text <text>`.
  var usage: String {
    let spelled = names.isEmpty ? [] : [names.joined(separator: ", ")]
    return (spelled + (value.map { ["<\($0)>"] } ?? [])).joined(separator: " ")
  }

  /// The options every command takes.
  static let shared: [OptionName] = [
    .text, .model, .mask, .pad, .set, .without, .shuffle, .lang, .color, .ink, .digits, .width,
    .threads, .plain, .ascii, .format, .output, .lessons,
  ]
}
