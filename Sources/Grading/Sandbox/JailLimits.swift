/// What a jailed program may use.
public struct JailLimits: Hashable, Sendable {
  /// Processor time of each process, in seconds.
  public var processorSeconds: Int
  /// Memory for data of each process, in bytes.
  ///
  /// A worker's addresses are limited too, to 256 MiB more: that bounds whatever memory is not counted as data.
  public var memoryBytes: Int
  /// For a worker, what it may print; for a compiler, the longest file that it may write; in bytes.
  public var outputBytes: Int
  /// Open descriptors.
  public var descriptors: Int
  /// Processes and threads of the jail's user; kept where the jail has a user or namespaces of its own.
  public var processes: Int

  /// Creates limits.
  public init(
    processorSeconds: Int, memoryBytes: Int, outputBytes: Int, descriptors: Int, processes: Int
  ) {
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.descriptors = descriptors
    self.processes = processes
  }

  /// Enough for every exercise: 512 MiB, 1 MiB of printed text, and as much processor time as `swift test` gives.
  public static let worker = JailLimits(
    processorSeconds: 300, memoryBytes: 512 << 20, outputBytes: 1 << 20, descriptors: 32,
    processes: 256)

  /// Enough to compile a hand-in as a whole and to link it: a minute, 4 GiB, files of 1 GiB.
  public static let compiler = JailLimits(
    processorSeconds: 60, memoryBytes: 4 << 30, outputBytes: 1 << 30, descriptors: 1024,
    processes: 512)

  /// The launcher's options for them.
  var options: [String] {
    [
      "--processor", "\(processorSeconds)", "--memory", "\(memoryBytes)",
      "--file-size", "\(outputBytes)", "--descriptors", "\(descriptors)",
      "--processes", "\(processes)",
    ]
  }
}
