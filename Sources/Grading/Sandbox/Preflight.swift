import Judging

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Finds out how well this machine holds strangers' code, by trying what they might try.
///
///     let report = try await Preflight(jail: Jail(level: nil), gradeBookFolder: output).run()
///     print(report.table)
///
/// A launcher says what it has set up; a small program inside the jail then tries to read, write, start, signal,
/// connect, allocate and spin. One attempt that succeeds where it must not makes the level D, whatever the
/// launcher says. It takes about two seconds.
public struct Preflight: Sendable {
  /// The jail that is tried; its level, where it states one, must hold.
  public let jail: Jail
  /// The path of `bellwork-probe`.
  public let probe: String
  /// The folder that strangers' code must not see above all.
  public let gradeBookFolder: String

  /// Creates a preflight; the probe lies beside the running program where it is not told otherwise.
  public init(jail: Jail, probe: String? = nil, gradeBookFolder: String) {
    self.jail = jail
    self.probe = probe ?? WorkerProgram(besideThisProgram: "bellwork-probe").path
    self.gradeBookFolder = gradeBookFolder
  }

  /// Tries everything.
  ///
  /// - Throws: `JailError` where the launcher cannot keep the stated level, or is not there.
  public func run() async throws -> PreflightReport {
    let protections = try await describe()
    let secret = try placeSecret()
    defer { try? FileManager.default.removeItem(atPath: secret) }
    let probes = Probe.all(secret: secret, folder: gradeBookFolder)
    let jail = jail.at(protections.level)
    var outcomes: [Int: PreflightReport.Outcome] = [:]
    await withTaskGroup(of: (Int, PreflightReport.Outcome).self) { group in
      for (index, probe) in probes.enumerated() {
        group.addTask { (index, await outcome(of: probe, in: jail)) }
      }
      for await (index, outcome) in group { outcomes[index] = outcome }
    }
    let lines = probes.enumerated().map { index, probe in
      PreflightReport.Line(
        name: probe.name, expected: probe.expected,
        found: outcomes[index] ?? .init(kind: .broken, detail: "not tried"))
    }
    let holds = lines.allSatisfy(\.isAsExpected)
    return PreflightReport(
      level: holds ? protections.level : .limitsOnly, probes: lines,
      lacking: protections.lacking)
  }

  /// What the launcher says that it can set up here.
  private func describe() async throws -> Protections {
    let program = jail.worker(WorkerProgram(path: probe))
    let words = program.arguments.prefix { $0 != "--" }
    let run: JailedRun
    do {
      run = try await JailedRun.run([program.path] + words + ["--describe"], wallLimit: 60)
    } catch {
      throw JailError(
        "the launcher \(jail.launcher) cannot be started: \(error); build it with"
          + " `swift build --product bellwork-jail`")
    }
    if let failure = run.launcherFailure { throw JailError(failure) }
    guard run.end == .exited(status: 0), let protections = Protections(description: run.printed)
    else { throw JailError("the launcher \(jail.launcher) ended unexpectedly: \(run)") }
    return protections
  }

  /// A file that anybody may read by its permissions, so that only the jail keeps it away.
  ///
  /// One run at a time has the folder, so that it needs but one name: what a run that was killed has left there is
  /// written over, and goes with this one's.
  private func placeSecret() throws -> String {
    let path = "\(gradeBookFolder)/preflight.txt"
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data("secret".utf8), attributes: [.posixPermissions: 0o644])
    else { throw JailError("cannot write into \(gradeBookFolder), where the grade book would be") }
    return path
  }

  private func outcome(of probe: Probe, in jail: Jail) async -> PreflightReport.Outcome {
    let worker = jail.worker(
      WorkerProgram(path: self.probe, arguments: probe.attempt), limits: probe.limits)
    do {
      let run = try await JailedRun.run([worker.path] + worker.arguments, wallLimit: 60)
      return PreflightReport.Outcome(of: run)
    } catch {
      return .init(kind: .broken, detail: "\(error)")
    }
  }
}

extension PreflightReport.Outcome {
  /// What the end of the probe says.
  init(of run: JailedRun) {
    switch run.end {
    case .exited(status: 10): self.init(kind: .done, detail: "")
    case .exited(status: 0):
      self.init(
        kind: .refused, detail: run.printed.split(separator: "\n").last.map(String.init) ?? "")
    case .exited(let status):
      self.init(kind: .broken, detail: run.launcherFailure ?? "status \(status)")
    case .signalled(let signal): self.init(kind: .refused, detail: Self.name(of: signal))
    case .ranOutOfTime: self.init(kind: .broken, detail: "still running after a minute")
    }
  }

  private static func name(of signal: Int) -> String {
    switch signal {
    case 9: "killed"
    case 24: "ended for its processor time"
    case 25: "ended for what it wrote"
    case 31: "ended for a forbidden call"
    default: "ended by signal \(signal)"
    }
  }
}
