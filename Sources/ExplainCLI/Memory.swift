import Foundation

/// The memory of the machine, asked for before much of it is taken.
enum Memory {
  /// The bytes that can be had without pushing others out; all there are where the system does
  /// not tell.
  static var available: Int {
    if let report = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
      let line = report.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    {
      return kilobytes * 1024
    }
    return Int(clamping: ProcessInfo.processInfo.physicalMemory)
  }

  /// Refuses what needs more numbers in single precision than there is room for.
  ///
  /// - Throws: `Failure.notEnoughMemory` with what is needed and what there is.
  static func check(elements: Int) throws {
    let (needed, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<Float>.size)
    // A small request is not worth asking the system for.
    guard overflow || needed > 256 << 20 else { return }
    let available = available
    guard !overflow, needed <= available else {
      throw Failure.notEnoughMemory(
        needed: overflow ? .max : needed, available: available)
    }
  }
}
