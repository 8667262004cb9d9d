import Authoring

/// What is found wrong with a lesson, and how much it matters.
public struct Finding: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The lesson does not run, or says something wrong.
    case error
    /// The lesson runs, but not as well as it might.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// What is wrong, and where.
  public let diagnostic: Diagnostic

  /// Judges a mistake.
  public init(_ severity: Severity, _ diagnostic: Diagnostic) {
    self.severity = severity
    self.diagnostic = diagnostic
  }
}
