import ArgumentParser

/// The options every command takes, before or after its name.
///
/// Values are checked by us, so that what is said about a wrong one is said in the reader's
/// language.
struct SharedOptions: ParsableArguments {
  @Option(name: [.short, .long], help: OptionHelp.text.argumentHelp) var text: String?
  @Option(help: OptionHelp.model.argumentHelp) var model: String?
  @Option(help: OptionHelp.mask.argumentHelp) var mask: String?
  @Option(parsing: .unconditional, help: OptionHelp.pad.argumentHelp) var pad: String?
  @Option(help: OptionHelp.lang.argumentHelp) var lang: String?
  @Option(help: OptionHelp.color.argumentHelp) var color: String?
  @Option(parsing: .unconditional, help: OptionHelp.digits.argumentHelp) var digits: String?
  @Option(parsing: .unconditional, help: OptionHelp.width.argumentHelp) var width: String?
  @Flag(help: OptionHelp.plain.argumentHelp) var plain = false
  @Flag(help: OptionHelp.ascii.argumentHelp) var ascii = false
  @Option(help: OptionHelp.format.argumentHelp) var format: String?
  @Option(name: [.short, .long], help: OptionHelp.output.argumentHelp) var output: String?
  @Option(help: OptionHelp.lessons.argumentHelp) var lessons: String?
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
