import Authoring
import DocumentModel
import TransformerModel

/// An exhibit that shows a whole stage: `NAME: STAGE`, with `digits` beside it.
public protocol StageExhibit: Exhibit {
  /// The stage, and the digits to show it with.
  var shown: ShownStage { get }

  /// Shows a stage.
  init(_ shown: ShownStage)

  /// The stage as it is shown.
  static func block(of stage: Stage, digits: Int?, words: StageWords) -> Block
}

/// A stage as an author named it, and the digits to show it with, if a certain number is asked for.
public struct ShownStage: Sendable {
  let stage: PlacedText
  let digits: Int?
}

extension StageExhibit {
  /// What else it reads.
  public static var keys: [String] { ["digits"] }

  /// Reads the stage and the digits.
  public init?(_ keys: YAMLMapping) {
    let digits = keys["digits"]?.wholeNumber(in: 0...9)
    guard let stage = keys.required(Self.name)?.placedText() else { return nil }
    self.init(ShownStage(stage: stage, digits: digits))
  }

  /// The stage itself, if the run has it.
  public func stages(in context: inout ExhibitContext) -> [Stage] {
    context.stage(shown.stage).map { [$0] } ?? []
  }

  /// The stage as it is shown.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    let words = context.words.stage
    return stages(in: &context).map { Self.block(of: $0, digits: shown.digits, words: words) }
  }
}
