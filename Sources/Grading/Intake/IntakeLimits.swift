/// How much a hand-in may hold before it is taken for an attack or an accident.
public struct IntakeLimits: Hashable, Sendable {
  /// The size of an exercise's file, in bytes.
  public var fileBytes = 256 << 10
  /// The files and folders of a hand-in.
  public var entries = 10_000
  /// How deep folders may lie in each other.
  public var depth = 16
  /// The length of a path, in bytes.
  public var pathBytes = 1024
  /// The size of an archive, in bytes.
  public var archiveBytes = 64 << 20
  /// What an archive may unpack to, in bytes.
  public var unpackedBytes = 256 << 20
  /// How many times its own size an archive may unpack to, once that is more than `smallBytes`.
  public var ratio = 100
  /// What any archive may unpack to, whatever its own size, in bytes.
  public var smallBytes = 4 << 20
  /// The notes that are kept; the rest is counted.
  public var notes = 50

  /// Creates the usual limits.
  public init() {}
}
