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

  /// The titles of a sheet on which the maps stand in rows and columns.
  public struct Grid: Equatable, Sendable {
    /// One title for each row of maps.
    public let rows: [String]
    /// One title for each column of maps.
    public let columns: [String]

    /// Collects the titles.
    public init(rows: [String], columns: [String]) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What they all show.
  public let name: String
  /// The maps, by their scales.
  public let groups: [Group]

  /// The rows and columns of the sheet, if that is how the maps stand: row by row.
  public let grid: Grid?

  /// All maps.
  public var items: [Item] { groups.flatMap(\.items) }

  /// Puts maps together.
  ///
  /// - Precondition: A grid has a place for each map.
  public init(name: String, groups: [Group], grid: Grid? = nil) {
    self.name = name
    self.groups = groups
    self.grid = grid
    precondition(
      grid.map { $0.rows.count * $0.columns.count == items.count } ?? true,
      "\(items.count) maps on a sheet of \(grid?.rows.count ?? 0) rows")
  }
}
