public import Checks

extension Examination {
  /// The exercise that the answer calls and waits for, where it does.
  public var awaited: String? {
    guard case .waiting(let other) = verdict else { return nil }
    return other
  }
}
