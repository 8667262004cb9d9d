import Dispatch
import Foundation

/// A line on standard error that counts the seconds of what takes longer than one.
///
/// It is there only where standard error is a terminal, and gone when the work is done.
struct ElapsedTime {
  /// Whether somebody sees it.
  let isShown: Bool
  /// What is said after so many seconds.
  let words: @Sendable (_ seconds: Int) -> String

  /// Does some work, and says from the first second on that it is still going on.
  func counting<Value>(_ work: () throws -> Value) rethrows -> Value {
    guard isShown else { return try work() }
    let queue = DispatchQueue(label: "elapsed time")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let start = DispatchTime.now()
    timer.schedule(deadline: start + .seconds(1), repeating: .seconds(1))
    timer.setEventHandler { [words] in
      Self.write("\r\(words(Self.seconds(since: start)))\u{1B}[K")
    }
    timer.resume()
    defer {
      // What is still being written is written before the line is cleared.
      queue.sync { timer.cancel() }
      if Self.seconds(since: start) >= 1 { Self.write("\r\u{1B}[K") }
    }
    return try work()
  }

  private static func seconds(since start: DispatchTime) -> Int {
    Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000)
  }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
