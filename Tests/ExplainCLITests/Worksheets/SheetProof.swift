import Arithmetic
import DocumentModel
import Foundation
import LessonKit
import LinearAlgebra
import TransformerModel

/// Fills a printed worksheet in as a learner does, who has nothing but the sheet, and notes what
/// cannot be computed from it or comes out otherwise than the answer sheet says.
struct SheetProof {
  /// A cell of a printed matrix.
  private struct Place: Hashable {
    let stage: String
    let row: Int
    let column: Int
  }

  /// What is wrong with the sheet.
  private(set) var mistakes: [String] = []
  /// How many cells were filled in.
  private(set) var solved = 0
  /// The numbers on the paper: printed, or filled in before.
  private var paper: [Place: Double] = [:]
  /// The cells that were empty.
  private var empty: Set<Place> = []
  private let digits: Int

  /// Fills in a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet, whose arithmetic is followed.
  ///   - printed: What is printed of it.
  ///   - answers: The answer sheet.
  init(_ sheet: Worksheet, printed: Document, answers: Document) {
    digits = sheet.settings.digits
    var (blanks, keys) = (Self.exercises(printed)[...], Self.exercises(answers)[...])
    for part in sheet.parts {
      // Another run begins anew: what it needs is printed again.
      (paper, empty) = ([:], [])
      for exercise in part.exercises {
        guard let blank = blanks.popFirst(), let key = keys.popFirst() else {
          mistakes.append("there are fewer exercises on paper")
          return
        }
        solve(exercise, in: part.trace, blank, key)
      }
    }
    if !blanks.isEmpty || !keys.isEmpty { mistakes.append("there are more exercises on paper") }
  }

  // MARK: What is on the paper

  /// What stands below one heading.
  private struct Printed {
    var matrices: [MatrixBlock] = []
    var facts: [String] = []
    var derivations: [DerivationBlock] = []
  }

  private static func exercises(_ document: Document) -> [Printed] {
    var exercises: [Printed] = []
    for block in document.blocks {
      if case .step = block { exercises.append(Printed()) }
      guard !exercises.isEmpty else { continue }
      switch block {
      case .matrix(let matrix): exercises[exercises.count - 1].matrices.append(matrix)
      case .facts(let facts): exercises[exercises.count - 1].facts += facts.map(\.text)
      case .derivation(let opened): exercises[exercises.count - 1].derivations.append(opened)
      default: break
      }
    }
    return exercises
  }

  /// A number as a reader takes it from the paper.
  private static func number(_ matrix: MatrixBlock, _ row: Int, _ column: Int) -> Double? {
    let value = Double(matrix.value[row, column])
    return Double(String(format: "%.\(matrix.digits ?? 99)f", value))
  }

  // MARK: The exercise

  private mutating func solve(
    _ exercise: Exercise, in trace: Trace, _ printed: Printed, _ key: Printed
  ) {
    let name = exercise.asked.stage.name
    for matrix in printed.matrices {
      guard let stage = trace[matrix.name] else {
        mistakes.append("\(matrix.name) is no stage of the sheet")
        continue
      }
      for row in 0..<matrix.value.rows {
        for column in 0..<matrix.value.columns {
          let place = Place(stage: matrix.name, row: row, column: column)
          let cell = MatrixBlock.Cell(row, column)
          if !matrix.marks.blank.contains(cell) {
            paper[place] = Self.number(matrix, row, column)
            if givesAway(place, of: stage, in: trace) {
              mistakes.append("\(place) is the answer to an empty cell")
            }
            continue
          }
          empty.insert(place)
          if let answer = answer(to: place, of: stage, in: trace, printed) {
            paper[place] = answer
            if matrix.name == name {
              solved += 1
              check(answer, place, key)
            }
          }
        }
      }
    }
    if printed.matrices.last?.name != name { mistakes.append("\(name) is not printed last") }
    if key.derivations.count != exercise.blanks.count {
      mistakes.append("\(key.derivations.count) answers to \(exercise.blanks.count) blanks")
    }
  }

  /// Whether a printed number is only put there from an empty cell.
  private func givesAway(_ place: Place, of stage: Stage, in trace: Trace) -> Bool {
    let lines = stage.derivation(ofRow: place.row, column: place.column, in: trace).lines
    guard case .leaf(.cell(let cell)) = lines.last?.formula, lines.count == 1 else { return false }
    return empty.contains(Place(stage: cell.stage, row: cell.row, column: cell.column))
  }

  /// What a learner computes for a cell: from the paper alone.
  private mutating func answer(
    to place: Place, of stage: Stage, in trace: Trace, _ printed: Printed
  ) -> Double? {
    let derivation = stage.derivation(ofRow: place.row, column: place.column, in: trace)
    var results: [Double] = []
    for line in derivation.lines {
      let known = results
      var missing: [String] = []
      let result = line.formula.evaluated { leaf -> Double in
        switch leaf {
        case .line(let number): return known[number]
        case .constant(_, let value): return value
        case .setting(let symbol, let value):
          let isPrinted = says(
            symbol, value, row: stage.rows.names[place.row],
            column: stage.columns.names[place.column], printed.facts)
          if !isPrinted { missing.append("\(symbol) = \(value)") }
          return value
        case .cell(let cell):
          let source = Place(stage: cell.stage, row: cell.row, column: cell.column)
          if let number = paper[source] { return number }
          missing.append("\(cell.stage)[\(cell.row), \(cell.column)]")
          return .nan
        }
      }
      for name in missing { mistakes.append("\(place) needs \(name), which is not printed") }
      if !missing.isEmpty { return nil }
      results.append(result)
    }
    return results.last.flatMap(rounded)
  }

  /// Whether a setting is printed, for all cells or for this row or column.
  private func says(
    _ symbol: String, _ value: Double, row: String, column: String, _ facts: [String]
  ) -> Bool {
    let entries = facts.flatMap { $0.components(separatedBy: ", ") }
    return entries.contains { entry in
      guard let start = entry.range(of: "\(symbol) = "), Double(entry[start.upperBound...]) == value
      else { return false }
      return ["", "\(row): ", "\(column): "].contains(String(entry[..<start.lowerBound]))
    }
  }

  /// Rounds as the sheet says, in decimals.
  private func rounded(_ number: Double) -> Double? {
    guard number.isFinite else { return number }
    guard var exact = Decimal(string: String(format: "%.11f", number)) else { return nil }
    var result = Decimal()
    NSDecimalRound(&result, &exact, digits, .plain)
    return Double("\(result)")
  }

  /// Compares what came out with the answer sheet: its matrix, and the arithmetic below it.
  private mutating func check(_ answer: Double, _ place: Place, _ key: Printed) {
    guard let matrix = key.matrices.last, matrix.name == place.stage else {
      mistakes.append("the answer sheet has no \(place.stage)")
      return
    }
    let cell = MatrixBlock.Cell(place.row, place.column)
    if Self.number(matrix, place.row, place.column) != answer {
      mistakes.append(
        "\(place): \(answer), the answer sheet says \(matrix.value[place.row, place.column])")
    }
    if !matrix.marks.lit.contains(cell) || !matrix.marks.blank.isEmpty {
      mistakes.append("\(place) is not pointed out on the answer sheet")
    }
    let opened = key.derivations.contains { block in
      Double(block.value) == Double(matrix.value[place.row, place.column])
        && block.name.hasPrefix("\(place.stage)[")
        && block.lines.last.map { line in
          rounded(line.terms.reduce(0) { $0 + $1.evaluated(\.value) }) == answer
        } == true
    }
    if !opened { mistakes.append("\(place) is not opened on the answer sheet") }
  }
}
