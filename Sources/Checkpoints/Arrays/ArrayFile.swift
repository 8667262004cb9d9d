/// A file of numbers that another program wrote: which format it has, and the array in it.
public struct ArrayFile {
  /// The formats that are read.
  public enum Format: String, CaseIterable, Sendable {
    /// NumPy's own.
    case npy
    /// Lines with commas, or with semicolons where there is no comma.
    case csv
    /// Lines with tabs.
    case tsv
    /// Lists in lists, or a trace.
    case json
    /// Lines with blanks between their numbers, as `numpy.savetxt` writes them.
    case text
  }

  /// The most bytes that are read of a `.npy`.
  static let longest = 1 << 30
  /// The most bytes that are read of a text, which takes many times as much when it is read.
  static let longestText = 1 << 26

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: The path, or `-`.
  ///   - format: The format; without it, what the name says, else what the first bytes look like.
  public static func read(
    _ path: String, as format: Format? = nil
  ) throws(ArrayFailure) -> NumberArray {
    let named = path.lastIndex(of: ".").flatMap {
      Format(rawValue: path[path.index(after: $0)...].lowercased())
    }
    return try array(InputBytes.read(path, limit: longest), as: format ?? named)
  }

  /// The array in the bytes of a file.
  public static func array(
    _ bytes: [UInt8], as format: Format? = nil
  ) throws(ArrayFailure) -> NumberArray {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw .archive }
    let format = format ?? guess(bytes)
    if format == .npy { return try NumpyFile.array(bytes) }
    guard bytes.count <= longestText else { throw .tooLarge(limit: longestText) }
    return switch format {
    case .npy, .json: try NestedNumbers.array(bytes)
    case .csv: try DelimitedNumbers.array(bytes, separator: separator(in: bytes))
    case .tsv: try DelimitedNumbers.array(bytes, separator: UInt8(ascii: "\t"))
    case .text: try SpacedNumbers.array(bytes)
    }
  }

  /// What stands between the cells of a `.csv`: where commas are decimal points, spreadsheets write
  /// semicolons, also in front of numbers that have points.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
    return bytes.contains(semicolon) && !bytes.contains(comma) ? semicolon : comma
  }

  /// The format some bytes look like.
  private static func guess(_ bytes: [UInt8]) -> Format {
    // A short file is still one that was to be NumPy's.
    if bytes.first == NumpyFile.magic[0] { return .npy }
    let first = bytes.first { $0 > 0x20 }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return .json }
    if bytes.count <= longestText, SpacedNumbers.isSeen(in: bytes) { return .text }
    return bytes.prefix { $0 != 0x0A }.contains(UInt8(ascii: "\t")) ? .tsv : .csv
  }
}
