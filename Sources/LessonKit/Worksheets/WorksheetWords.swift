import DocumentModel

/// The words on a worksheet, in the reader's language.
public struct WorksheetWords: Sendable {
  /// The title of the sheet, or of its answers, by what it is about.
  public let title: @Sendable (_ subject: String, _ hasAnswers: Bool) -> String
  /// The lines for whoever fills it in: name and date.
  public let owner: String
  /// Which sheet it is: what has to be typed to get it again.
  public let sheet: @Sendable (Worksheet.Settings) -> Fact
  /// How cells are computed and rounded to some digits behind the point.
  public let rule: @Sendable (_ digits: Int) -> String
  /// That the numbers are the model's, shortened where they were long.
  public let shortened: String
  /// That some exercises are too large, or have numbers that are too long, to be on the sheet.
  public let leftOut: @Sendable (_ count: Int) -> String
  /// How one computes with −∞.
  public let infinity: String
  /// The name of the fact that names what goes in.
  public let inputs: String
  /// The name of the fact that says how it is done.
  public let method: String
  /// How a number of an operation is computed, given the symbols of its settings; `nil` where there
  /// is nothing to compute.
  public let howTo: @Sendable (_ operation: String, _ symbols: [String]) -> String?
  /// The name of the fact that gives settings.
  public let settings: String
  /// The name of the fact that gives the settings of rows.
  public let ofRows: String
  /// The name of the fact that gives the settings of columns.
  public let ofColumns: String
  /// What stands before a matrix that is given.
  public let given: String
  /// What stands before a matrix whose numbers are those of others.
  public let copied: @Sendable (_ sources: [SheetStage.Source]) -> String
  /// What stands before a matrix with empty cells.
  public let toCompute: @Sendable (_ count: Int) -> String
  /// What stands before it on the answer sheet.
  public let computed: @Sendable (_ count: Int) -> String

  /// Collects the words.
  public init(
    title: @escaping @Sendable (_ subject: String, _ hasAnswers: Bool) -> String,
    owner: String, sheet: @escaping @Sendable (Worksheet.Settings) -> Fact,
    rule: @escaping @Sendable (_ digits: Int) -> String, shortened: String,
    leftOut: @escaping @Sendable (_ count: Int) -> String, infinity: String,
    inputs: String, method: String,
    howTo: @escaping @Sendable (_ operation: String, _ symbols: [String]) -> String?,
    settings: String, ofRows: String, ofColumns: String, given: String,
    copied: @escaping @Sendable (_ sources: [SheetStage.Source]) -> String,
    toCompute: @escaping @Sendable (_ count: Int) -> String,
    computed: @escaping @Sendable (_ count: Int) -> String
  ) {
    self.title = title
    self.owner = owner
    self.sheet = sheet
    self.rule = rule
    self.shortened = shortened
    self.leftOut = leftOut
    self.infinity = infinity
    self.inputs = inputs
    self.method = method
    self.howTo = howTo
    self.settings = settings
    self.ofRows = ofRows
    self.ofColumns = ofColumns
    self.given = given
    self.copied = copied
    self.toCompute = toCompute
    self.computed = computed
  }
}
