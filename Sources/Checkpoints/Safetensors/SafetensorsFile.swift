import LinearAlgebra

/// A safetensors file, mapped and checked through and through before a number of it is used.
public struct SafetensorsFile: Sendable {
  /// The tensors, as their bytes follow each other in the file.
  public let tensors: [TensorInfo]
  private let file: MappedFile
  private let dataStart: Int
  private let places: [String: Int]

  /// Opens a file.
  ///
  /// - Throws: `CheckpointFailure` with the first thing that is wrong.
  public init(path: String) throws {
    file = try MappedFile(path: path)
    let header = try SafetensorsHeader(of: file)
    tensors = header.tensors
    dataStart = header.dataStart
    places = Dictionary(uniqueKeysWithValues: zip(tensors.map(\.name), tensors.indices))
  }

  /// The path the file was opened by.
  public var path: String { file.path }

  /// What the file says of a tensor; `nil` if it has none of that name.
  public func info(_ name: String) -> TensorInfo? {
    places[name].map { tensors[$0] }
  }

  /// A tensor that has to be there, in the shape it has to have in the file.
  ///
  /// - Throws: `CheckpointFailure.missingTensor` or `.wrongShape`.
  public func tensor(_ name: String, shape: [Int]) throws -> MappedTensor {
    guard let info = info(name) else {
      throw CheckpointFailure.missingTensor(file: path, tensor: name)
    }
    guard info.shape == shape else {
      throw CheckpointFailure.wrongShape(
        file: path, tensor: name, expected: shape, found: info.shape)
    }
    return MappedTensor(info, in: file, dataStart: dataStart)
  }

  /// A tensor's numbers; `[n]` becomes `[1, n]`.
  ///
  /// They stay in the file where they can.
  ///
  /// - Parameters:
  ///   - name: The name in the file.
  ///   - shape: The shape it has to have in the file, of one or two dimensions.
  ///   - transposed: Whether to turn it, `[r, c] → [c, r]`.
  ///   - memoryLimit: The bytes a copy may take.
  /// - Throws: `CheckpointFailure` if it is not there, or not so, or too large.
  public func matrix(
    _ name: String, shape: [Int], transposed: Bool = false, memoryLimit: Int = .max
  ) throws -> Matrix {
    try tensor(name, shape: shape).matrix(transposed: transposed, memoryLimit: memoryLimit)
  }
}
