import Foundation
import LinearAlgebra

/// Something that is timed: what it is called, and how to do it once.
typealias Timed = (name: String, run: () -> Void)

/// How long something took: on the clock, and on all processors together.
struct Milliseconds {
  let wall: Double
  let processors: Double
}

/// The times of each, the median of several rounds in which all have their turn.
///
/// Where other programs are busy the time on the processors means more than that on the clock.
func medians(of timed: [Timed], rounds: Int = 9) -> [Milliseconds] {
  for work in timed { work.run() }
  var times = Array(repeating: [Milliseconds](), count: timed.count)
  for _ in 0..<rounds {
    for (place, work) in timed.enumerated() {
      let (wall, processors) = (milliseconds(CLOCK_MONOTONIC), milliseconds(processClock))
      work.run()
      times[place].append(
        Milliseconds(
          wall: milliseconds(CLOCK_MONOTONIC) - wall,
          processors: milliseconds(processClock) - processors))
    }
  }
  return times.map { times in
    Milliseconds(
      wall: times.map(\.wall).sorted()[rounds / 2],
      processors: times.map(\.processors).sorted()[rounds / 2])
  }
}

private let processClock = CLOCK_PROCESS_CPUTIME_ID

private func milliseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

extension Machine {
  /// What it is called: `avx2×1`.
  var name: String { "\(instructions)×\(threads)" }
}

/// What to run with: every set of instructions on one thread, and the widest on two; or those of
/// them that are named on the command line.
let machines: [Machine] = {
  let available = Machine.Instructions.available
  let all =
    available.map { Machine($0, threads: 1) } + available.suffix(1).map { Machine($0, threads: 2) }
  let named = all.filter { CommandLine.arguments.contains($0.name) }
  return named.isEmpty ? all : named
}()

/// A number with one digit behind the point.
func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

extension Matrix {
  /// A matrix of seeded numbers between −limit and limit.
  static func seeded(_ rows: Int, _ columns: Int, limit: Float = 1, seed: UInt64 = 1) -> Matrix {
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<rows * columns).map { _ in
      limit * (Float(generator.next() >> 40) / Float(1 << 23) - 1)
    }
    return Matrix(rows: rows, columns: columns, elements: numbers)
  }
}
