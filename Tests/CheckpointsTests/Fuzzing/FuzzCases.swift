import Foundation

/// How many damaged files each suite looks at.
enum FuzzCases {
  /// What `EXPLAIN_FUZZ_CASES` says, or few enough for every run of the tests.
  static let count =
    ProcessInfo.processInfo.environment["EXPLAIN_FUZZ_CASES"].flatMap { Int($0) } ?? 6000
}
