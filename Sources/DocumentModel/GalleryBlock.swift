import LinearAlgebra

/// Several small maps to be compared.
public struct GalleryBlock: Sendable {
  /// A map and what it is called among the others.
  public struct Item: Sendable {
    /// The title above the map.
    public let title: String
    /// The map.
    public let matrix: MatrixBlock

    /// Gives a map a title.
    public init(title: String, matrix: MatrixBlock) {
      self.title = title
      self.matrix = matrix
    }
  }

  /// Maps that share one scale.
  public struct Group: Sendable {
    /// The maps.
    public let items: [Item]

    /// Puts maps together; from now on they share the largest number of all as the end of the
    /// scale.
    public init(_ items: [Item]) {
      let largest = items.flatMap(\.matrix.value.elements).reduce(Float(0)) {
        $1.isFinite ? max($0, abs($1)) : $0
      }
      self.items = items.map { Item(title: $0.title, matrix: $0.matrix.scaled(to: largest)) }
    }
  }

  /// What they all show.
  public let name: String
  /// The maps, by their scales.
  public let groups: [Group]

  /// All maps.
  public var items: [Item] { groups.flatMap(\.items) }

  /// Puts maps together.
  public init(name: String, groups: [Group]) {
    self.name = name
    self.groups = groups
  }
}
