/// What the axes of an array before its rows and columns are, and which place along them is shown.
struct ArrayAxes {
  /// What such an axis can be; the name is that of its option.
  enum Kind: String {
    case layer, batch, head

    var option: String { "--\(rawValue)" }
    /// The option that shows all places along it.
    var optionOfAll: String { "--all-\(rawValue)s" }
  }

  /// The axes, the outermost first.
  let kinds: [Kind]
  /// The place along each of them.
  let place: [Int]

  /// Finds out what the axes are, by their number and by the options given.
  ///
  /// Of three axes the first is the one that an option names, else the heads; of four they are
  /// layers and heads, or with `--batch` batch and heads; of five layers, batch and heads, as
  /// `torch.stack(attentions)` has them.
  ///
  /// - Throws: `Failure` where options ask for axes that are not there.
  init(_ shape: [Int], file: String, options: [Kind: String], all: Set<Kind>) throws {
    let order: [Kind] = [.layer, .batch, .head]
    let named = order.filter { options[$0] != nil || all.contains($0) }
    func spelled(_ kind: Kind) -> String {
      all.contains(kind) ? kind.optionOfAll : kind.option
    }
    switch shape.count {
    case 2: kinds = []
    case 3:
      guard named.count < 2 else {
        throw Failure.map(.notTogether(spelled(named[0]), spelled(named[1])))
      }
      kinds = [named.first ?? .head]
    case 4:
      guard !named.contains(.layer) || !named.contains(.batch) else {
        throw Failure.map(.notTogether(spelled(.layer), spelled(.batch)))
      }
      kinds = [options[.batch] == nil ? .layer : .batch, .head]
    case 5: kinds = order
    default: throw Failure.map(.axes(file: file, shape: shape))
    }
    let kinds = kinds
    for kind in order where !kinds.contains(kind) {
      _ = try wholeNumber(options[kind], option: kind.option, in: 0...0, example: 0)
    }
    place = try zip(kinds, shape).map { kind, length in
      try wholeNumber(
        options[kind], option: kind.option, in: 0...length - 1, example: 0) ?? 0
    }
  }

  /// The places along all axes: all there are of some kinds, else the one that is shown.
  func places(in shape: [Int], all: Set<Kind>) -> [[Int]] {
    kinds.enumerated().reduce([[]]) { places, axis in
      let shown =
        all.contains(axis.element) ? Array(0..<shape[axis.offset]) : [place[axis.offset]]
      return places.flatMap { place in shown.map { place + [$0] } }
    }
  }

  /// Which of the places are compared.
  func grid(in shape: [Int], all: Set<Kind>) -> HeadGrid {
    func places(_ kind: Kind) -> [Int]? {
      guard all.contains(kind) else { return nil }
      return kinds.firstIndex(of: kind).map { Array(0..<shape[$0]) }
    }
    return HeadGrid(layers: places(.layer), heads: places(.head))
  }

  /// What stands before the names of the stages of a place: `layer.0.head.3.`.
  func prefix(_ place: [Int]) -> String {
    zip(kinds, place).map { "\($0.rawValue).\($1)." }.joined()
  }
}
