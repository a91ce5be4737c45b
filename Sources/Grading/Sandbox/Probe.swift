/// One thing that a jailed program tries, and what a jail must make of it.
struct Probe: Sendable {
  /// What is tried, in words.
  let name: String
  /// The attempt's name and object, as `bellwork-probe` knows them.
  let attempt: [String]
  /// What must come of it.
  let expected: PreflightReport.Outcome.Kind
  /// Limits that make the attempt quick.
  var limits: JailLimits = .worker

  /// What a worker has to be able to do.
  private static let necessities: [Probe] = [
    Probe(name: "start and print", attempt: ["hello"], expected: .done),
    Probe(name: "start a thread", attempt: ["thread"], expected: .done),
    Probe(name: "sleep", attempt: ["sleep"], expected: .done),
    Probe(name: "find its own path", attempt: ["path"], expected: .done),
  ]

  private static let processes: [Probe] = [
    Probe(name: "start a process", attempt: ["fork"], expected: .refused),
    Probe(name: "start a program", attempt: ["exec", "/bin/sh"], expected: .refused),
    Probe(name: "signal the judge", attempt: ["signal"], expected: .refused),
    Probe(name: "signal the judge by a descriptor", attempt: ["owner"], expected: .refused),
    Probe(name: "trace the judge", attempt: ["trace"], expected: .refused),
    Probe(name: "leave its session", attempt: ["leave"], expected: .refused),
  ]

  private static let outside: [Probe] = [
    Probe(name: "open a socket", attempt: ["socket"], expected: .refused),
    Probe(name: "use the judge's descriptors", attempt: ["inherit"], expected: .refused),
    Probe(
      name: "see the judge's environment", attempt: ["environment", "BELLWORK_CANARY"],
      expected: .refused),
    Probe(name: "become root", attempt: ["privilege"], expected: .refused),
    Probe(name: "make a namespace", attempt: ["namespace"], expected: .refused),
  ]

  /// Attempts at more than a fair share.
  private static var shares: [Probe] {
    var small = JailLimits.worker
    small.memoryBytes = 128 << 20
    small.processorSeconds = 1
    small.outputBytes = 1 << 16
    return [
      Probe(name: "share memory", attempt: ["share"], expected: .refused),
      Probe(name: "take memory as a stack", attempt: ["grow"], expected: .refused),
      Probe(name: "change its limits", attempt: ["limit"], expected: .refused),
      Probe(
        name: "take 256 MiB of 128", attempt: ["allocate", "\(256 << 20)"], expected: .refused,
        limits: small),
      Probe(
        name: "take 512 MiB of 128, made read-only", attempt: ["hoard", "\(512 << 20)"],
        expected: .refused, limits: small),
      Probe(
        name: "take addresses for 300 GiB", attempt: ["reserve", "\(300 << 30)"],
        expected: .refused),
      Probe(name: "print without end", attempt: ["flood"], expected: .refused, limits: small),
      Probe(name: "spin beyond 1 s", attempt: ["spin"], expected: .refused, limits: small),
    ]
  }

  /// All probes; `secret` is a file that the jailed code must not read, `folder` one that it must not enter.
  static func all(secret: String, folder: String) -> [Probe] {
    let files = [
      Probe(name: "read /etc/passwd", attempt: ["read", "/etc/passwd"], expected: .refused),
      Probe(
        name: "read a file of the grade book's folder", attempt: ["read", secret],
        expected: .refused),
      Probe(name: "list that folder", attempt: ["list", folder], expected: .refused),
      Probe(
        name: "write into that folder", attempt: ["write", "\(folder)/probe"], expected: .refused),
      Probe(
        name: "write into the temporary folder", attempt: ["write", "/tmp/bellwork-probe"],
        expected: .refused),
    ]
    return necessities + files + processes + outside + shares
  }
}
