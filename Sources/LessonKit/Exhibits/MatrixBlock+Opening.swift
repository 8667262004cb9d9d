import DocumentModel
import LinearAlgebra
import TransformerModel

extension MatrixBlock {
  /// The same matrix with numbers that open into the arithmetic that made them, if it shows a stage
  /// of the run.
  ///
  /// - Parameters:
  ///   - trace: The run.
  ///   - choice: The layer and the head that short names mean.
  ///   - words: The words around the numbers.
  public func opened(
    in trace: Trace, choice: LayerAndHead = LayerAndHead(), words: DerivationWords
  ) -> MatrixBlock {
    guard value.count > 0, let stage = trace[name], stage.value.shape == value.shape else {
      return self
    }
    return opened { rows, columns in
      // One view for all: it remembers the names it has found.
      var view = DerivationView(trace, layer: choice.layer, head: choice.head, words: words)
      return rows.map { row in columns.map { view.block(of: stage, row: row, column: $0) } }
    }
  }
}

extension Block {
  /// The same block with numbers that open into the arithmetic that made them, as far as it shows
  /// stages of the run.
  func opened(in trace: Trace, choice: LayerAndHead, words: DerivationWords) -> Block {
    if case .matrix(let matrix) = self {
      return .matrix(matrix.opened(in: trace, choice: choice, words: words))
    }
    return self
  }
}
