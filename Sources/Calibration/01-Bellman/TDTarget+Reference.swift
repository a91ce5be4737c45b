import TabularLearning

/// The reference's target and error behind the contract of exercise 1.1.
enum TDTargetReference: TargetSample {
  static func value(_ r: Double, _ g: Double, _ next: [Double], _ end: Bool) -> Double {
    TemporalDifference.qLearningTarget(
      reward: r,
      continuation: TemporalDifference.continuation(isTerminal: end, discount: g),
      nextActionValues: next)
  }

  static func difference(_ target: Double, _ estimate: Double) -> Double {
    TemporalDifference.error(target: target, estimate: estimate)
  }
}
