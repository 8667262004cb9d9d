/// A map as it is drawn in a picture, at a place that is found when all sizes are known.
protocol SVGDrawing {
  var width: Int { get }
  var height: Int { get }
  /// Where its cells begin, seen from its upper left corner.
  var corner: (x: Int, y: Int) { get }

  /// Writes it with its upper left corner at a place.
  func write(x: Int, y: Int, to sink: (String) throws -> Void) rethrows
}
