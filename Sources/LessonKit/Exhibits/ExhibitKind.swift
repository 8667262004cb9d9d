import DocumentModel
import TransformerModel

/// A way of showing a stage; a new one is a file of its own and a line in `all`.
public struct ExhibitKind: Sendable {
  /// The name in `lesson.yaml`.
  public let name: String
  let make: @Sendable (_ stage: Stage, _ digits: Int?, _ words: StageWords) -> Block

  /// Makes the block that shows a stage.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - digits: The digits to show, if a certain number of them is asked for.
  ///   - words: The words around the numbers.
  public func block(_ stage: Stage, digits: Int?, words: StageWords) -> Block {
    make(stage, digits, words)
  }

  /// All kinds a lesson can ask for.
  public static let all: [ExhibitKind] = [.matrix, .heatmap]
}
