import LinearAlgebra

/// A matrix to be shown: the numbers as numbers, with the words around them.
public struct MatrixBlock: Sendable {
  /// What the numbers mean, and so which ramp of colours fits them.
  public enum Scale: Sendable {
    /// From 0 up: attention weights, probabilities.
    case sequential
    /// Either sign around 0.
    case diverging
  }

  /// A cell by its place.
  public struct Cell: Hashable, Sendable {
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// The cell of a row and a column.
    public init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// What is pointed out in a matrix beside its numbers.
  public struct Marks: Equatable, Sendable {
    /// The cell under the cursor.
    public var pointer: Cell?
    /// Cells that are lit: those another number was made of.
    public var lit: Set<Cell>
    /// Cells that are not shown yet: a question asks for them.
    public var covered: Set<Cell>
    /// Cells that are left empty on paper, to be filled in by hand.
    public var blank: Set<Cell>

    /// Points cells out.
    public init(
      pointer: Cell? = nil, lit: Set<Cell> = [], covered: Set<Cell> = [], blank: Set<Cell> = []
    ) {
      self.pointer = pointer
      self.lit = lit
      self.covered = covered
      self.blank = blank
    }

    /// What stands in a cell in the place of its number; `nil` where the number is shown.
    public func cover(of cell: Cell) -> Cover? {
      covered.contains(cell) ? .question : blank.contains(cell) ? .room : nil
    }
  }

  /// What stands in a cell in the place of its number.
  public enum Cover: Equatable, Sendable {
    /// A question mark: the number is asked for on the screen.
    case question
    /// Room to write the number.
    case room
  }

  /// The name of the stage.
  public let name: String
  /// The numbers.
  public let value: Matrix
  /// One label for each row.
  public let rowLabels: [String]
  /// One label for each column.
  public let columnLabels: [String]
  /// A sentence that says what rows and columns are.
  public let caption: String
  /// Which ramp fits.
  public private(set) var scale: Scale
  /// Whether the picture matters as much as the numbers: a legend, and marks where colour is
  /// missing.
  public let isHeatmap: Bool
  /// The digits to show, if this matrix asks for a certain number of them.
  public let digits: Int?

  /// Whether the numbers are changes, each to be shown with its sign.
  public let isSigned: Bool

  /// Whether all numbers are of one kind, so that colours and marks may compare them; else each
  /// column means something of its own.
  public let hasCommonScale: Bool

  /// The end of the scale, if it is shared with other matrices; else the largest number here.
  public private(set) var scaleEnd: Float?

  /// Which of the columns of a larger matrix these are, if they are a part: the first of them, and
  /// how many there are in all.
  public internal(set) var columnsOfWhole: (first: Int, count: Int)?

  /// What is pointed out.
  public private(set) var marks = Marks()

  /// Whether the whole is to be seen at one glance, as a picture without numbers, where a format
  /// can draw one.
  public private(set) var isOverview = false

  /// How some of the cells came about, by rows and columns, for formats in which a number can be
  /// opened.
  public typealias Opening =
    @Sendable (_ rows: Range<Int>, _ columns: Range<Int>) -> [[DerivationBlock]]

  /// How the cells came about, if that is known.
  public private(set) var opening: Opening?

  /// The same matrix with cells that can be opened.
  public func opened(by opening: @escaping Opening) -> MatrixBlock {
    var block = self
    block.opening = opening
    return block
  }

  /// The same matrix with something pointed out.
  public func marked(_ marks: Marks) -> MatrixBlock {
    var block = self
    block.marks = marks
    return block
  }

  /// The same matrix to be seen at one glance.
  public func asOverview() -> MatrixBlock {
    var block = self
    block.isOverview = true
    return block
  }

  /// The same matrix in the colours of another scale.
  public func colored(by scale: Scale) -> MatrixBlock {
    var block = self
    block.scale = scale
    return block
  }

  /// The same matrix on a scale that ends elsewhere.
  public func scaled(to end: Float) -> MatrixBlock {
    var block = self
    block.scaleEnd = end
    return block
  }

  /// Puts a matrix and its words together.
  ///
  /// - Precondition: There is a label for each row and each column.
  public init(
    name: String, value: Matrix, rowLabels: [String], columnLabels: [String],
    caption: String, scale: Scale, isHeatmap: Bool, digits: Int?, isSigned: Bool = false,
    hasCommonScale: Bool = true
  ) {
    precondition(
      value.shape == Shape(rowLabels.count, columnLabels.count),
      "\(rowLabels.count) by \(columnLabels.count) labels for a \(value.shape) matrix")
    self.name = name
    self.value = value
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.caption = caption
    self.scale = scale
    self.isHeatmap = isHeatmap
    self.digits = digits
    self.isSigned = isSigned
    self.hasCommonScale = hasCommonScale
  }
}
