import ArgumentParser

/// What the help shows of one command; its words, in every language, are in `Messages`.
struct CommandHelp {
  /// The commands, the program itself and a lesson among them.
  enum Name: String, CaseIterable {
    case explain, lesson, list, course, map, why, compare, diagram, trace, tokenize, generate, fill,
      models, worksheet, check, new, progress, notes
  }

  /// The words of one language.
  struct Words {
    /// One line.
    let abstract: String
    /// What else is worth knowing.
    let discussion: String
  }

  let command: Name
  /// What the argument parser makes of it.
  let type: any ParsableCommand.Type
  /// How it is typed.
  let usage: String
  /// Lines to paste.
  let examples: [String]
  /// Its arguments.
  let arguments: [OptionName]
  /// Its own options, beside the shared ones.
  let options: [OptionName]

  /// The name on the command line.
  var name: String { command.rawValue }
  /// The English line, for the argument parser.
  var abstract: String { EnglishMessages().help(for: command).abstract }
  /// The English words, for the argument parser.
  var discussion: String { EnglishMessages().help(for: command).discussion }
}

extension CommandHelp {
  static let explain = CommandHelp(
    command: .explain, type: Explain.self, usage: "explain LESSON | COMMAND",
    examples: [
      "explain self-attention", "explain self-attention --text \"you are a teacher\"",
      "explain map --mask causal",
    ],
    arguments: [], options: [])

  static let lesson = CommandHelp(
    command: .lesson, type: LessonCommand.self, usage: "explain LESSON [OPTIONS]",
    examples: [
      "explain self-attention", "explain self-attention --text \"나는 학생 이다\"",
      "explain self-attention --format html -o lesson.html",
    ],
    arguments: [.lesson], options: [.outline, .present, .projector, .auto])

  static let list = CommandHelp(
    command: .list, type: ListCommand.self, usage: "explain list [OPTIONS]",
    examples: ["explain list"], arguments: [], options: [])

  static let course = CommandHelp(
    command: .course, type: CourseCommand.self, usage: "explain course --output FOLDER [OPTIONS]",
    examples: [
      "explain course -o course", "explain course -o course --format latex --lang ko",
    ],
    arguments: [], options: [])

  static let map = CommandHelp(
    command: .map, type: MapCommand.self, usage: "explain map [TEXT] [OPTIONS]",
    examples: [
      "explain map \"I am a student\" --mask causal",
      "explain map \"I am a student\" --mask causal --stage masked",
      "explain map --from attention.npy --head 3 --tokens \"I am a student\"",
      "explain map --from scores.csv --mask causal --softmax",
      "explain map --format svg -o map.svg", "explain map --format npy -o map.npy",
    ],
    arguments: [.sentence],
    options: [
      .stage, .allHeads, .allLayers, .find, .pair, .target, .part, .layer, .head, .rows, .columns,
      .overview, .from, .fromFormat, .tokens, .keys, .softmax, .batch,
    ])

  static let why = CommandHelp(
    command: .why, type: WhyCommand.self, usage: "explain why CELL [TEXT] [OPTIONS]",
    examples: [
      "explain why 'weights[student, I]'", "explain why 'scaled[student, I]' --depth all",
      "explain why 'ffn.norm[0, 3]' --text \"he is the boy\" --format json",
    ],
    arguments: [.cell, .sentence], options: [.depth, .full, .pair, .target, .part, .layer, .head])

  static let compare = CommandHelp(
    command: .compare, type: CompareCommand.self, usage: "explain compare [TEXT] [OPTIONS]",
    examples: [
      "explain compare --without scale", "explain compare --set 'embedding[student, 2]=0'",
      "explain compare --without position --shuffle 1 --stages ffn.norm",
      "explain compare \"I am a student\" --with \"I am a teacher\"",
    ],
    arguments: [.sentence], options: [.with, .stages, .pair, .target, .part, .layer, .head])

  static let diagram = CommandHelp(
    command: .diagram, type: DiagramCommand.self, usage: "explain diagram [TEXT] [OPTIONS]",
    examples: [
      "explain diagram --stage weights",
      "explain diagram --model seeded:kind=encoder-decoder --stage cross.output",
    ],
    arguments: [.sentence], options: [.litStage, .pair, .target, .part, .layer, .head])

  static let trace = CommandHelp(
    command: .trace, type: TraceCommand.self, usage: "explain trace [TEXT] [OPTIONS]",
    examples: [
      "explain trace \"I am a student\" --format json",
      "explain trace --stages 'encoder.0.attention.head.0.*'",
      "explain trace --stages embedding --format npy -o embedding.npy",
    ],
    arguments: [.sentence], options: [.stages, .parameters, .pair, .target, .part, .layer, .head])

  static let tokenize = CommandHelp(
    command: .tokenize, type: TokenizeCommand.self, usage: "explain tokenize [TEXT] [OPTIONS]",
    examples: [
      "explain tokenize \"I am a student\"",
      "explain tokenize \"unbelievable\" --model ./bert-base-uncased --steps",
    ],
    arguments: [.sentence], options: [.pair, .steps])

  static let generate = CommandHelp(
    command: .generate, type: GenerateCommand.self, usage: "explain generate [TEXT] [OPTIONS]",
    examples: [
      "explain generate", "explain generate \"I am a\" --model ./gpt2 --length 5",
      "explain generate \"I am a\" --model ./gpt2 --temperature 0.8 --seed 7",
    ],
    arguments: [.sentence],
    options: [.length, .candidates, .temperature, .topK, .topP, .seed, .target])

  static let fill = CommandHelp(
    command: .fill, type: FillCommand.self, usage: "explain fill TEXT [OPTIONS]",
    examples: ["explain fill \"I am a [MASK].\" --model ./bert-base-uncased"],
    arguments: [.sentence], options: [.candidates, .pair])

  static let models = CommandHelp(
    command: .models, type: ModelsCommand.self, usage: "explain models [NAME|FOLDER] [OPTIONS]",
    examples: ["explain models", "explain models hand-set", "explain models ./gpt2"],
    arguments: [.modelName], options: [])

  static let worksheet = CommandHelp(
    command: .worksheet, type: WorksheetCommand.self,
    usage: "explain worksheet LESSON | --stage STAGE [TEXT] [OPTIONS]",
    examples: [
      "explain worksheet self-attention", "explain worksheet self-attention --key",
      "explain worksheet --stage scores \"I am a student\" --blank 25% --seed 3",
      "explain worksheet self-attention --exercises 3-6",
      "explain worksheet softmax --format latex -o softmax.tex",
    ],
    arguments: [.worksheetSubject],
    options: [
      .worksheetStage, .blank, .worksheetSeed, .exercises, .key, .pair, .target, .part, .layer,
      .head,
    ])

  static let check = CommandHelp(
    command: .check, type: CheckCommand.self, usage: "explain check FOLDER [OPTIONS]",
    examples: ["explain check my-lessons", "explain check my-lessons/01-first --size 120x40"],
    arguments: [.directory], options: [.size, .schema])

  static let new = CommandHelp(
    command: .new, type: NewCommand.self, usage: "explain new NAME [FOLDER]",
    examples: ["explain new my-lesson my-lessons", "explain my-lesson --lessons my-lessons"],
    arguments: [.newName, .newDirectory], options: [])

  static let progress = CommandHelp(
    command: .progress, type: ProgressCommand.self,
    usage: "explain progress [reset [LESSON]] [OPTIONS]",
    examples: ["explain progress", "explain progress reset self-attention"],
    arguments: [.progressAction, .progressLesson], options: [.yes])

  static let notes = CommandHelp(
    command: .notes, type: NotesCommand.self, usage: "explain notes [OPTIONS]",
    examples: ["explain notes"], arguments: [], options: [])

  /// Every command a person can type: one line each.
  static let commands = [
    list, course, map, why, compare, diagram, trace, tokenize, generate, fill, models, worksheet,
    check, new, progress, notes,
  ]
}
