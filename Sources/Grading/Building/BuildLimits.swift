/// What compiling one hand-in may cost.
public struct BuildLimits: Hashable, Sendable {
  /// Processor time of one compiler process, in seconds.
  public var processorSeconds: UInt64 = 60
  /// Memory of one compiler process, in bytes.
  public var memoryBytes: UInt64 = 4 << 30
  /// The largest file that may be written, in bytes.
  public var fileBytes: UInt64 = 512 << 20
  /// The longest that one command may take on the wall, in seconds, however busy the machine is.
  public var wallSeconds: Double = 600

  /// The limits of a course.
  public init() {}
}
