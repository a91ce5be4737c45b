public import Judging

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

/// Where strangers' code runs: a launcher that takes away from itself what the code must not have, and becomes it.
///
///     let jail = Jail(level: preflight.level)
///     let judge = Judge(program: jail.worker(WorkerProgram(path: build.worker)), seed: seed)
///
/// A worker has its memory, its threads, clocks and three descriptors, and nothing else: no files, no processes,
/// no network. It is best linked statically, since one that loads libraries must be allowed to read them.
public struct Jail: Hashable, Sendable {
  /// The path of the launcher, `bellwork-jail`.
  public let launcher: String
  /// The protection that is asked for, neither more nor less; nil takes what the machine has.
  ///
  /// A launcher that cannot keep a stated level starts nothing, and the verdict is the grader's error: what the
  /// preflight has found cannot be lost silently during a run.
  public let level: SandboxLevel?
  /// The number of the user and the group that jailed programs become where the grader is run by root.
  ///
  /// Give each job that runs at the same time a number of its own: in a container, threads are counted by user.
  public var user: UInt32 = Jail.firstUser
  /// What the launcher itself is started by; tests put other circumstances there.
  package var starter: [String] = []

  /// Creates a jail.
  public init(launcher: String, level: SandboxLevel?) {
    self.launcher = launcher
    self.level = level
  }

  /// Creates a jail whose launcher lies beside the running program.
  public init(level: SandboxLevel?) {
    self.init(launcher: WorkerProgram(besideThisProgram: "bellwork-jail").path, level: level)
  }

  /// The same jail at a stated level.
  public func at(_ level: SandboxLevel?) -> Jail {
    var jail = Jail(launcher: launcher, level: level)
    (jail.user, jail.starter) = (user, starter)
    return jail
  }

  /// The same jail for one of the jobs that run at the same time, counted from 0: each has a user of its own.
  public func inSlot(_ slot: Int) -> Jail {
    precondition(slot >= 0, "slots are counted from 0")
    precondition(user >= Self.firstUser, "the jail's user is one of those that are counted")
    var jail = self
    jail.user = Self.firstUser + (user - Self.firstUser + UInt32(slot)) % Self.userCount
    return jail
  }

  /// The first user that jailed programs become, and how many there are.
  ///
  /// They end below 65534, which is nobody's, and below 65536, where the users of many containers end.
  private static let firstUser: UInt32 = 60_001
  private static let userCount: UInt32 = 4_000

  /// The same worker, jailed.
  ///
  /// One that is not linked statically may find no arguments, since the runtime looks for them in `/proc`.
  ///
  /// - Parameters:
  ///   - program: A worker; its path is absolute, and its folder need not be open to the jail's user.
  ///   - limits: What it may use.
  ///   - readable: What a worker that is not linked statically loads, such as `/usr/lib`; needs Landlock.
  /// - Returns: The launcher, with everything after it as its arguments.
  public func worker(
    _ program: WorkerProgram, limits: JailLimits = .worker, readable: [String] = []
  ) -> WorkerProgram {
    let token = Self.freshToken()
    let command =
      starter + [launcher, "--profile", "worker", "--token", token] + commonOptions(limits)
      + existing(readable).flatMap { ["--read", $0] } + ["--", program.path] + program.arguments
    return WorkerProgram(
      path: command[0], arguments: Array(command.dropFirst()),
      confinement: Confinement(
        token: token, processorSeconds: limits.processorSeconds, outputBytes: limits.outputBytes))
  }

  /// A compiler's command, jailed: no network, files in stated folders alone, and nothing that outlives it.
  ///
  /// The folders of the system, and of the toolchain that the command is part of, are readable too. Without
  /// Landlock (level C) its files are kept by the permissions of the jail's user alone.
  ///
  /// - Parameters:
  ///   - command: The compiler's absolute path and its arguments.
  ///   - readable: Files and folders that it may read.
  ///   - writable: Folders that it may write; the first is its working and temporary folder. Where the grader
  ///     is run by root, give them to the jail's user with `adopt(_:)`.
  ///   - limits: What each of its processes may use.
  /// - Returns: The command to start instead. Status 125 or 126, with a line on standard error that begins with
  ///   `bellwork-jail`, is the launcher's own.
  public func compilerCommand(
    _ command: [String], readable: [String], writable: [String], limits: JailLimits = .compiler
  ) -> [String] {
    let reading = existing(Self.systemFolders + Self.toolchain(of: command) + readable)
    let writing = writable + (writable.isEmpty ? [] : ["/dev/null"])
    return starter + [launcher, "--profile", "compiler"] + commonOptions(limits)
      + reading.flatMap { ["--read", $0] } + writing.flatMap { ["--write", $0] } + ["--"] + command
  }

  /// Gives a folder to the jail's user, where the grader is run by root; otherwise it is the same user already.
  public func adopt(_ folder: String) throws(JailError) {
    guard geteuid() == 0, lchown(folder, user, user) != 0 else { return }
    throw JailError(
      "cannot give \(folder) to user \(user), who compiles there: \(String(cString: strerror(errno)))"
    )
  }

  /// What programs that are not linked statically load.
  public static let libraries = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"]

  /// What compilers read of a system; a Swift program that loads its runtime finds its own arguments by way of
  /// /proc/self/maps.
  static let systemFolders =
    ["/usr", "/bin", "/etc/alternatives", "/dev/urandom", "/proc", "/sys/devices/system/cpu"]
    + libraries

  private func commonOptions(_ limits: JailLimits) -> [String] {
    (level.map { ["--level", $0.rawValue] } ?? []) + ["--user", "\(user)"] + limits.options
  }

  private func existing(_ paths: [String]) -> [String] {
    paths.filter(FileManager.default.fileExists(atPath:))
  }

  /// The folder above the compiler's `bin`, links followed.
  private static func toolchain(of command: [String]) -> [String] {
    guard let compiler = command.first else { return [] }
    let bin = URL(fileURLWithPath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
    return [bin.deletingLastPathComponent().path]
  }

  /// 128 bits of the system's: a word that nobody may guess is no part of any result.
  private static func freshToken() -> String {
    (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  }
}
