import Authoring
import DocumentModel
import TransformerModel

/// `derivation: STAGE[row, column]`: one number, opened into the arithmetic that made it.
///
/// On another sentence, which may lack the row or the column, the first cell of the stage is
/// opened.
public struct DerivationExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "derivation"
  /// What else it reads: how many levels are opened.
  public static let keys = ["depth"]

  private let cell: PlacedText
  private let reference: CellReference
  private let depth: Int

  /// Reads the cell and the depth.
  public init?(_ keys: YAMLMapping) {
    depth = keys["depth"]?.wholeNumber(in: 1...9) ?? 1
    guard let value = keys.required(Self.name), let cell = value.placedText() else { return nil }
    guard let reference = CellReference(cell.text) else {
      value.note(.badCell(cell.text))
      return nil
    }
    self.cell = cell
    self.reference = reference
  }

  /// None: its stage is told of where it is shown whole.
  public func stages(in context: inout ExhibitContext) -> [Stage] { [] }

  /// The derivation.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    guard let (stage, row, column) = place(in: &context) else { return [] }
    let choice = context.shownChoice
    var view = DerivationView(
      context.trace, extent: DerivationView.Extent(depth: depth), layer: choice.layer,
      head: choice.head, words: context.words.derivation)
    return [.derivation(view.block(of: stage, row: row, column: column))]
  }

  private func place(
    in context: inout ExhibitContext
  ) -> (stage: Stage, row: Int, column: Int)? {
    switch context.find(reference) {
    case .success(let place): return place
    case .failure(.cell) where !context.isOwnRun:
      if case .success(let stage) = context.find(reference.stageName) {
        return (stage, 0, 0)
      }
      return nil
    case .failure(let failure):
      let problem = Diagnostic.Problem(failure, in: context.trace, reference: cell.text)
      context.note(problem, in: cell, at: cell.text)
      return nil
    }
  }
}
