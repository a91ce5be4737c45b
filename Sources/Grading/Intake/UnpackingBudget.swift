/// Keeps count of what an archive unpacks to, so that a small file cannot keep the grader busy.
struct UnpackingBudget {
  private let archiveBytes: Int
  private let limits: IntakeLimits
  private var entries = 0
  /// What all entries hold: what each says of itself or, where that is more, what has come out of it.
  private var held = 0
  /// What may still come out of the present entry before it is more than the entry has said.
  private var said = 0

  init(archiveBytes: Int, limits: IntakeLimits) {
    self.archiveBytes = archiveBytes
    self.limits = limits
  }

  /// Counts an entry before its content is read: `size` is what the entry says it holds, nothing where it does not
  /// say, `passed` what has come out of the archive's own decompression so far.
  mutating func begin(_ size: Int, passed: Int) throws(IntakeFault) {
    entries += 1
    guard entries <= limits.entries else {
      throw IntakeFault("it holds more than \(limits.entries) files and folders")
    }
    said = max(0, size)
    hold(said)
    try check(max(held, passed))
  }

  /// Counts bytes that have come out of the present entry.
  mutating func take(_ count: Int) throws(IntakeFault) {
    let expected = min(count, said)
    said -= expected
    hold(count - expected)
    try check(held)
  }

  private mutating func hold(_ count: Int) {
    let (sum, overflow) = held.addingReportingOverflow(count)
    held = overflow ? .max : sum
  }

  private func check(_ unpacked: Int) throws(IntakeFault) {
    guard unpacked <= limits.unpackedBytes else {
      throw IntakeFault("it unpacks to more than \(limits.unpackedBytes >> 20) MiB")
    }
    guard unpacked <= limits.smallBytes || unpacked / limits.ratio <= archiveBytes else {
      throw IntakeFault("it unpacks to more than \(limits.ratio) times its size")
    }
  }
}
