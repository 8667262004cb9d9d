/// How far a person is in all lessons.
struct CourseProgress: Codable, Equatable, Sendable {
  /// The version of the file this program reads and writes.
  ///
  /// Whatever is added to the file raises it: an older program then moves the file aside, instead
  /// of writing it again without what it did not understand.
  private static let version = 1

  /// The lessons that were begun, by the id of a packed one, by the absolute path of the folder of
  /// any other.
  var lessons: [String: LessonProgress] = [:]
  /// Whether the person does not want to be asked again where to go on.
  var neverAsksAgain = false

  /// Nothing was begun.
  init() {}

  private enum CodingKeys: String, CodingKey {
    case version, lessons
    case neverAsksAgain = "never-ask-again"
  }

  /// Reads a file of this version.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard try values.decode(Int.self, forKey: .version) == Self.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .version, in: values, debugDescription: "another version")
    }
    lessons = try values.decode([String: LessonProgress].self, forKey: .lessons)
    neverAsksAgain = try values.decode(Bool.self, forKey: .neverAsksAgain)
  }

  /// Writes a file of this version.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.version, forKey: .version)
    try values.encode(lessons, forKey: .lessons)
    try values.encode(neverAsksAgain, forKey: .neverAsksAgain)
  }
}
