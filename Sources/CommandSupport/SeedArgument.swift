import Checks

extension UInt64? {
  /// The seed that was asked for, or a fresh one.
  package var orFresh: UInt64 { self ?? CourseSeed.fresh().value }
}
