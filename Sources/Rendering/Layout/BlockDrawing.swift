/// The lines of a block as they stand on a screen, and what of them must be in view.
struct BlockDrawing {
  /// The lines.
  var lines: [String]
  /// What has the focus, the most important part first; empty if the focus is elsewhere.
  var focus: [Range<Int>] = []
  /// How much more the focus of this block counts than that of others.
  var urgency = Urgency.pointer
  /// Where the caret stands, if somebody types here.
  var caret: Frame.Caret?

  /// What a block is looked at for: where somebody types counts most, a pointer in a matrix least,
  /// because it may have been left where it is while another block is used.
  enum Urgency: Int, Comparable {
    case pointer, choice, caret

    static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
  }

  /// The same with lines too wide for a window continued on lines of their own, so that nothing of
  /// them is lost.
  func folded(to width: Int) -> BlockDrawing {
    guard lines.contains(where: { LineFolding.width(of: $0) > width }) else { return self }
    var folded = self
    folded.lines = []
    var starts: [Int] = []
    for line in lines {
      starts.append(folded.lines.count)
      folded.lines += LineFolding.lines(line, width: width)
    }
    starts.append(folded.lines.count)
    folded.focus = focus.map { starts[$0.lowerBound]..<starts[$0.upperBound] }
    folded.caret = caret.map { Frame.Caret(line: starts[$0.line], column: $0.column) }
    return folded
  }
}
