import LinearAlgebra

/// The weights of a model folder, in one safetensors file or several, under one roof.
///
/// It remembers what was taken out of it, so that whoever assembles a model can tell whether every
/// tensor found its place. One name is one tensor: the same in two files is refused.
public struct Checkpoint: Sendable {
  /// The name of a checkpoint in one file, which is looked for first.
  public static let fileName = "model.safetensors"
  /// The name of the index of a checkpoint in several files.
  public static let indexName = "model.safetensors.index.json"

  /// The file that speaks for the whole: `model.safetensors` or the index.
  public let path: String
  /// All tensors, file after file, as their bytes follow each other.
  public let tensors: [TensorInfo]

  private let files: [SafetensorsFile]
  /// Which of the files a tensor is in.
  private let places: [String: Int]
  private let memoryLimit: Int
  private var memoryTaken = 0
  private var uses: [String: Int] = [:]

  /// Opens the weights of a folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder.
  ///   - memoryLimit: The bytes that all copies taken out of it may have together.
  /// - Throws: `CheckpointFailure` with the first thing that is wrong.
  public init(folder: String, memoryLimit: Int) throws {
    let (single, index) = (folder + "/" + Self.fileName, folder + "/" + Self.indexName)
    if let file = try Self.ifPresent({ try SafetensorsFile(path: single) }) {
      try self.init(path: single, files: [file], memoryLimit: memoryLimit)
    } else if let entries = try Self.ifPresent({ try CheckpointIndex(path: index) })?.entries {
      let names = Set(entries.map(\.file)).sorted()
      let files = try names.map { try SafetensorsFile(path: folder + "/" + $0) }
      try self.init(path: index, files: files, memoryLimit: memoryLimit)
      let order = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      for entry in entries {
        guard let place = order[entry.file], files[place].info(entry.tensor) != nil else {
          throw CheckpointFailure.missingTensor(
            file: folder + "/" + entry.file, tensor: entry.tensor)
        }
      }
    } else {
      throw CheckpointFailure.noWeights(folder: folder, expected: [Self.fileName, Self.indexName])
    }
  }

  private init(path: String, files: [SafetensorsFile], memoryLimit: Int) throws {
    var places: [String: Int] = [:]
    for (place, file) in files.enumerated() {
      for tensor in file.tensors {
        if let other = places.updateValue(place, forKey: tensor.name) {
          throw CheckpointFailure.inTwoFiles(
            tensor: tensor.name, files: [files[other].path, file.path])
        }
      }
    }
    self.path = path
    self.files = files
    self.places = places
    self.memoryLimit = memoryLimit
    tensors = files.flatMap(\.tensors)
  }

  /// What the checkpoint says of a tensor; `nil` if it has none of that name.
  ///
  /// Asking is not using.
  public func info(_ name: String) -> TensorInfo? {
    places[name].flatMap { files[$0].info(name) }
  }

  /// A tensor that has to be there, in the shape it has to have in the file; it counts as used.
  ///
  /// - Throws: `CheckpointFailure.missingTensor` or `.wrongShape`.
  public mutating func tensor(_ name: String, shape: [Int]) throws -> MappedTensor {
    guard let place = places[name] else {
      throw CheckpointFailure.missingTensor(file: path, tensor: name)
    }
    let tensor = try files[place].tensor(name, shape: shape)
    uses[name, default: 0] += 1
    return tensor
  }

  /// A tensor's numbers, which counts as used; `[n]` becomes `[1, n]`.
  ///
  /// They stay in the file where they can.
  ///
  /// - Parameters:
  ///   - name: The name in the checkpoint.
  ///   - shape: The shape it has to have in the file, of one or two dimensions.
  ///   - transposed: Whether to turn it, `[r, c] → [c, r]`.
  /// - Throws: `CheckpointFailure` if it is not there, or not so, or too large.
  public mutating func matrix(
    _ name: String, shape: [Int], transposed: Bool = false
  ) throws -> Matrix {
    let tensor = try tensor(name, shape: shape)
    let matrix = try tensor.matrix(
      transposed: transposed, memoryLimit: memoryLimit - memoryTaken)
    memoryTaken += tensor.copiedSize
    return matrix
  }

  /// The names of the tensors that were not used, in the order of `tensors`.
  public var unused: [String] { tensors.map(\.name).filter { uses[$0] == nil } }

  /// The names of the tensors that were used more than once, in the order of `tensors`.
  public var usedRepeatedly: [String] { tensors.map(\.name).filter { uses[$0, default: 0] > 1 } }

  /// What can be opened; `nil` if the file is not there.
  private static func ifPresent<Opened>(_ open: () throws -> Opened) throws -> Opened? {
    do {
      return try open()
    } catch CheckpointFailure.noSuchFile {
      return nil
    }
  }
}
