/// What a person wants changed in a run, as written: whether the run has it is not known yet.
public struct WhatIf: Sendable {
  /// Why a change cannot be made.
  public enum Failure: Error, Equatable {
    /// No part is called so, or the run has no such part; those it has.
    case part(String, known: [String])
    /// A text that has not the form `STAGE[row, column]=VALUE`.
    case malformed(String)
    /// A value that is no finite number, or too large to compute with.
    case badValue(String, limit: Float)
    /// A cell that the run does not have; the stages it has.
    case cell(CellReference.Failure, stages: [String])
  }

  /// Far beyond any weight, and far enough from the end of `Float` for the products of a layer.
  public static let largestValue: Float = 1e6

  /// The parts to take out: `scale`, `head:0`.
  public let parts: [String]
  /// The cells to set: `scaled[student, I]=3`.
  public let settings: [String]
  /// What the new order of the words follows from, if they are to be shuffled.
  public let shuffleSeed: UInt64?
  /// The rules to break, as somebody does who makes a mistake.
  public let breakages: [Breakage]

  /// Collects the changes.
  public init(
    parts: [String] = [], settings: [String] = [], shuffleSeed: UInt64? = nil,
    breakages: [Breakage] = []
  ) {
    self.breakages = breakages
    self.parts = parts
    self.settings = settings
    self.shuffleSeed = shuffleSeed
  }

  /// Whether nothing is to be changed.
  public var isEmpty: Bool {
    parts.isEmpty && settings.isEmpty && shuffleSeed == nil && breakages.isEmpty
  }

  /// What is changed already in the first of two runs that are compared.
  ///
  /// Runs that differ in their words are compared under the same conditions; else the first is the
  /// model as it is.
  ///
  /// - Parameter otherWords: Whether the second run reads another text.
  public func ofFirstRun(otherWords: Bool) -> WhatIf {
    otherWords || shuffleSeed != nil ? WhatIf(parts: parts, settings: settings) : WhatIf()
  }

  /// These changes and then others.
  func adding(_ other: WhatIf) -> WhatIf {
    WhatIf(
      parts: parts + other.parts, settings: settings + other.settings,
      shuffleSeed: other.shuffleSeed ?? shuffleSeed, breakages: breakages + other.breakages)
  }

  /// The changes as options of the command line.
  public var options: [String] {
    parts.map { "--without \($0)" } + settings.map { "--set \(Self.quoted($0))" }
      + (shuffleSeed.map { ["--shuffle \($0)"] } ?? [])
  }

  /// Finds the parts in a run as it is.
  func removals(in trace: Trace) throws -> [Removal] {
    let known = Removal.all(in: trace)
    return try parts.map { part in
      guard let removal = Removal(name: part), known.contains(removal) else {
        throw Failure.part(part, known: known.map(\.name))
      }
      return removal
    }
  }

  /// Finds the cells in a run that already lacks what is taken out.
  func cells(in trace: Trace, layer: Int, head: Int) throws -> [String: [SetCells.Cell]] {
    var cells: [String: [SetCells.Cell]] = [:]
    for setting in settings {
      let (reference, value) = try Self.read(setting)
      switch reference.resolve(in: trace, layer: layer, head: head) {
      case .success(let place):
        cells[place.stage.name, default: []].append(
          SetCells.Cell(row: place.row, column: place.column, value: value))
      case .failure(let failure):
        throw Failure.cell(failure, stages: trace.namesToSuggest)
      }
    }
    return cells
  }

  /// Reads `STAGE[row, column]=VALUE`.
  private static func read(_ setting: String) throws -> (cell: CellReference, value: Float) {
    guard let equals = setting.lastIndex(of: "="),
      let cell = CellReference(setting[..<equals].trimmed)
    else { throw Failure.malformed(setting) }
    let value = setting[setting.index(after: equals)...].trimmed
    guard let number = decimal(value.replacing("−", with: "-")), abs(number) <= largestValue else {
      throw Failure.badValue(value, limit: largestValue)
    }
    return (cell, number)
  }

  /// A decimal number that `Float` has; what is too small for it is not taken for 0.
  private static func decimal(_ text: String) -> Float? {
    guard text.allSatisfy({ "0123456789.+-eE".contains($0) }), let number = Float(text) else {
      return nil
    }
    let digits = text.prefix { $0 != "e" && $0 != "E" }
    return number == 0 && digits.contains { ("1"..."9").contains($0) } ? nil : number
  }

  /// A text as a shell takes it for one word.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
