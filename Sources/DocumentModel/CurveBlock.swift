/// Numbers to be drawn as lines over the rows they belong to.
public struct CurveBlock: Sendable {
  /// One line.
  public struct Series: Sendable {
    /// What it is called among the others.
    public let name: String
    /// Its number at each row.
    public let values: [Float]

    /// Gives a line its name.
    public init(name: String, values: [Float]) {
      self.name = name
      self.values = values
    }
  }

  /// The name of the stage.
  public let name: String
  /// A sentence that says what rows and columns are.
  public let caption: String
  /// One label for each row.
  public let rowLabels: [String]
  /// The lines.
  public let series: [Series]
  /// The digits to show, if a certain number of them is asked for.
  public let digits: Int?

  /// Puts lines and their words together.
  ///
  /// - Precondition: Every line has a number for each row.
  public init(
    name: String, caption: String, rowLabels: [String], series: [Series], digits: Int? = nil
  ) {
    precondition(
      series.allSatisfy { $0.values.count == rowLabels.count },
      "not every line has \(rowLabels.count) numbers")
    self.name = name
    self.caption = caption
    self.rowLabels = rowLabels
    self.series = series
    self.digits = digits
  }
}
