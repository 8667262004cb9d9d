import ArgumentParser
import Checkpoints

/// The options of `explain map` that say which file holds the map, and how it is read.
struct FileOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: OptionName.from.argumentHelp) var from: String?
  @Option(help: OptionName.fromFormat.argumentHelp) var fromFormat: String?
  @Option(parsing: .unconditional, help: OptionName.tokens.argumentHelp) var tokens: String?
  @Option(parsing: .unconditional, help: OptionName.keys.argumentHelp) var keys: String?
  @Flag(help: OptionName.softmax.argumentHelp) var softmax = false
  @Option(parsing: .unconditional, help: OptionName.batch.argumentHelp) var batch: String?

  /// Refuses these options where there is no file.
  func refuseWithoutFile() throws {
    let given = [
      ("--from-format", fromFormat != nil), ("--tokens", tokens != nil), ("--keys", keys != nil),
      ("--softmax", softmax), ("--batch", batch != nil),
    ]
    if let option = given.first(where: \.1)?.0 { throw Failure.map(.onlyWithFile(option)) }
  }

  /// Reads the file.
  func array(_ path: String) throws -> NumberArray {
    let format = try fromFormat.map { name in
      guard let format = ArrayFile.Format(rawValue: name) else {
        throw Failure.unknownValue(
          option: "--from-format", value: name, known: ArrayFile.Format.allCases.map(\.rawValue))
      }
      return format
    }
    do {
      return try ArrayFile.read(path, as: format)
    } catch {
      throw Failure.map(.array(file: path, error))
    }
  }

  /// The words of rows and columns: what the options say, else what the file does; none where they
  /// are only numbered.
  func labels(of array: NumberArray) throws -> (rows: [String]?, columns: [String]?) {
    let (rows, columns) = (
      array.shape[array.shape.count - 2], array.shape[array.shape.count - 1]
    )
    let rowWords = try words(tokens, option: "--tokens", count: rows)
    let columnWords = try words(keys, option: "--keys", count: columns)
    return (
      rowWords ?? array.labels.rows,
      columnWords ?? (rows == columns ? rowWords : nil) ?? array.labels.columns
    )
  }

  /// A text split at its blanks, and nowhere else: pieces of a tokenizer come through whole.
  private func words(_ text: String?, option: String, count: Int) throws -> [String]? {
    guard let text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == count else {
      throw Failure.map(.wrongWords(option: option, expected: count, found: words.count))
    }
    return words
  }
}
