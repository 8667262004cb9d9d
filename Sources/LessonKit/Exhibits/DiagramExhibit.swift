import Authoring
import DocumentModel
import TransformerModel

/// `diagram: STAGE`: the architecture of the model, with the box of that stage lit.
public struct DiagramExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "diagram"
  /// Nothing else is read.
  public static let keys: [String] = []

  private let stage: PlacedText

  /// Reads the stage.
  public init?(_ keys: YAMLMapping) {
    guard let stage = keys.required(Self.name)?.placedText() else { return nil }
    self.stage = stage
  }

  /// None: its stage is told of where it is shown whole.
  public func stages(in context: inout ExhibitContext) -> [Stage] { [] }

  /// The drawing.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    guard let lit = context.stage(stage) else { return [] }
    return [.diagram(DiagramView(context.trace, lit: lit, words: context.words.diagram).block)]
  }
}
