import ArgumentParser
import DocumentModel
import LinearAlgebra
import Rendering

/// The options of `explain map` for maps that are larger than the window.
struct WindowOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: OptionName.rows.argumentHelp) var rows: String?
  @Option(parsing: .unconditional, help: OptionName.columns.argumentHelp) var columns: String?
  @Flag(help: OptionName.overview.argumentHelp) var overview = false

  /// The options that were given.
  private var given: [String] {
    (rows == nil ? [] : ["--rows"]) + (columns == nil ? [] : ["--columns"])
      + (overview ? ["--overview"] : [])
  }

  /// Refuses these options beside one that shows something else.
  func refuse(with option: String) throws {
    if let first = given.first { throw Failure.map(.notTogether(first, option)) }
  }

  /// Refuses what numbers for another program cannot show: an overview is a picture, and a part of
  /// a trace cannot be computed again.
  func refuseWithData(asArray isArray: Bool) throws {
    if !isArray {
      try refuse(with: "--format json")
    } else if overview {
      throw Failure.map(.notTogether("--overview", "--format npy"))
    }
  }

  /// The part of a map that is shown.
  func part(of matrix: MatrixBlock) throws -> MatrixBlock {
    let (rows, columns) = try ranges(in: matrix.value.shape)
    let isWhole = self.rows == nil && self.columns == nil
    let shown = isWhole ? matrix : matrix.window(rows, columns)
    return overview ? shown.asOverview() : shown
  }

  /// The part of a map's numbers that is written.
  func part(of matrix: Matrix) throws -> Matrix {
    let (rows, columns) = try ranges(in: matrix.shape)
    return matrix.rows(at: Array(rows)).columns(columns)
  }

  private func ranges(in shape: Shape) throws -> (rows: Range<Int>, columns: Range<Int>) {
    (
      try part(rows, option: "--rows", count: shape.rows),
      try part(columns, option: "--columns", count: shape.columns)
    )
  }

  /// Says which part of a map is shown, if it is not all of it.
  func remark(on matrix: MatrixBlock, _ messages: any Messages) throws -> [Block] {
    let words = messages.renderWords
    let shape = matrix.value.shape
    let parts = try [
      (rows, "--rows", shape.rows, words.rowPart),
      (columns, "--columns", shape.columns, words.columnPart),
    ].compactMap { text, option, count, words -> String? in
      let part = try part(text, option: option, count: count)
      return part.count < count ? words(part.lowerBound, part.upperBound - 1, count) : nil
    }
    return parts.isEmpty ? [] : [.paragraph([.text(messages.mapWords.shownPart(parts))])]
  }

  /// The rows or columns that `0:20` names; either end may be left out, as in Python.
  private func part(_ text: String?, option: String, count: Int) throws -> Range<Int> {
    guard let text else { return 0..<count }
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = ends[0].isEmpty ? 0 : Int(ends[0]),
      let end = ends[1].isEmpty ? count : Int(ends[1]), 0 <= first, first < min(end, count)
    else { throw Failure.map(.badPart(option: option, value: text, count: count)) }
    return first..<min(end, count)
  }
}
