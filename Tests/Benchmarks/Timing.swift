import Dispatch
import LinearAlgebra

/// Something that is timed: what it is called, and how to do it once.
typealias Timed = (name: String, run: () -> Void)

/// Milliseconds of each, the median of several rounds in which all have their turn.
func medians(of timed: [Timed], rounds: Int = 9) -> [Double] {
  for work in timed { work.run() }
  var times = Array(repeating: [Double](), count: timed.count)
  for _ in 0..<rounds {
    for (place, work) in timed.enumerated() {
      let start = DispatchTime.now().uptimeNanoseconds
      work.run()
      times[place].append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
    }
  }
  return times.map { $0.sorted()[rounds / 2] }
}

/// What to run with: every set of instructions on one thread, and the widest on two.
let machines: [Machine] =
  Machine.Instructions.available.map { Machine($0, threads: 1) }
  + Machine.Instructions.available.suffix(1).map { Machine($0, threads: 2) }

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
