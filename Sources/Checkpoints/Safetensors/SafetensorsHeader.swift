/// What stands before the data of a safetensors file: which tensors there are and where.
///
/// Eight bytes hold the length of a JSON text, little-endian; then comes the text, then the data:
/// the tensors one after the other, without holes. Everything is checked here, once, so that
/// nothing after it has to doubt an offset.
struct SafetensorsHeader {
  /// The bytes a header may have, as in the reference implementation.
  static let longest = 100_000_000

  /// The tensors, as their bytes follow each other.
  let tensors: [TensorInfo]
  /// Where the data begins in the file.
  let dataStart: Int

  /// Reads the header of a file.
  ///
  /// - Throws: `CheckpointFailure` with the first thing that is wrong.
  init(of file: MappedFile) throws {
    let prefix = 8
    guard file.count >= prefix else {
      throw CheckpointFailure.truncated(file: file.path, expected: prefix, found: file.count)
    }
    let length = file.bytes(0..<prefix).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= Self.longest else {
      // Taken for a length, the text of a pointer is beyond all measure.
      guard !GitPointer.isOne(file.bytes(0..<min(file.count, GitPointer.length))) else {
        throw CheckpointFailure.gitPointer(file: file.path)
      }
      throw CheckpointFailure.headerTooLong(
        file: file.path, limit: Self.longest, found: length)
    }
    let dataStart = prefix + Int(length)
    guard dataStart <= file.count else {
      throw CheckpointFailure.truncated(file: file.path, expected: dataStart, found: file.count)
    }
    // A copy: what was checked cannot change any more.
    var scanner = HeaderScanner(
      file.bytes(prefix..<dataStart), file: file.path, start: prefix)
    let layout = TensorLayout(file: file.path)
    var found: [TensorInfo] = []
    try scanner.mapping { scanner, name, _ in
      if name == "__metadata__" {
        try scanner.mapping { scanner, _, _ in _ = try scanner.text() }
      } else {
        scanner.tensor = name
        found.append(try Self.tensor(name, &scanner, layout))
        scanner.tensor = nil
      }
    }
    try scanner.end()
    tensors = try layout.inOrder(found, dataStart: dataStart, fileSize: file.count)
    self.dataStart = dataStart
  }

  private static func tensor(
    _ name: String, _ scanner: inout HeaderScanner, _ layout: TensorLayout
  ) throws -> TensorInfo {
    var (type, shape, offsets): (String?, [Int]?, [Int]?)
    try scanner.mapping { scanner, key, place in
      switch key {
      case "dtype": type = try scanner.text()
      case "shape": shape = try numbers(&scanner)
      case "data_offsets":
        let start = scanner.position
        let pair = try numbers(&scanner)
        guard pair.count == 2 else {
          throw scanner.failure(.wrongCount(expected: 2, found: pair.count), at: start)
        }
        offsets = pair
      default: throw scanner.failure(.unknownName(key), at: place)
      }
    }
    guard let type else { throw scanner.failure(.missingName("dtype")) }
    guard let shape else { throw scanner.failure(.missingName("shape")) }
    guard let offsets else { throw scanner.failure(.missingName("data_offsets")) }
    return try layout.tensor(
      name, type: type, shape: shape, begin: offsets[0], end: offsets[1])
  }

  private static func numbers(_ scanner: inout HeaderScanner) throws -> [Int] {
    var numbers: [Int] = []
    try scanner.list { numbers.append(try $0.wholeNumber()) }
    return numbers
  }
}
