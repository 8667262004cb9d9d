import LinearAlgebra

/// The architecture of a model to be drawn: boxes in columns and what connects them.
///
/// In a column the data flows from the first box to the last; `links` tell what else is connected.
public struct DiagramBlock: Sendable {
  /// A step of the model.
  public struct Box: Sendable {
    /// The full name of the stage that comes out; no two boxes share one.
    public let stage: String
    /// The name of that stage in short, as a person types it.
    public let shortStage: String
    /// What the step is called.
    public let name: String
    /// The shape of what comes out.
    public let shape: Shape
    /// What else has a shape here: the map of an attention.
    public let details: [Detail]
    /// Whether this is the box to be looked at.
    public let isLit: Bool

    /// Describes a step.
    public init(
      stage: String, shortStage: String, name: String, shape: Shape, details: [Detail] = [],
      isLit: Bool = false
    ) {
      self.stage = stage
      self.shortStage = shortStage
      self.name = name
      self.shape = shape
      self.details = details
      self.isLit = isLit
    }
  }

  /// A matrix inside a step.
  public struct Detail: Sendable {
    /// What it is called.
    public let name: String
    /// Its shape.
    public let shape: Shape

    /// Names a shape.
    public init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  /// What is said on a frame around boxes that repeat.
  public struct Frame: Sendable {
    /// How often they do: `×6`.
    public let mark: String
    /// Which of the repetitions is drawn.
    public let note: String

    /// Marks a frame.
    public init(mark: String, note: String) {
      self.mark = mark
      self.note = note
    }
  }

  /// Boxes that follow one another, perhaps inside a frame.
  public struct Group: Sendable {
    /// The frame, if there is one.
    public let frame: Frame?
    /// The boxes.
    public let boxes: [Box]

    /// Puts boxes together.
    public init(frame: Frame? = nil, boxes: [Box]) {
      self.frame = frame
      self.boxes = boxes
    }
  }

  /// A stack of boxes.
  public struct Column: Sendable {
    /// What stands above it.
    public let title: String
    /// The boxes, in the order of computation.
    public let groups: [Group]

    /// Stacks groups of boxes.
    public init(title: String, groups: [Group]) {
      self.title = title
      self.groups = groups
    }
  }

  /// A connection from the end of one column into a box of another.
  public struct Link: Sendable {
    /// The stage of the box it leaves, or of the last box in the frame it leaves.
    public let source: String
    /// The stage of the box it goes into.
    public let target: String

    /// Connects two boxes.
    public init(from source: String, to target: String) {
      self.source = source
      self.target = target
    }
  }

  /// A sentence that says how to read the drawing.
  public let caption: String
  /// The word for the lit box, where nothing is drawn.
  public let litWord: String
  /// The columns, left to right.
  public let columns: [Column]
  /// What is connected besides neighbours.
  public let links: [Link]

  /// Puts a drawing together.
  public init(caption: String, litWord: String, columns: [Column], links: [Link] = []) {
    self.caption = caption
    self.litWord = litWord
    self.columns = columns
    self.links = links
  }
}
