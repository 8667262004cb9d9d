import Foundation

/// The functions an expression can call; the raw value is the name in expressions for programs.
public enum Function: String, CaseIterable, Sendable {
  /// eˣ.
  case exp
  /// The square root.
  case sqrt
  /// The sine of an angle in radians.
  case sin
  /// The cosine of an angle in radians.
  case cos
  /// The hyperbolic tangent.
  case tanh
  /// The error function.
  case erf
  /// The larger of two numbers.
  case max
  /// `mask(x, m)`: x where m is not 0, else −∞.
  case mask

  /// Applies the function.
  ///
  /// - Precondition: There are as many arguments as the function takes.
  public func callAsFunction(_ arguments: [Double]) -> Double {
    precondition(arguments.count == arity, "\(rawValue) of \(arguments.count) numbers")
    let x = arguments[0]
    return switch self {
    case .exp: Foundation.exp(x)
    case .sqrt: x.squareRoot()
    case .sin: Foundation.sin(x)
    case .cos: Foundation.cos(x)
    case .tanh: Foundation.tanh(x)
    case .erf: Foundation.erf(x)
    case .max: Swift.max(x, arguments[1])
    case .mask: arguments[1] == 0 ? -.infinity : x
    }
  }

  /// How many numbers it takes.
  public var arity: Int { self == .max || self == .mask ? 2 : 1 }

  /// a ^ b, beside the functions because it has a sign of its own.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
