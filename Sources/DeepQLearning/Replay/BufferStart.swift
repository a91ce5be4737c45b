public import DecisionProcesses

extension UnsafeBufferPointer {
  /// The first element's place, of a buffer that is not empty.
  @inlinable
  @inline(__always)
  var start: UnsafePointer<Element> {
    guard let start = baseAddress else { stop("A buffer that is not empty begins somewhere.") }
    return start
  }
}

extension UnsafeMutableBufferPointer {
  /// The first element's place, of a buffer that is not empty.
  @inlinable
  @inline(__always)
  var start: UnsafeMutablePointer<Element> {
    guard let start = baseAddress else { stop("A buffer that is not empty begins somewhere.") }
    return start
  }
}
