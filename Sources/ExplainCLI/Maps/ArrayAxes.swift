/// What the axes of an array before its rows and columns are, and which place along them is shown.
struct ArrayAxes {
  /// What such an axis can be; the name is that of its option.
  enum Kind: String {
    case layer, batch, head

    var option: String { "--\(rawValue)" }
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
  init(_ shape: [Int], file: String, options: [Kind: String], allHeads: Bool) throws {
    let order: [Kind] = [.layer, .batch, .head]
    let named = order.filter { options[$0] != nil || $0 == .head && allHeads }
    func spelled(_ kind: Kind) -> String {
      kind == .head && options[.head] == nil ? "--all-heads" : kind.option
    }
    switch shape.count {
    case 2: kinds = []
    case 3:
      guard named.count < 2 else {
        throw Failure.map(.notTogether(spelled(named[0]), spelled(named[1])))
      }
      kinds = [named.first ?? .head]
    case 4:
      guard options[.layer] == nil || options[.batch] == nil else {
        throw Failure.map(.notTogether(Kind.layer.option, Kind.batch.option))
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

  /// The places of all heads, or the one that is shown.
  func places(in shape: [Int], allHeads: Bool) -> [[Int]] {
    guard allHeads, let heads = kinds.firstIndex(of: .head) else { return [place] }
    return (0..<shape[heads]).map { head in
      place.enumerated().map { $0.offset == heads ? head : $0.element }
    }
  }

  /// What stands before the names of the stages of a place: `layer.0.head.3.`.
  func prefix(_ place: [Int]) -> String {
    zip(kinds, place).map { "\($0.rawValue).\($1)." }.joined()
  }
}
