/// Stays with whoever presents: waits for one, hears what is said, and waits for the next.
struct NotesFollower {
  /// How often a presenter is looked for, in milliseconds.
  private static let pause = 150

  private let path: String
  private var client: NotesClient?
  /// What the presenter's screen shows; `nil` while nobody presents.
  private(set) var state: NotesState?

  /// Prepares to follow; nothing is connected yet.
  init(at path: String) {
    self.path = path
  }

  /// What to poll for reading.
  var descriptors: [Int32] { client.map { [$0.descriptor] } ?? [] }

  /// Whether somebody presents.
  var isConnected: Bool { client != nil }

  /// How long to wait for something to read before `follow` is called again, in milliseconds: a
  /// moment while nobody presents, else until the clock shows the next second.
  func pause(at now: Double) -> Int {
    guard isConnected, let state else { return Self.pause }
    let used = now - state.began
    let left = 1000 * (used.rounded(.down) + 1 - used)
    // A time that is none has no next second.
    return left <= 1000 ? Int(left) + 1 : 1000
  }

  /// Looks for a presenter, or hears what the present one says.
  ///
  /// - Returns: Whether there is something else to show.
  mutating func follow() -> Bool {
    let before = state
    if client == nil { client = NotesClient(at: path) }
    switch client?.read() {
    case .states(let states): state = states.last ?? state
    case .closed:
      client = nil
      state = nil
    case nil: break
    }
    return state != before
  }
}
