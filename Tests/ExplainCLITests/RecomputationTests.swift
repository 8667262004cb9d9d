import Foundation
import TestSupport
import Testing

/// Another program, written from the formulas alone, recomputes every stage of every named model.
///
/// It runs where Python with numpy is there; `ReplayTests` does the same in Swift everywhere.
@Suite struct RecomputationTests {
  @Test(
    .enabled(if: hasNumpy(), "Python with numpy is not on this machine"),
    arguments: [
      "hand-set", "hand-set-heads", "hand-set-translator", "seeded", "seeded:kind=decoder,heads=4",
      "seeded:kind=encoder-decoder,layers=1,seed=3",
    ])
  func everyStageFollowsFromItsInputs(model: String) throws {
    for mask in ["", "--mask causal+padding"] {
      let script = """
        "$EXPLAIN" trace "나는 a student" --format json --model '\(model)' \(mask) 2>/dev/null \
        | python3 '\(Self.references)/recompute_trace.py'
        """
      let result = try BuiltProgram().shell(script, environment: path)
      #expect(result.status == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains("stages agree"))
    }
  }

  private static let references = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "References").path
}

/// The search path of the machine, on which Python may be.
private let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]

private func hasNumpy() -> Bool {
  let result = try? BuiltProgram().shell("python3 -c 'import numpy'", environment: path)
  return result?.status == 0
}
