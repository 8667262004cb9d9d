import LinearAlgebra

/// The registry of experiments: one line each, and every suite runs over all of them.
public enum Experiments {
  /// All experiments a lesson can ask for.
  public static let all: [any Experiment.Type] = [
    Spread.self, Depth.self, Norms.self, Temperature.self, SoftmaxOfScores.self, MaskValues.self,
    Positions.self, OneSine.self, Likeness.self, SoftLookup.self,
  ]

  /// What is wrong with what a lesson gives an experiment.
  public enum Failure: Error, Equatable {
    /// A setting or a matrix the experiment has not; those it has.
    case unknownSetting(String, known: [String])
    /// A setting, or a cell of a matrix, that is none of the numbers it may be; those it may be.
    case badSetting(String, value: String, range: String)
    /// A matrix the lesson has to give; `embedding` if it is the run that is missing.
    case missingMatrix(String)
    /// A matrix that does not fit its labels, or the other matrices.
    case wrongShape(String, expected: String, found: String)
  }

  /// Beyond this, sums of products of cells would leave the range of `Float`.
  public static let largestCell = 1e12

  /// The most rows or columns of a matrix a lesson gives.
  public static let largestSide = 512

  /// The experiment of that name, if there is one.
  public static func named(_ name: String) -> (any Experiment.Type)? {
    all.first { $0.name == name }
  }

  /// Does an experiment.
  public static func trace(_ type: any Experiment.Type, _ input: ExperimentInput) -> Trace {
    var recorder = Recorder(isRecording: true)
    type.stages(input, recorder: &recorder)
    let nothing = Sentence(
      text: "", tokens: [], ids: [], isPadding: [], unknownWords: [],
      unknownRows: Matrix(rows: 0, columns: 0, elements: []))
    return Trace(model: type.name, sentence: nothing, part: .encoder, stages: recorder.stages)
  }

  /// Checks what a lesson gives an experiment, and fills in what it leaves out.
  ///
  /// - Parameters:
  ///   - type: The experiment.
  ///   - settings: Its numbers, as far as they are given.
  ///   - matrices: Its matrices.
  ///   - scenario: The lesson's own run.
  /// - Throws: `Failure` for what the experiment cannot be done with.
  public static func input(
    for type: any Experiment.Type, settings: [String: [Double]] = [:],
    matrices: [String: GivenMatrix] = [:], scenario: Scenario? = nil
  ) throws(Failure) -> ExperimentInput {
    let known = type.settings.map(\.name) + type.matrices
    for name in settings.keys.sorted() where !type.settings.contains(where: { $0.name == name }) {
      throw .unknownSetting(name, known: known)
    }
    for name in matrices.keys.sorted() where !type.matrices.contains(name) {
      throw .unknownSetting(name, known: known)
    }
    var complete: [String: [Double]] = [:]
    for setting in type.settings {
      let numbers = settings[setting.name] ?? setting.defaults
      try check(numbers, as: setting)
      complete[setting.name] = numbers
    }
    for name in type.matrices {
      guard let matrix = matrices[name] else { throw .missingMatrix(name) }
      try check(matrix, called: name, allowsMinusInfinity: type.allowsMinusInfinity)
    }
    if type.readsRun, scenario == nil { throw .missingMatrix("embedding") }
    let input = ExperimentInput(settings: complete, matrices: matrices, scenario: scenario)
    try type.check(input)
    return input
  }

  private static func check(
    _ numbers: [Double], as setting: ExperimentSetting
  ) throws(Failure) {
    guard (1...setting.mostValues).contains(numbers.count) else {
      throw .badSetting(
        setting.name, value: "\(numbers.count) ×",
        range: setting.isList ? "1 … \(setting.mostValues) ×" : "1 ×")
    }
    for number in numbers {
      let isRight = setting.range.contains(number) && (!setting.isWhole || number.isWhole)
      guard !isRight else { continue }
      throw .badSetting(
        setting.name, value: number.label,
        range: "\(setting.range.lowerBound.label) … \(setting.range.upperBound.label)")
    }
  }

  private static func check(
    _ matrix: GivenMatrix, called name: String, allowsMinusInfinity: Bool
  ) throws(Failure) {
    let (shape, labels) = (matrix.value.shape, Shape(matrix.rows.count, matrix.columns.count))
    guard shape == labels else {
      throw .wrongShape(name, expected: "\(labels)", found: "\(shape)")
    }
    let sides = 1...largestSide
    guard sides.contains(shape.rows), sides.contains(shape.columns) else {
      throw .wrongShape(
        name, expected: "[1 … \(largestSide), 1 … \(largestSide)]", found: "\(shape)")
    }
    for cell in matrix.value.elements where !(abs(Double(cell)) <= largestCell) {
      if allowsMinusInfinity, cell == -.infinity { continue }
      let limit = largestCell.label
      throw .badSetting(
        name, value: Double(cell).label,
        range: (allowsMinusInfinity ? "−∞, " : "") + "-\(limit) … \(limit)")
    }
  }
}

extension Double {
  /// Whether there is nothing behind the point.
  var isWhole: Bool { isFinite && rounded() == self }

  /// The number as a person writes it: `4`, `0.5`, `1200000`, `-1e9`.
  var label: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "−∞" : "∞" }
    guard isWhole, abs(self) < 1e15 else { return "\(self)" }
    let digits = "\(Int64(abs(self)))"
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let sign = self < 0 ? "-" : ""
    let isPower = zeros >= 5 && zeros == digits.count - 1
    return sign + (isPower ? "\(digits.prefix(1))e\(zeros)" : digits)
  }
}
