#if canImport(Darwin)
@preconcurrency import Darwin
#elseif canImport(Musl)
@preconcurrency import Musl
#else
@preconcurrency import Glibc
#endif

/// Ends the worker when the judge is gone, whatever the learner's code is doing.
///
/// A judge that is stopped from the keyboard cannot end an endless loop any more.
enum WorkerLeash {
  /// Begins to watch, on a thread of its own.
  static func fasten() {
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    pthread_create(&thread, nil, { _ in WorkerLeash.watch() }, nil)
  }

  private static func watch() -> Never {
    let judge = getppid()
    while getppid() == judge { usleep(200_000) }
    _exit(1)
  }
}
