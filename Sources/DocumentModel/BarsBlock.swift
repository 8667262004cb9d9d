/// Numbers to be drawn as bars, one below the other.
public struct BarsBlock: Sendable {
  /// What the numbers are.
  public let name: String
  /// A sentence that says what rows and columns are.
  public let caption: String
  /// One label for each number.
  public let labels: [String]
  /// The numbers.
  public let values: [Float]
  /// The number whose bar is as long as bars get, if that is given; else the largest number here.
  public let scaleEnd: Float?
  /// The digits to show, if a certain number of them is asked for.
  public let digits: Int?

  /// Puts numbers and their words together.
  ///
  /// - Precondition: There is a label for each number.
  public init(
    name: String, caption: String, labels: [String], values: [Float], scaleEnd: Float? = nil,
    digits: Int? = nil
  ) {
    precondition(
      labels.count == values.count, "\(labels.count) labels for \(values.count) numbers")
    self.name = name
    self.caption = caption
    self.labels = labels
    self.values = values
    self.scaleEnd = scaleEnd
    self.digits = digits
  }
}
