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
  /// Takes all tensors out of the checkpoint of a folder.
  init(folder: URL) throws {
    tensors = [:]
    var checkpoint = try Checkpoint(folder: folder.path, memoryLimit: .max)
    for info in checkpoint.tensors {
      tensors[info.name] = Tensor(
        shape: info.shape, numbers: try checkpoint.matrix(info.name, shape: info.shape).elements)
    }
  }
}
