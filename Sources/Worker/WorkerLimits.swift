#if canImport(Darwin)
@preconcurrency import Darwin
#elseif canImport(Musl)
@preconcurrency import Musl
#else
@preconcurrency import Glibc
#endif

/// What the worker denies itself before the learner's code runs.
///
/// These limits keep an honest mistake from hurting the machine. They are no jail: code that means harm is
/// held by the grader's launcher, which sets its own before the program starts and lets nobody change them.
struct WorkerLimits {
  /// The memory for data, in bytes.
  var memory: UInt64
  /// What may be printed, in bytes: more ends the process with a signal.
  var output: UInt64
  /// Processor time in seconds, in case the judge is gone.
  var processor: UInt64

  static let standard = WorkerLimits(memory: 1 << 30, output: 1 << 20, processor: 300)

  func apply() {
    // The judge ignores broken pipes, and what it starts inherits that.
    signal(SIGPIPE, SIG_DFL)
    set(RLIMIT_CORE, 0)
    set(RLIMIT_DATA, memory)
    set(RLIMIT_FSIZE, output)
    // Where the two are equal, the kernel kills at once, and nobody knows what for.
    set(RLIMIT_CPU, processor, hard: processor + 1)
  }

  #if os(Linux) && canImport(Glibc)
  private typealias Resource = __rlimit_resource
  #else
  private typealias Resource = Int32
  #endif

  private func set(_ resource: Resource, _ value: UInt64, hard: UInt64? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(hard ?? value))
    #if os(Linux) && canImport(Glibc)
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #else
    setrlimit(resource, &limit)
    #endif
  }
}
