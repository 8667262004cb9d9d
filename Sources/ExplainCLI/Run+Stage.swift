import Authoring
import LessonKit
import TransformerModel

extension Run {
  /// The stage that a full or short name means.
  ///
  /// - Parameters:
  ///   - name: The name as typed.
  ///   - layer: The layer that short names mean.
  ///   - head: The head that short names mean.
  ///   - option: The option it was typed behind.
  /// - Throws: `Failure` for a name that means no stage or several.
  func stage(_ name: String, layer: Int, head: Int, option: String) throws -> Stage {
    let reference = StageReference(name, layer: layer, head: head)
    if reference.isOfMask, trace[name] == nil, !trace.mask.isInForce {
      throw Failure.noMaskInForce(trace.part)
    }
    switch reference.resolve(in: trace) {
    case .success(let stage):
      return stage
    case .failure(.ambiguous(let candidates)):
      throw Failure.ambiguousStage(name, candidates: candidates, option: option)
    case .failure(.unknown):
      throw Failure.unknownStage(
        name, nearest: nearest(to: name, in: trace.namesToSuggest), option: option)
    }
  }
}
