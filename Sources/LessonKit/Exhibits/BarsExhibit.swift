import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// `bars: STAGE[row]`: one row of a stage as bars.
///
/// A distribution is drawn on a scale that ends at 1, so that several can be compared; any other
/// row on its own. On another sentence, which may lack the row, the first row is drawn.
public struct BarsExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "bars"
  /// What else it reads.
  public static let keys = ["digits"]

  private let text: PlacedText
  private let reference: RowReference
  private let digits: Int?

  /// Reads the row and the digits.
  public init?(_ keys: YAMLMapping) {
    digits = keys["digits"]?.wholeNumber(in: 0...9)
    guard let value = keys.required(Self.name), let text = value.placedText() else { return nil }
    guard let reference = RowReference(text.text) else {
      value.note(.badRow(text.text))
      return nil
    }
    self.text = text
    self.reference = reference
  }

  /// The stage the row belongs to.
  public func stages(in context: inout ExhibitContext) -> [Stage] {
    place(in: &context).map { [$0.stage] } ?? []
  }

  /// The bars.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    guard let (stage, row) = place(in: &context) else { return [] }
    return [
      .bars(
        BarsBlock(
          name: "\(stage.name)[\(stage.rows.names[row])]",
          caption: context.words.stage.axes(stage.rows.role, stage.columns.role),
          labels: stage.columns.labels, values: Array(stage.value.row(row)),
          scaleEnd: type(of: stage.operation).givesDistributions ? 1 : nil, digits: digits))
    ]
  }

  private func place(in context: inout ExhibitContext) -> (stage: Stage, row: Int)? {
    switch context.find(reference) {
    case .success(let place): return place
    case .failure(.cell) where !context.isOwnRun:
      if case .success(let stage) = context.find(reference.stageName) {
        return (stage, 0)
      }
      return nil
    case .failure(let failure):
      let problem = Diagnostic.Problem(failure, in: context.trace, reference: text.text)
      context.note(problem, in: text, at: text.text)
      return nil
    }
  }
}
