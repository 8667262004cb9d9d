import LinearAlgebra
import TransformerModel

/// Takes the parts of a model out of a checkpoint, by our names.
struct Weights<Source: TensorSource> {
  /// What they are taken out of.
  private(set) var source: Source
  private let lines: [String: NameTable.Line]

  /// Finds out whether the names of a checkpoint have the prefix.
  init(_ source: Source, _ table: NameTable) {
    self.source = source
    let hasPrefix = table.base.contains { line in
      Self.tensors(of: line, prefix: table.prefix).contains { source.has($0) }
    }
    let prefix = hasPrefix ? table.prefix : ""
    let named =
      table.base.map { NameTable.Line($0.ours, prefix + $0.theirs, $0.form) } + table.head
    lines = Dictionary(uniqueKeysWithValues: named.map { ($0.ours, $0) })
  }

  /// The tensors a line stands for, those of layer 0.
  private static func tensors(of line: NameTable.Line, prefix: String) -> [String] {
    let name = prefix + line.theirs.replacing("#", with: "0")
    return line.form == .vector ? [name] : ["\(name).weight"]
  }

  /// The checkpoint's name for one of ours.
  ///
  /// - Precondition: The table has the name, in that form.
  private func name(_ ours: String, layer: Int?, _ forms: NameTable.Form...) -> NameTable.Line {
    guard let line = lines[ours], forms.contains(line.form) else {
      preconditionFailure("no \(ours) among \(lines.keys.sorted())")
    }
    let number = layer.map(String.init) ?? "#"
    return NameTable.Line(ours, line.theirs.replacing("#", with: number), line.form)
  }

  /// Whether the checkpoint has a part that not every one has.
  func has(_ ours: String) -> Bool {
    guard let line = lines[ours] else { return false }
    return Self.tensors(of: line, prefix: "").contains { source.has($0) }
  }

  /// A table, `[rows, columns]`.
  mutating func table(_ ours: String, rows: Int, columns: Int) throws -> Matrix {
    let name = name(ours, layer: nil, .table).theirs
    return try source.matrix("\(name).weight", shape: [rows, columns], transposed: false)
  }

  /// A linear layer, `[input, output]`.
  mutating func linear(
    _ ours: String, layer: Int? = nil, from input: Int, to output: Int
  ) throws -> Linear {
    let line = name(ours, layer: layer, .linear, .convolution)
    let isTurned = line.form == .linear
    let weight = try source.matrix(
      "\(line.theirs).weight", shape: isTurned ? [output, input] : [input, output],
      transposed: isTurned)
    let bias = try source.matrix("\(line.theirs).bias", shape: [output], transposed: false)
    return Linear(weight: weight, bias: bias)
  }

  /// A norm.
  mutating func norm(
    _ ours: String, layer: Int? = nil, width: Int, epsilon: Double
  ) throws -> LayerNorm {
    let name = name(ours, layer: layer, .norm).theirs
    let isOld = !source.has("\(name).weight") && source.has("\(name).gamma")
    let gamma = isOld ? "gamma" : "weight"
    let beta = isOld ? "beta" : "bias"
    return LayerNorm(
      gamma: try source.matrix("\(name).\(gamma)", shape: [width], transposed: false),
      beta: try source.matrix("\(name).\(beta)", shape: [width], transposed: false),
      epsilon: epsilon)
  }

  /// A vector, `[1, count]`, under the first of our names that the checkpoint has.
  mutating func vector(_ ours: [String], count: Int) throws -> Matrix {
    let known = ours.filter { lines[$0] != nil }
    let present = known.first(where: has) ?? known.last
    return try source.matrix(
      name(present ?? "", layer: nil, .vector).theirs, shape: [count], transposed: false)
  }

  /// The table that scores are made with, `[d, vocabulary]`; `nil` where it is the embedding's.
  ///
  /// - Parameters:
  ///   - ours: Our name.
  ///   - isTied: Whether the configuration says that there is one table for both.
  ///   - table: The embedding's, `[vocabulary, d]`.
  ///   - isNeeded: Whether there has to be one where it is not tied.
  mutating func ownTable(
    _ ours: String, unlessTied isTied: Bool, to table: Matrix, isNeeded: Bool
  ) throws -> Matrix? {
    guard has(ours) || !isTied && isNeeded else { return nil }
    let name = name(ours, layer: nil, .table).theirs
    let shape = [table.rows, table.columns]
    guard isTied else {
      return try source.matrix("\(name).weight", shape: shape, transposed: true)
    }
    // As transformers does: one that is stored and another is not tied, whatever is said.
    let stored = try source.matrix("\(name).weight", shape: shape, transposed: false)
    return stored == table ? nil : stored.transposed
  }
}
