import DecisionProcesses

/// How many are still without an event as time goes on, where some were not watched to the end.
///
///     let runs = KaplanMeier(times: [120, 150, 300, 300], isObserved: [true, true, false, false])
///     runs.survival(at: 150)   // 0.5
///     runs.median              // 150
///
/// A run that was stopped before its event is *censored*: all that is known is that its event comes
/// later. Dropping such runs, or counting them as events, makes times look shorter than they are.
/// With dₜ events at time t among the nₜ still watched just before it,
///
///     S(t) = Π over event times up to t of (1 − dₜ / nₜ).
///
/// Who is censored at a time still counts as watched there.
///
/// Source: Kaplan and Meier, *Nonparametric estimation from incomplete observations* (1958).
public struct KaplanMeier: Hashable, Sendable {
  /// One step of the curve.
  public struct Step: Hashable, Sendable {
    /// The time of an event.
    public let time: Double
    /// The share without an event at this time and after it.
    public let survival: Double
  }

  /// The steps, by rising time.
  public let steps: [Step]

  /// Estimates the curve.
  ///
  /// - Parameters:
  ///   - times: When each run had its event, or was stopped.
  ///   - isObserved: Whether the event was seen.
  /// - Precondition: There is a run, one flag for each, and no time is NaN.
  /// - Complexity: O(n log n).
  public init(times: [Double], isObserved: [Bool]) {
    require(!times.isEmpty, "A survival curve needs at least one run.")
    require(times.count == isObserved.count, "Each time is an event's or not.")
    require(!times.contains { $0.isNaN }, "A time that is not a number has no place.")
    var steps: [Step] = []
    var survival = 1.0
    let order = times.indices.sorted { times[$0] < times[$1] }
    var position = 0
    while position < order.count {
      let time = times[order[position]]
      let watched = order.count - position
      var events = 0
      while position < order.count, times[order[position]] == time {
        events += isObserved[order[position]] ? 1 : 0
        position += 1
      }
      guard events > 0 else { continue }
      survival *= 1 - Double(events) / Double(watched)
      steps.append(Step(time: time, survival: survival))
    }
    self.steps = steps
  }

  /// The share without an event up to and at a time.
  ///
  /// - Complexity: O(steps).
  public func survival(at time: Double) -> Double {
    steps.last { $0.time <= time }?.survival ?? 1
  }

  /// The first time by which half have had their event, or nil where it never comes to that.
  ///
  /// - Complexity: O(steps).
  public var median: Double? {
    // Half of the runs in factors that are not exact: a hair above one half is one half.
    steps.first { $0.survival <= 0.5 + 1e-12 }?.time
  }

  /// An interval for the median by resampling runs; infinity where half never have their event.
  ///
  /// Ends are order statistics, without interpolation, since some medians may be infinite.
  ///
  /// Source: Efron, *Censored data and the bootstrap* (1981).
  ///
  /// - Precondition: As for `init(times:isObserved:)`; `confidence` lies between 0 and 1.
  /// - Complexity: O(replicates · n log n).
  public static func medianInterval(
    times: [Double], isObserved: [Bool], confidence: Double = 0.95, replicateCount: Int = 2_000,
    using generator: inout some RandomNumberGenerator
  ) -> ClosedRange<Double> {
    checkConfidence(confidence)
    require(replicateCount > 0, "A bootstrap needs at least one replicate.")
    let medians = (0..<replicateCount).map { _ in
      let drawn = times.indices.map { _ in generator.index(below: times.count) }
      return KaplanMeier(
        times: drawn.map { times[$0] }, isObserved: drawn.map { isObserved[$0] }
      ).median ?? .infinity
    }.sorted()
    let tail = Int((1 - confidence) / 2 * Double(replicateCount))
    return medians[tail]...medians[replicateCount - 1 - tail]
  }
}
