import Foundation
import TestSupport
import Testing

/// The arithmetic of `explain why` as it stands on the screen, read back from the text.
struct PrintedArithmetic {
  /// One term, or a total.
  struct Line {
    let text: String
    /// The arithmetic in numbers; `nil` where a single number is the result.
    let numbers: String?
    let result: String
    let saysRounded: Bool
    /// Whether it is the sum of the terms above it.
    let isTotal: Bool
    /// Whether the sum or the line goes on from the one above.
    let isFurtherTerm: Bool
  }

  let lines: [Line]

  /// Reads the lines of a text that was printed so wide that nothing is folded.
  init(_ output: String) {
    lines = output.split(separator: "\n").compactMap { Self.line(String($0)) }
  }

  private static func line(_ printed: String) -> Line? {
    // The guides of a tree are no part of the arithmetic.
    let text = String(printed.drop { " │|".contains($0) })
    let isIndented = printed.hasPrefix("  ") || printed.hasPrefix("│")
    guard isIndented, let end = text.wholeMatch(of: /(.*?) *= +(\S+?)( +\(rounded\))?/) else {
      return nil
    }
    let (left, result) = (String(end.output.1), String(end.output.2))
    let rounded = end.output.3 != nil
    if left.isEmpty {
      return Line(
        text: text, numbers: nil, result: result, saysRounded: rounded, isTotal: true,
        isFurtherTerm: true)
    }
    guard let start = left.firstMatch(of: /^(\+ |[^=]*? += )(.*)$/) else { return nil }
    // Symbols and numbers are at least two blanks apart.
    let parts = String(start.output.2).split(separator: /\ {2,}/)
    return Line(
      text: text, numbers: parts.count > 1 ? String(parts[1]) : nil, result: result,
      saysRounded: rounded, isTotal: false, isFurtherTerm: left.hasPrefix("+ "))
  }

  /// The lines that say something else of their rounding than a reader finds out who computes
  /// with the printed numbers.
  func mistakes(digits: Int) throws -> [String] {
    var sum = 0.0
    var mistakes: [String] = []
    for line in lines {
      let printed = try Self.number(line.result)
      var found = printed
      if line.isTotal {
        found = sum
      } else if let numbers = line.numbers {
        found = try WrittenArithmetic.value(of: WrittenArithmetic.forPrograms(numbers))
      }
      sum = line.isFurtherTerm && !line.isTotal ? sum + printed : printed
      // Exactly between two numbers the last bit decides, which is not to be seen.
      let scaled = abs(found) * pow(10, Double(digits))
      if abs(scaled - scaled.rounded(.down) - 0.5) < 1e-6 { continue }
      // Beside larger terms a small one is printed as nothing.
      let gives = [Self.rounded(found, digits), Self.plain(found, digits)].contains(line.result)
      if gives == line.saysRounded { mistakes.append("\(line.text) (\(found))") }
    }
    return mistakes
  }

  private static func number(_ text: String) throws -> Double {
    try WrittenArithmetic.value(of: WrittenArithmetic.forPrograms(text))
  }

  private static func plain(_ value: Double, _ digits: Int) -> String {
    let text = String(format: "%.\(digits)f", value)
    return text.contains { ("1"..."9").contains($0) } ? text : text.replacing("-", with: "")
  }

  /// A number as the program prints it: so many digits, unless they would make it nothing.
  private static func rounded(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
    let text = String(format: "%.\(digits)f", value)
    // A sum of printed numbers is exact to their last digit: what is smaller comes from doubles.
    let isNothing = !text.contains { ("1"..."9").contains($0) }
    if isNothing, abs(value) > 1e-13 { return String(format: "%.1e", value) }
    return isNothing ? text.replacing("-", with: "") : text
  }
}
