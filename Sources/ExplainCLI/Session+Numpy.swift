import Checkpoints
import TransformerModel

extension Session {
  /// Whether numbers alone are asked for, as one array of NumPy's.
  var wantsArray: Bool { options.format == "npy" }

  /// Writes data in that of the two formats that is asked for, and remarks to standard error.
  ///
  /// - Parameters:
  ///   - json: The data as JSON.
  ///   - array: Its numbers alone; not made where JSON is asked for.
  ///   - remarks: What the reader should know.
  func write(
    _ json: some JSONDocument, or array: () throws -> NumpyArray, remarks: [String]
  ) throws {
    guard wantsArray else { return try write(json, remarks: remarks) }
    let array = try array()
    try Output(path: options.output).deliver { try array.write(to: $0) }
    for remark in remarks { Console.complain(remark) }
  }
}
