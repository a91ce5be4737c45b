import Wire

#if canImport(Darwin)
@preconcurrency import Darwin
#elseif canImport(Musl)
@preconcurrency import Musl
#else
@preconcurrency import Glibc
#endif

/// The two pipes to the judge, moved out of the learner's way.
struct WorkerChannel {
  private let input: Int32
  private let output: Int32

  /// Moves standard input and output to private descriptors; prints then go where errors go.
  init?() {
    input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10)
    output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10)
    guard input >= 0, output >= 0, Self.emptyStandardInput() else { return nil }
    dup2(STDERR_FILENO, STDOUT_FILENO)
    // Line by line, so that what was printed before a crash is not lost.
    setvbuf(stdout, nil, _IOLBF, 0)
  }

  /// Makes standard input end at once: the learner's code finds no questions there.
  ///
  /// A pipe that nobody writes to does it without a file, of which a jail has none.
  private static func emptyStandardInput() -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    dup2(ends[0], STDIN_FILENO)
    for end in ends { close(end) }
    return true
  }

  /// The next message, or nil where the judge has closed the pipe.
  func read() -> [UInt8]? {
    guard let header = read(count: 4) else { return nil }
    return read(count: (0..<4).reduce(0) { $0 | Int(header[$1]) << (8 * $1) })
  }

  /// Sends a message, after everything the learner has printed.
  func write(_ message: [UInt8]) {
    fflush(nil)
    let bytes = WireFrameBuffer.frame(message)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map {
          Self.write(output, $0 + written, bytes.count - written)
        } ?? -1
      }
      guard count > 0 || errno == EINTR else { return }
      written += max(0, count)
    }
  }

  private func read(count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let missing = count - bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: min(missing, 1 << 16)) { buffer, filled in
        filled = max(0, Self.read(input, buffer.baseAddress, buffer.count))
      }
      guard !chunk.isEmpty else { return nil }
      bytes += chunk
    }
    return bytes
  }

  #if canImport(Darwin)
  private static let read = Darwin.read
  private static let write = Darwin.write
  #elseif canImport(Musl)
  private static let read = Musl.read
  private static let write = Musl.write
  #else
  private static let read = Glibc.read
  private static let write = Glibc.write
  #endif
}
