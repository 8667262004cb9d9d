import DocumentModel
import LinearAlgebra
import TransformerModel

/// The words that stand around a stage, in the reader's language.
public struct StageWords: Sendable {
  /// The name of the fact that tells the shapes.
  public let shape: String
  /// The name of the fact that gives the formula.
  public let formula: String
  /// The name of the fact that names the operation.
  public let operation: String
  /// A sentence that says what rows and columns are.
  public let axes: @Sendable (_ rows: Axis.Role, _ columns: Axis.Role) -> String

  /// That a part of a step is not shown, because the model has not what it speaks of.
  public let leftOut: String

  /// Says how many rows and columns are printed of a stage that is too large, of which shape and
  /// name.
  public let shownPart:
    @Sendable (_ rows: Int, _ columns: Int, _ shape: String, _ name: String) -> String

  /// Collects the words.
  public init(
    shape: String, formula: String, operation: String, leftOut: String,
    shownPart:
      @escaping @Sendable (
        _ rows: Int, _ columns: Int, _ shape: String, _ name: String
      ) -> String,
    axes: @escaping @Sendable (_ rows: Axis.Role, _ columns: Axis.Role) -> String
  ) {
    self.shape = shape
    self.formula = formula
    self.operation = operation
    self.leftOut = leftOut
    self.shownPart = shownPart
    self.axes = axes
  }
}

extension Stage {
  /// The stage as a block of a document.
  ///
  /// - Parameters:
  ///   - isHeatmap: Whether the picture matters as much as the numbers.
  ///   - hasCommonScale: Whether all its numbers are of one kind.
  ///   - digits: The digits to show, if a certain number is asked for.
  ///   - words: The words around the numbers.
  public func matrixBlock(
    isHeatmap: Bool, hasCommonScale: Bool = true, digits: Int?, words: StageWords
  ) -> MatrixBlock {
    MatrixBlock(
      name: name, value: value, rowLabels: rows.labels, columnLabels: columns.labels,
      caption: words.axes(rows.role, columns.role),
      scale: operation.givesShares ? .sequential : .diverging,
      isHeatmap: isHeatmap, digits: digits, hasCommonScale: hasCommonScale)
  }

  /// The shapes that went in and the one that came out: `query [4, 4], key [4, 4] → scores [4, 4]`.
  public func shapes(in trace: Trace) -> String {
    let sources = inputs.compactMap { trace[$0] }.map(\.nameWithShape)
    let result = nameWithShape
    return sources.isEmpty ? result : "\(sources.joined(separator: ", ")) → \(result)"
  }

  /// The last part of the name, with the shape; `weight` and the like keep what they belong to, and
  /// so does a number.
  ///
  /// The blanks inside are such as no line is broken at.
  private var nameWithShape: String {
    let parts = name.split(separator: ".")
    let isPart = isParameter || parts.last.flatMap { Int($0) } != nil
    let short = parts.suffix(isPart ? 2 : 1).joined(separator: ".")
    return "\(short) \(value.shape)".replacing(" ", with: "\u{A0}")
  }
}
