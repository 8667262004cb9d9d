import Foundation

/// Why the system keeps a file from us, as far as there are words for it in our languages.
enum SystemReason {
  /// The rights are missing.
  case denied
  /// Links that lead to themselves.
  case links
  /// A name longer than the system has them.
  case tooLong
  /// There are as many open files as there can be.
  case tooManyFiles
  /// The disk.
  case device
  /// Another reason, which has only its number.
  case other

  /// The reason for an `errno`.
  init(code: Int32) {
    switch code {
    case EACCES, EPERM: self = .denied
    case ELOOP: self = .links
    case ENAMETOOLONG: self = .tooLong
    case EMFILE, ENFILE: self = .tooManyFiles
    case EIO: self = .device
    default: self = .other
    }
  }
}
