import DeepQLearning

extension CartPoleSearch {
  /// What the search came to.
  ///
  /// There is one search for the four deep methods, that of DQN: all have had the same budget, and
  /// none but DQN settings of its own.
  public static func recorded(_ method: CartPoleMethod) -> [Trial] {
    method == .tabular ? tables : networks
  }

  private static let tables: [Trial] = [
    table(
      0.4146766598448262, 0, 4889, bins: [1, 3, 6, 12], [3286.23]),
    table(
      0.21171572647361425, 0, 5114, bins: [3, 3, 6, 6], [3294.09]),
    table(
      0.12129883916205926, 0, 9490, bins: [3, 3, 6, 12], [3298.22]),
    table(
      0.16133263830318478, 0.01, 2327, bins: [1, 1, 12, 12], [1063, 521, 2797]),
    table(
      0.055428537835770245, 0.01, 2144, bins: [3, 1, 6, 12], [3392.8]),
    table(
      0.06309649675869905, 0.01, 38315, bins: [3, 3, 6, 6], [3288.14]),
    table(
      0.4673669580758687, 0, 5425, bins: [1, 1, 6, 12], [222, 257, 206]),
    table(
      0.3404435671444809, 0.01, 16938, bins: [1, 1, 6, 12], [3089.32, 3082.66, 3034.64]),
  ]

  private static let networks: [Trial] = [
    deep(
      0.002593512604574897, 15_000, 0, 1_398, .blend(rate: 0.020900551),
      huber: true, [708.83]),
    deep(
      0.00192004376139516, 15_000, 0, 1_268, .blend(rate: 0.032266527),
      huber: false, [136, 136, 180]),
    deep(
      0.0005475304546449324, 15_000, 0, 2_031, .copy(every: 31),
      huber: true, [760.14]),
    deep(
      0.0021487545129205534, 30_000, 0.01, 2_846, .copy(every: 21),
      huber: true, [511.03]),
    deep(
      0.0022244797514003253, 30_000, 0.01, 507, .blend(rate: 0.04391026),
      huber: false, [125, 470.61, 633.14]),
    deep(
      0.0006229134750073315, 30_000, 0.01, 2_873, .blend(rate: 0.093789436),
      huber: true, [758.04]),
    deep(
      0.0016825549027711516, 30_000, 0, 2_473, .copy(every: 83),
      huber: false, [515.29]),
    deep(
      0.0014888286374517953, 15_000, 0, 2_273, .copy(every: 26),
      huber: false, [164, 151, 167]),
  ]

  private static func table(
    _ stepSize: Double, _ finalEpsilon: Double, _ epsilonSteps: Int, bins: [Int],
    _ scores: [Double]
  ) -> Trial {
    var settings = CartPoleSettings()
    settings.learningRate = stepSize
    settings.finalEpsilon = finalEpsilon
    settings.epsilonSteps = epsilonSteps
    settings.bins = bins
    return Trial(settings: settings, scores: scores)
  }

  private static func deep(
    _ learningRate: Double, _ trainingSteps: Int, _ finalEpsilon: Double, _ epsilonSteps: Int,
    _ targetUpdate: TargetUpdate, huber: Bool, _ scores: [Double]
  ) -> Trial {
    var settings = CartPoleSettings()
    settings.learningRate = learningRate
    settings.trainingSteps = trainingSteps
    settings.finalEpsilon = finalEpsilon
    settings.epsilonSteps = epsilonSteps
    settings.targetUpdate = targetUpdate
    settings.usesHuberLoss = huber
    return Trial(settings: settings, scores: scores)
  }
}
