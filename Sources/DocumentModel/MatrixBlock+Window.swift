import LinearAlgebra

extension MatrixBlock {
  /// Some rows and columns of the matrix, in the colours they have in the whole of it.
  ///
  /// - Precondition: There are such rows and columns, and nothing is pointed out.
  public func window(_ rows: Range<Int>, _ columns: Range<Int>) -> MatrixBlock {
    let largest = value.elements.reduce(Float(0)) { $1.isFinite ? max($0, abs($1)) : $0 }
    let part = MatrixBlock(
      name: name, value: value.rows(at: Array(rows)).columns(columns),
      rowLabels: Array(rowLabels[rows]), columnLabels: Array(columnLabels[columns]),
      caption: caption, scale: scale, isHeatmap: isHeatmap, digits: digits, isSigned: isSigned,
      hasCommonScale: hasCommonScale)
    var shown = part.scaled(to: scaleEnd ?? largest)
    if columns.count < value.columns {
      let whole = columnsOfWhole ?? (0, value.columns)
      shown.columnsOfWhole = (whole.first + columns.lowerBound, whole.count)
    }
    guard let opening else { return shown }
    return shown.opened { shownRows, shownColumns in
      opening(
        shownRows.shifted(by: rows.lowerBound), shownColumns.shifted(by: columns.lowerBound))
    }
  }
}

extension Range<Int> {
  /// The same range further up.
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
