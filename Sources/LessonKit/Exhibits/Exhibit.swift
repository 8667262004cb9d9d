import Authoring
import DocumentModel
import TransformerModel

/// One thing a step of a lesson shows; a new kind is a file of its own and a line in `Exhibits`.
public protocol Exhibit: Sendable {
  /// The name in `lesson.yaml`: the key at which stands what is shown.
  static var name: String { get }
  /// What else it reads beside that key.
  static var keys: [String] { get }

  /// Reads what the author wants; notes what is wrong and gives `nil`.
  init?(_ keys: YAMLMapping)

  /// The stages whose formula and shape are to be told above.
  func stages(in context: inout ExhibitContext) -> [Stage]

  /// The exhibit for a run; what the run lacks is noted in the context.
  func blocks(in context: inout ExhibitContext) -> [Block]
}

/// The registry of exhibits: one line each.
public enum Exhibits {
  /// All kinds a lesson can ask for.
  public static let all: [any Exhibit.Type] = [
    MatrixExhibit.self, HeatmapExhibit.self, TableExhibit.self, BarsExhibit.self,
    CurveExhibit.self, DerivationExhibit.self, CompareExhibit.self, DiagramExhibit.self,
  ]
}
