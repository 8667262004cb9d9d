import DocumentModel
import TransformerModel

/// A way of showing a stage; a new one is a file of its own and a line in `all`.
public struct ExhibitKind: Sendable {
  /// The name in `lesson.yaml`.
  public let name: String
  /// Makes the block that shows a stage: with how many digits, if a certain number of them is
  /// asked for, and with which words around the numbers.
  public let block: @Sendable (_ stage: Stage, _ digits: Int?, _ words: StageWords) -> Block

  /// All kinds a lesson can ask for.
  public static let all: [ExhibitKind] = [.matrix, .heatmap]
}
