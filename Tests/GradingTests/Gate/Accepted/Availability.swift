// Everyday attributes.
@available(*, deprecated, message: "use better")
func worse() {}

@discardableResult
@inline(__always)
func better(_ value: @autoclosure () -> Int) -> Int { value() }

@frozen public enum Side: Sendable { case left, right }

public struct Fast {
  @usableFromInline var count = 0
  @inlinable public init() {}
  @inlinable public mutating func add() { count += 1 }
}

final class Box: @unchecked Sendable { var value = 0 }
struct Named { @warn_unqualified_access func max() -> Int { 0 } }

func which(_ side: Side) -> Int {
  if #available(macOS 99, *) { return 1 }
  switch side {
  case .left: return 0
  case .right: return 1
  @unknown default: return 2
  }
}
