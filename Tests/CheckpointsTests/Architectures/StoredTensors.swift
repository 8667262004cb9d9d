import Checkpoints
import Foundation
import LinearAlgebra

/// Tensors in a dictionary, as a checkpoint gives them: for tests that change what is stored.
struct StoredTensors: TensorSource {
  /// One of them.
  struct Tensor {
    var shape: [Int]
    var numbers: [Float]
  }

  /// What is wrong with what was asked for.
  enum Failure: Error, Equatable {
    case missing(String)
    case wrongShape(String, expected: [Int], found: [Int])
  }

  var tensors: [String: Tensor]
  private(set) var uses: [String: Int] = [:]

  /// The names nobody asked for, in order.
  var unused: [String] { tensors.keys.filter { uses[$0] == nil }.sorted() }

  func has(_ name: String) -> Bool { tensors[name] != nil }

  mutating func matrix(_ name: String, shape: [Int], transposed: Bool) throws -> Matrix {
    guard let tensor = tensors[name] else { throw Failure.missing(name) }
    guard tensor.shape == shape else {
      throw Failure.wrongShape(name, expected: shape, found: tensor.shape)
    }
    uses[name, default: 0] += 1
    let matrix = Matrix(
      rows: shape.count == 1 ? 1 : shape[0], columns: shape[shape.count - 1],
      elements: tensor.numbers)
    return transposed ? matrix.transposed : matrix
  }
}

extension StoredTensors {
  /// Reads all files of a folder whose contents the tests themselves brought along.
  init(folder: URL) throws {
    tensors = [:]
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "safetensors" {
      tensors.merge(try Self.read([UInt8](Data(contentsOf: file)))) { $1 }
    }
  }

  /// What the header of a file says of a tensor.
  private struct Entry: Decodable {
    let dtype: String?
    let shape: [Int]?
    let offsets: [Int]?

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  private static func read(_ bytes: [UInt8]) throws -> [String: Tensor] {
    let start = 8 + bytes[..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = try JSONDecoder().decode([String: Entry].self, from: Data(bytes[8..<start]))
    return header.compactMapValues { entry in
      guard let shape = entry.shape, let offsets = entry.offsets else { return nil }
      let data = bytes[start + offsets[0]..<start + offsets[1]]
      let isHalf = entry.dtype == "F16"
      let width = isHalf ? 2 : 4
      let numbers = stride(from: data.startIndex, to: data.endIndex, by: width).map { place in
        let bits = (0..<width).reduce(UInt32(0)) { $0 | UInt32(data[place + $1]) << (8 * $1) }
        return isHalf ? half(bits) : Float(bitPattern: bits)
      }
      return Tensor(shape: shape, numbers: numbers)
    }
  }

  /// A number of half precision (IEEE 754 binary16).
  private static func half(_ bits: UInt32) -> Float {
    let (exponent, fraction) = (Int(bits >> 10 & 31), Float(bits & 1023))
    let size =
      exponent == 0
      ? fraction * 0x1p-24
      : (1024 + fraction) * Float(sign: .plus, exponent: exponent - 25, significand: 1)
    return bits >> 15 == 1 ? -size : size
  }
}
