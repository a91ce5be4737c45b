/// A system call as seccomp shows it to a filter (Linux, include/uapi/linux/seccomp.h, `struct seccomp_data`).
struct SystemCall: Hashable, Sendable {
  /// The call's number on its kind of processor.
  var number: UInt32
  /// The kernel's token for the kind of processor.
  var architecture: UInt32
  /// Where the instruction lies that makes the call.
  var pointer: UInt64 = 0
  /// Up to six arguments; those that are not given are 0.
  var arguments: [UInt64] = []

  /// The call in words of 32 bits, those of a number of 64 bits with its lower half first.
  var words: [UInt32] {
    let missing = Array(repeating: UInt64(0), count: 6 - arguments.count)
    return [number, architecture]
      + ([pointer] + arguments + missing).flatMap {
        [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
      }
  }
}

/// What becomes of a system call.
enum Decision: Hashable, Sendable {
  /// The kernel carries it out.
  case allowed
  /// It is left undone, and the caller gets this error; 0 tells the caller that it was done.
  case refused(Int32)
  /// The process ends.
  case killed

  /// Reads what a filter returns; nil for what no filter of the jail may return.
  init?(returned value: UInt32) {
    switch (value & 0xffff_0000, value & 0xffff) {
    case (0x7fff_0000, 0): self = .allowed
    case (0x0005_0000, let error) where error < 4096: self = .refused(Int32(error))
    case (0x8000_0000, 0): self = .killed
    default: return nil
    }
  }
}
