/// Puts the command first, so that shared options may stand before it: `explain --lang ko map`.
///
/// The argument parser reads a command's options behind its name only.
enum ArgumentOrder {
  /// The arguments with the first word that is no option, and no option's value, at the front.
  static func commandFirst(_ arguments: [String]) -> [String] {
    guard let place = firstWord(arguments) else { return arguments }
    var ordered = arguments
    ordered.insert(ordered.remove(at: place), at: 0)
    return ordered
  }

  /// The place of the first word that is neither an option nor the value of one.
  static func firstWord(_ arguments: [String]) -> Int? {
    var isValue = false
    for (place, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--" {
        return nil
      } else if argument.hasPrefix("-"), argument.count > 1 {
        isValue = OptionName.allCases.contains { $0.takesValue && $0.names.contains(argument) }
      } else {
        return place
      }
    }
    return nil
  }

  /// The value last given to an option anywhere, before the arguments are understood: the language has
  /// to be known even when they are not.
  static func value(of option: String, in arguments: [String]) -> String? {
    var value: String?
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == option, place + 1 < arguments.count { value = arguments[place + 1] }
      if argument.hasPrefix("\(option)=") { value = String(argument.dropFirst(option.count + 1)) }
    }
    return value
  }
}
