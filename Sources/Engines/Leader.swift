public import Foundation

/// The process that has started this one as a piece of its work, on the same machine.
///
///     Leader()?.takeAlong()
///
/// A `LocalEngine` hands the number of its process down in a variable. When it is stopped it ends its pieces, but
/// when it is killed it cannot, and they would run on to their ends. A task of Slurm has no leader: the cluster's
/// queue knows of it.
public struct Leader: Hashable, Sendable {
  /// The name of the variable.
  static let variable = "BELLWORK_LEADER"

  /// The number of the process.
  let id: Int32

  /// The leader that this process was told of; nil where there is none.
  public init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let id = environment[Self.variable].flatMap(Int32.init) else { return nil }
    self.id = id
  }

  /// Whether it has ended: a process whose parent has ended gets another (POSIX, `getppid`).
  public var isGone: Bool { getppid() != id }

  /// Ends this process when the leader is gone, by the signal with which one that is stopped ends its pieces.
  ///
  /// A thread of its own looks, and not a task: computing may keep all threads of the tasks busy for minutes.
  ///
  /// - Parameter interval: The time between two looks, in seconds.
  public func takeAlong(lookingEvery interval: TimeInterval = 1) {
    Thread.detachNewThread {
      while !isGone { Thread.sleep(forTimeInterval: interval) }
      kill(getpid(), SIGTERM)
    }
  }
}
