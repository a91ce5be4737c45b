import DecisionProcesses

/// The last numbers of a stream.
///
///     var smoothed = SlidingWindow(capacity: 100)
///     smoothed.record(episodeReturn)
///     smoothed.mean    // of the last 100 returns
///
/// The sums are taken anew when they are asked for: a running sum would gather rounding errors over a
/// long training.
public struct SlidingWindow: Hashable, Sendable {
  /// The most numbers that are kept.
  public let capacity: Int
  /// The number of numbers kept.
  public private(set) var count = 0

  private var storage: [Double]
  private var next = 0

  /// Creates an empty window, and takes its memory at once.
  ///
  /// - Precondition: `capacity` is positive.
  public init(capacity: Int) {
    require(capacity > 0, "A window has room for at least one number.")
    self.capacity = capacity
    storage = Array(repeating: 0, count: capacity)
  }

  /// Whether as many numbers are kept as there is room for.
  public var isFull: Bool { count == capacity }

  /// Takes one more number.
  ///
  /// - Returns: The number that left the window for it, if it was full.
  /// - Complexity: O(1), without allocation.
  @discardableResult
  public mutating func record(_ value: Double) -> Double? {
    let left = isFull ? storage[next] : nil
    storage[next] = value
    next = next + 1 == capacity ? 0 : next + 1
    count = min(count + 1, capacity)
    return left
  }

  /// A number that is kept, by its age: 0 for the last one.
  ///
  /// - Precondition: `age` is below `count`.
  /// - Complexity: O(1).
  public subscript(age age: Int) -> Double {
    require(age >= 0 && age < count, "A window keeps as many numbers as it counts.")
    let place = next - 1 - age
    return storage[place < 0 ? place + capacity : place]
  }

  /// The mean of the numbers kept; 0 where there are none.
  ///
  /// - Complexity: O(capacity), without allocation.
  public var mean: Double {
    guard count > 0 else { return 0 }
    var sum = 0.0
    for index in 0..<count { sum += storage[index] }
    return sum / Double(count)
  }

  /// The count, mean, deviation and range of the numbers kept.
  ///
  /// - Complexity: O(capacity), without allocation.
  public var moments: RunningMoments {
    var moments = RunningMoments()
    for index in 0..<count { moments.record(storage[index]) }
    return moments
  }

  /// The numbers kept, in no order; for reports, since it allocates.
  public var values: [Double] { Array(storage[..<count]) }
}
