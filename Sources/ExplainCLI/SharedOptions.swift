import ArgumentParser

/// The options every command takes, before or after its name.
///
/// Values are checked by us, so that what is said about a wrong one is said in the reader's
/// language.
struct SharedOptions: ParsableArguments {
  @Option(name: [.short, .long], help: OptionName.text.argumentHelp) var text: String?
  @Option(help: OptionName.model.argumentHelp) var model: String?
  @Option(help: OptionName.mask.argumentHelp) var mask: String?
  @Option(parsing: .unconditional, help: OptionName.pad.argumentHelp) var pad: String?
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: OptionName.set.argumentHelp) var settings: [String] = []
  @Option(parsing: .unconditionalSingleValue, help: OptionName.without.argumentHelp)
  var without: [String] = []
  @Option(parsing: .unconditional, help: OptionName.shuffle.argumentHelp) var shuffle: String?
  @Option(help: OptionName.lang.argumentHelp) var lang: String?
  @Option(help: OptionName.color.argumentHelp) var color: String?
  @Flag(help: OptionName.ink.argumentHelp) var ink = false
  @Option(parsing: .unconditional, help: OptionName.digits.argumentHelp) var digits: String?
  @Option(parsing: .unconditional, help: OptionName.width.argumentHelp) var width: String?
  @Option(parsing: .unconditional, help: OptionName.threads.argumentHelp) var threads: String?
  @Flag(help: OptionName.plain.argumentHelp) var plain = false
  @Flag(help: OptionName.ascii.argumentHelp) var ascii = false
  @Option(help: OptionName.format.argumentHelp) var format: String?
  @Option(name: [.short, .long], help: OptionName.output.argumentHelp) var output: String?
  @Option(help: OptionName.lessons.argumentHelp) var lessons: String?

  /// Refuses what changes a run, for a command that runs no model.
  func refuseChanges(of command: String) throws {
    let given = [
      ("--mask", mask != nil), ("--pad", pad != nil), ("--set", !settings.isEmpty),
      ("--without", !without.isEmpty), ("--shuffle", shuffle != nil),
    ]
    if let option = given.first(where: \.1)?.0 {
      throw Failure.notWithoutRun(option: option, command: command)
    }
  }
}

/// Reads the value of an option as a number.
///
/// - Parameters:
///   - value: What was typed, if the option was given.
///   - option: The option.
///   - range: The numbers it takes.
///   - example: A number to propose instead of a wrong one.
/// - Throws: `Failure.notADecimal`, naming the option and its range.
func decimalNumber(
  _ value: String?, option: String, in range: ClosedRange<Double>, example: Double
) throws -> Double? {
  guard let value else { return nil }
  guard let number = Double(value), range.contains(number) else {
    throw Failure.notADecimal(option: option, value: value, range: range, example: example)
  }
  return number
}

/// Reads the value of an option as a whole number.
///
/// - Parameters:
///   - value: What was typed, if the option was given.
///   - option: The option.
///   - range: The numbers it takes.
///   - example: A number to propose instead of a wrong one.
/// - Throws: `Failure.notInRange`, naming the option and its range.
func wholeNumber(
  _ value: String?, option: String, in range: ClosedRange<Int>, example: Int
) throws -> Int? {
  guard let value else { return nil }
  guard let number = Int(value), range.contains(number) else {
    throw Failure.notInRange(option: option, value: value, range: range, example: example)
  }
  return number
}
