import CKernels
import Dispatch

/// What kernels run with: sets of instructions and threads.
///
/// Threads change no bit of a result. Instructions do, in the last places: wider vectors sum in
/// another order.
package struct Machine: Sendable {
  /// The sets of instructions that kernels are compiled for, the widest last.
  package enum Instructions: Int32, CaseIterable, Sendable {
    case baseline, avx2, avx512

    /// Whether this processor has them.
    package var isAvailable: Bool { kernel_is_available(rawValue) != 0 }

    /// Those this processor has.
    package static var available: [Instructions] { allCases.filter(\.isAvailable) }
  }

  package let instructions: Instructions
  package let threads: Int

  /// Chooses what to run with.
  ///
  /// - Precondition: The processor has the instructions.
  package init(_ instructions: Instructions, threads: Int) {
    precondition(instructions.isAvailable, "no \(instructions) here")
    self.instructions = instructions
    self.threads = threads
  }

  /// What is in force for the whole process.
  package static var current: Machine {
    Machine(Instructions(rawValue: kernel_level()) ?? .baseline, threads: Threads.count)
  }

  /// Lets the whole process run with other instructions, for benchmarks.
  package static func use(_ instructions: Instructions) {
    precondition(instructions.isAvailable, "no \(instructions) here")
    kernel_set_level(instructions.rawValue)
  }

  /// Does the work for `count` rows or columns, on several threads where it is worth it.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - step: A part has a multiple of so many.
  ///   - operations: The operations of all the work, roughly.
  ///   - work: Does a part of it.
  func inParts(
    _ count: Int, by step: Int, operations: Int, _ work: @Sendable (Range<Int>) -> Void
  ) {
    let most = min(operations / Self.leastOperations, (count + step - 1) / step)
    guard threads > 1, most > 1 else { return work(0..<count) }
    // More parts than threads: who is disturbed by other programs does fewer of them.
    let parts = most <= threads ? most : min(most, Self.partsOfThread * threads)
    let steps = (count + step - 1) / step
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let (start, end) = (part * steps / parts * step, (part + 1) * steps / parts * step)
      work(start..<min(end, count))
    }
  }

  /// What a part has at least, some 20 µs: to begin and end a piece of work costs half of that.
  private static let leastOperations = 3_000_000
  private static let partsOfThread = 4
}
