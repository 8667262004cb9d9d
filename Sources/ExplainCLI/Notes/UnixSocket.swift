import Foundation

/// Stream sockets of this machine that never wait and are not handed on to other programs.
enum UnixSocket {
  /// The bytes a path may have.
  static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// A socket that is neither bound nor connected; `nil` if the system has none left.
  static func make() -> Int32? {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let file = socket(AF_UNIX, kind, 0)
    guard file >= 0 else { return nil }
    prepare(file)
    return file
  }

  /// Makes a socket one of ours.
  static func prepare(_ file: Int32) {
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
    #if canImport(Darwin)
      var isOn: Int32 = 1
      setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Binds a socket to a path that is not longer than any may be.
  static func bind(_ file: Int32, to path: String) -> Bool {
    withAddress(path) { Foundation.bind(file, $0, $1) == 0 }
  }

  /// Connects a socket; else `errno` says why not.
  static func connect(_ file: Int32, to path: String) -> Bool {
    withAddress(path) { Foundation.connect(file, $0, $1) == 0 }
  }

  /// Sends bytes as far as they go at once.
  ///
  /// - Returns: Whether all of them went.
  static func send(_ bytes: [UInt8], over file: Int32) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    while true {
      let count = Foundation.send(file, bytes, bytes.count, flags)
      if count < 0, errno == EINTR { continue }
      return count == bytes.count
    }
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
  ) -> Bool {
    precondition(path.utf8.count <= longestPath, "a path of \(path.utf8.count) bytes")
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
