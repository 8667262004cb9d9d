import LinearAlgebra

/// Prints the speed of products in GFLOP/s: weights stored `[in, out]` as GPT-2's, and
/// `[out, in]` as BERT's.
func timeProducts() {
  print("A [m, k] · B [k, n], GFLOP/s on the clock / while it had the processor")
  for (inner, columns) in [(768, 3072), (3072, 768), (384, 1536)] {
    for isTurned in [false, true] {
      let right =
        isTurned ? Matrix.seeded(columns, inner).transposed : Matrix.seeded(inner, columns)
      for rows in [512, 128, 16, 4, 1] {
        let left = Matrix.seeded(rows, inner)
        let operations = Double(2 * rows * inner * columns)
        let repeats = max(1, Int(5e7 / operations))
        let times = medians(
          of: machines.map { machine in
            (
              machine.name,
              { for _ in 0..<repeats { _ = left.multipliedFast(by: right, on: machine) } }
            )
          })
        let speeds = zip(machines, times).map { machine, time in
          "\(machine.name) "
            + [time.wall, time.processors / Double(machine.threads)]
            .map { tenths(operations * Double(repeats) / $0 / 1e6) }.joined(separator: " / ")
        }
        let stored = isTurned ? "[n, k]" : "[k, n]"
        print("  \(rows)×\(inner)×\(columns) \(stored)  \(speeds.joined(separator: "  "))")
      }
    }
  }
}
