/// Why the weights of a model cannot be read; the words are made where it is shown.
///
/// Names of tensors and files inside it come from the checkpoint and may hold anything.
public enum CheckpointFailure: Error, Equatable {
  // The file.

  /// A file that is not there.
  case noSuchFile(file: String)
  /// Something that is there and is no file: a folder, a pipe, a device.
  case noRegularFile(file: String)
  /// A file the system does not let us read; its `errno`.
  case unreadable(file: String, code: Int32)
  /// A folder without weights of the kind we read; the names that were looked for.
  case noWeights(folder: String, expected: [String])
  /// A folder whose weights are of a kind, or under a name, that we do not read; the name of the
  /// file, and those that were looked for.
  case otherWeights(folder: String, found: String, expected: [String])
  /// What Git LFS leaves in place of a file it has not fetched.
  case gitPointer(file: String)
  /// An index with more bytes than any honest one has.
  case tooLarge(file: String, limit: Int, found: Int)
  /// A header said to have more bytes than any honest one has: mostly another kind of file.
  case headerTooLong(file: String, limit: Int, found: UInt64)
  /// Fewer bytes than the file itself says it has: mostly a download that broke off.
  case truncated(file: String, expected: Int, found: Int)
  /// More bytes than belong to the tensors.
  case trailingBytes(file: String, expected: Int, found: Int)
  /// JSON that is none, or not as the format wants it; where, in bytes from 0, and in which tensor.
  case malformed(file: String, tensor: String?, offset: Int, Malformation)

  // One tensor of it.

  /// A type of numbers that we do not know.
  case unknownType(file: String, tensor: String, found: String)
  /// A shape whose numbers cannot even be counted.
  case shapeTooLarge(file: String, tensor: String, found: [Int])
  /// A tensor that ends before it begins.
  case reversedOffsets(file: String, tensor: String, begin: Int, end: Int)
  /// A place whose bytes are not those the shape and the type need.
  case wrongSize(file: String, tensor: String, expected: Int, found: Int)
  /// A tensor that begins before another ends.
  case overlap(file: String, tensor: String, other: String)
  /// Bytes that belong to no tensor, before this one.
  case gap(file: String, tensor: String, expected: Int, found: Int)

  // The index of several files.

  /// A file that would lie outside the folder of the model.
  case fileOutsideFolder(file: String, tensor: String, found: String)
  /// One name in two files.
  case inTwoFiles(tensor: String, files: [String])

  // What is asked of it.

  /// A tensor that should be there and is not.
  case missingTensor(file: String, tensor: String)
  /// A tensor of another shape than the model needs.
  case wrongShape(file: String, tensor: String, expected: [Int], found: [Int])
  /// Numbers of a type that we know and do not compute with.
  case unreadableType(file: String, tensor: String, found: ElementType)
  /// More memory than may be taken, in bytes.
  case notEnoughMemory(file: String, tensor: String, needed: Int, limit: Int)
}
