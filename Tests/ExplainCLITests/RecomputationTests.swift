import Foundation
import TestSupport
import Testing

/// Another program, written from the formulas alone, recomputes every stage of every named model
/// from the trace. It runs where Python with numpy is there; `ReplayTests` does the same in Swift
/// everywhere.
@Suite(.enabled(if: RecomputationTests.hasNumpy, "Python with numpy is not on this machine"))
struct RecomputationTests {
  static let hasNumpy = (try? python("-c 'import numpy'").status) == 0

  @Test(arguments: [
    "hand-set", "hand-set-heads", "hand-set-translator", "seeded", "seeded:kind=decoder,heads=4",
    "seeded:kind=encoder-decoder,layers=1,seed=3",
  ])
  func everyStageFollowsFromItsInputs(model: String) throws {
    for mask in ["", "--mask causal+padding"] {
      let script = """
        "$EXPLAIN" trace "나는 a student" --format json --model '\(model)' \(mask) 2>/dev/null \
        | \(Self.program) '\(Self.references)/recompute_trace.py'
        """
      let result = try BuiltProgram().shell(script, environment: Self.path)
      #expect(result.status == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains("stages agree"))
    }
  }

  private static let program = "python3"
  private static let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
  private static let references = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "References").path

  private static func python(_ arguments: String) throws -> BuiltProgram.Result {
    try BuiltProgram().shell("\(program) \(arguments)", environment: path)
  }
}
