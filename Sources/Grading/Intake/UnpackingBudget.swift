/// Keeps count of what an archive unpacks to, so that a small file cannot keep the grader busy.
struct UnpackingBudget {
  private let archiveBytes: Int
  private let limits: IntakeLimits
  private var entries = 0
  private var declared = 0

  init(archiveBytes: Int, limits: IntakeLimits) {
    self.archiveBytes = archiveBytes
    self.limits = limits
  }

  /// Counts an entry before its content is passed: `size` is what the entry says it holds, `passed` what has
  /// come out of the decompression so far.
  mutating func spend(_ size: Int, passed: Int) throws(IntakeFault) {
    entries += 1
    guard entries <= limits.entries else {
      throw IntakeFault("it holds more than \(limits.entries) files and folders")
    }
    let (sum, overflow) = declared.addingReportingOverflow(max(0, size))
    declared = overflow ? .max : sum
    let unpacked = max(declared, passed)
    guard unpacked <= limits.unpackedBytes else {
      throw IntakeFault("it unpacks to more than \(limits.unpackedBytes >> 20) MiB")
    }
    guard unpacked <= limits.smallBytes || unpacked / limits.ratio <= archiveBytes else {
      throw IntakeFault("it unpacks to more than \(limits.ratio) times its size")
    }
  }
}
