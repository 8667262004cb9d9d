import Checkpoints
import Foundation
import TestSupport
import Testing

/// A safetensors file as a test writes it: honest, or with a header it should not have.
struct WrittenFile {
  /// One tensor, with the bytes of its data.
  struct Tensor {
    let name: String
    let type: String
    let shape: [Int]
    let bytes: [UInt8]

    init(_ name: String, _ type: String, _ shape: [Int], bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.shape = shape
      self.bytes = bytes
    }

    init(_ name: String, _ shape: [Int], _ numbers: [Float]) {
      self.init(name, "F32", shape, bytes: numbers.flatMap { littleEndian($0.bitPattern) })
    }

    init(_ name: String, _ type: String, _ shape: [Int], bits: [UInt16]) {
      self.init(name, type, shape, bytes: bits.flatMap { littleEndian($0) })
    }
  }

  /// All bytes of the file.
  var bytes: [UInt8]

  /// A file with any header and any data.
  init(header: [UInt8], data: [UInt8] = []) {
    bytes = littleEndian(UInt64(header.count)) + header + data
  }

  /// A file with any header and any data.
  init(header: String, data: [UInt8] = []) {
    self.init(header: Array(header.utf8), data: data)
  }

  /// An honest file; `padding` spaces shift where the data begins.
  init(_ tensors: [Tensor], padding: Int = 0) {
    var offset = 0
    var entries: [String] = []
    for tensor in tensors {
      let end = offset + tensor.bytes.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        #""\#(tensor.name)":{"dtype":"\#(tensor.type)","shape":[\#(shape)],"#
          + #""data_offsets":[\#(offset),\#(end)]}"#)
      offset = end
    }
    let header = "{" + entries.joined(separator: ",") + "}"
    self.init(
      header: header + String(repeating: " ", count: padding), data: tensors.flatMap(\.bytes))
  }

  /// Writes the file into a folder and opens it.
  func opened(in folder: TemporaryFolder, name: String = "model.safetensors") throws
    -> SafetensorsFile
  {
    try write(to: folder, name: name)
    return try SafetensorsFile(path: folder.file(name).path)
  }

  /// Writes the file into a folder.
  func write(to folder: TemporaryFolder, name: String = "model.safetensors") throws {
    try writeFile(bytes, to: folder.file(name))
  }
}

/// Writes a file in place of what was there.
///
/// Foundation waits for the disk after every file, and so do some systems where a file is written
/// over; a test that writes thousands of them cannot wait.
func writeFile(_ bytes: [UInt8], to place: URL) throws {
  unlink(place.path)
  let file = try #require(fopen(place.path, "w"))
  let count = fwrite(bytes, 1, bytes.count, file)
  try #require(fclose(file) == 0 && count == bytes.count)
}

/// What something is refused for; `nil` if it is not.
func refusal(_ body: () throws -> Void) throws -> CheckpointFailure? {
  do {
    try body()
    return nil
  } catch let failure as CheckpointFailure {
    return failure
  }
}

/// Runs a test in a folder of its own.
func inFolder(_ body: (TemporaryFolder) throws -> Void) throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  try body(folder)
}

/// The bytes of a number, the lowest first.
func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
