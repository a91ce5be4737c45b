internal import DecisionProcesses

/// Numbers in one row that stay where they are, so that kernels can work on them in place.
///
///     let gradient = FlatBuffer(count: network.shape.parameterCount)
///     network.backward(outputGradient: errors, into: gradient)
///     gradient.clip(norm: 10)
///
/// The row begins at a multiple of 64 bytes, the size of a cache line and of the widest vectors.
public final class FlatBuffer {
  /// How many numbers there are.
  public let count: Int
  /// The first number.
  let base: UnsafeMutablePointer<Float>

  /// Creates a row of zeros.
  ///
  /// - Precondition: `count` is not negative.
  public init(count: Int) {
    require(count >= 0, "A row has no negative length.")
    self.count = count
    base = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
      .bindMemory(to: Float.self, capacity: max(count, 1))
    base.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { base.deallocate() }

  /// The numbers, to read and write in place; the pointer is valid as long as the buffer.
  public var elements: UnsafeMutableBufferPointer<Float> { .init(start: base, count: count) }

  /// The numbers as an array.
  ///
  /// - Complexity: O(count).
  public var array: [Float] { Array(elements) }

  /// Replaces all numbers.
  ///
  /// - Precondition: There are as many new numbers as old ones.
  /// - Complexity: O(count).
  public func assign(_ numbers: [Float]) {
    require(numbers.count == count, "A row is replaced by one of the same length.")
    for (index, number) in numbers.enumerated() { base[index] = number }
  }
}

extension FlatBuffer {
  /// Takes over another row's numbers.
  ///
  /// - Precondition: Both rows have the same length.
  /// - Complexity: O(count).
  public func copy(from other: FlatBuffer) {
    require(other.count == count, "A row is copied from one of the same length.")
    if other !== self { base.update(from: other.base, count: count) }
  }

  /// Moves each number a share of the way to another row's.
  ///
  /// - Precondition: Both rows have the same length.
  /// - Complexity: O(count).
  public func blend(from other: FlatBuffer, rate: Float) {
    require(other.count == count, "A row is blended with one of the same length.")
    let target = other.base
    for index in 0..<count { base[index] += rate * (target[index] - base[index]) }
  }
}
