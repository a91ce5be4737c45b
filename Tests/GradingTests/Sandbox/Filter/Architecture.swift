#if os(Linux)
import CSeccomp
import Foundation
import Testing

/// A kind of processor that filters are made for, with libseccomp's table of its calls.
enum Architecture: String, CaseIterable, CustomTestStringConvertible {
  case x86 = "x86_64"
  case arm = "aarch64"

  var testDescription: String { rawValue }

  /// What the kernel calls it where it shows a call to a filter.
  var token: UInt32 { Self.token(of: rawValue) }

  /// The kernel's token for a kind of processor, by libseccomp's name.
  static func token(of name: String) -> UInt32 { seccomp_arch_resolve_name(name) }

  /// The number of a call; nil where this kind of processor has no such call.
  ///
  /// For a call that only others have the library makes up a number below zero.
  func number(of name: String) -> UInt32? {
    UInt32(exactly: seccomp_syscall_resolve_name_arch(token, name))
  }

  /// The call of that number; nil where there is none.
  func name(of number: UInt32) -> String? {
    guard let name = seccomp_syscall_resolve_num_arch(token, Int32(bitPattern: number)) else {
      return nil
    }
    defer { free(name) }
    return String(cString: name)
  }

  /// The names of all calls that it has; the tables end long before 1,024.
  var calls: [String] { (0..<1024).compactMap(name) }
}
#endif
