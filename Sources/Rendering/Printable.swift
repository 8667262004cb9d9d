/// A line of text with its control characters shown as pictures, safe to print on a terminal.
public func printable(_ line: String) -> String { VisibleText.showing(line) }
