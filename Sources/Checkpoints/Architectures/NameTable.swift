/// From our names to those of a checkpoint, and how what they stand for is stored there.
///
/// `#` in a name is the number of a layer.
struct NameTable: Sendable {
  /// How a checkpoint stores a part of a model.
  enum Form: Sendable {
    /// `name.weight`, one row for each word, position or segment, as ours.
    case table
    /// PyTorch's `Linear`: `name.weight` `[out, in]`, which we turn, and `name.bias` `[out]`.
    case linear
    /// GPT-2's `Conv1D`: `name.weight` `[in, out]`, as ours, and `name.bias` `[out]`.
    case convolution
    /// `name.weight` and `name.bias`, or `name.gamma` and `name.beta` in old checkpoints.
    case norm
    /// `name` itself, a vector.
    case vector
  }

  /// One part of a model.
  struct Line: Sendable {
    /// Our name; of several parts stored as one, joined by `|`.
    let ours: String
    /// The checkpoint's name.
    let theirs: String
    /// How it is stored.
    let form: Form

    /// Relates two names.
    init(_ ours: String, _ theirs: String, _ form: Form) {
      self.ours = ours
      self.theirs = theirs
      self.form = form
    }
  }

  /// What the names of the model proper begin with where it was saved with a head: `bert.`; the
  /// same names without it are accepted, too.
  let prefix: String
  /// The parts of the model proper.
  let base: [Line]
  /// The parts of the head, whose names have no prefix.
  let head: [Line]
}
