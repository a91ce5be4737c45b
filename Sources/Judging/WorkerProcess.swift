#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A running worker, seen from outside.
package struct WorkerProcess: Sendable {
  /// The number of the process, and of the session and the group that it leads.
  let id: pid_t

  /// A process that leads a session of its own.
  package init(id: Int32) { self.id = id }

  /// How a process ended.
  package enum End: Hashable, Sendable {
    case exited(status: Int)
    case signalled(Int)
    case unknown
  }

  /// Ends the process and what it started.
  ///
  /// The worker leads a session of its own. What it starts may move to another group, but stays in the
  /// session unless it means to escape, which only a sandbox prevents.
  package func endSession() {
    guard id > 1 else { return }
    kill(-id, SIGKILL)
    #if os(Linux)
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for process in processes.compactMap(pid_t.init) where getsid(process) == id {
      kill(process, SIGKILL)
    }
    #endif
  }

  /// The processor time used so far in seconds, where the system tells it of another process.
  var processorTime: Double? {
    #if os(Linux)
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    #else
    return nil
    #endif
  }

  /// The processor time of the process and of what it started and has waited for, in seconds, where the system
  /// tells it of another process; it stays to be read until the process is waited for.
  package var familyTime: Double? {
    #if os(Linux)
    // The name, which may hold anything, ends with the last parenthesis.
    guard let data = FileManager.default.contents(atPath: "/proc/\(id)/stat"),
      let fields = String(decoding: data, as: UTF8.self).split(separator: ")").last?.split(
        separator: " "), fields.count > 14
    else { return nil }
    let ticks = fields[11...14].compactMap { Double($0) }.reduce(0, +)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    #else
    return nil
    #endif
  }

  /// How the process ended, or nil while it runs; the status stays with whoever started it.
  package var end: End? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT | WNOHANG) == 0 else { return .unknown }
    guard info.si_signo != 0 else { return nil }
    let status = Int(info.status)
    return info.si_code == Int32(CLD_EXITED) ? .exited(status: status) : .signalled(status)
  }
}

extension siginfo_t {
  /// The exit status, or the number of the signal.
  fileprivate var status: Int32 {
    #if canImport(Glibc)
    _sifields._sigchld.si_status
    #else
    si_status
    #endif
  }
}
