import Foundation

/// Reads the files that the reference programs under `Tests/References` wrote.
public enum Reference {
  /// Every stage of one run, by name.
  public struct Run: Decodable, Sendable {
    /// The name of the mask that was in force.
    public let mask: String
    /// The stages.
    public let stages: [String: [[Double]]]
  }

  /// Decodes a file; the strings `"-Infinity"`, `"Infinity"` and `"NaN"` are numbers.
  ///
  /// - Parameters:
  ///   - type: What is in the file.
  ///   - name: The name of the file.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from name: String
  ) -> Result<Value, any Error> {
    Result {
      let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
      return try decoder.decode(
        Value.self, from: Data(contentsOf: package.appending(path: "Tests/References/\(name)")))
    }
  }
}
