import CKernels

/// How many threads large matrices are computed on; no bit of a result depends on it.
public enum Threads {
  /// The number in force: as many as there are processors, unless another was chosen.
  public static var count: Int { Int(kernel_threads()) }

  /// Chooses the number, for the whole process.
  ///
  /// - Precondition: There is at least one.
  public static func use(_ count: Int) {
    precondition(count >= 1, "\(count) threads")
    kernel_set_threads(Int32(clamping: count))
  }
}
