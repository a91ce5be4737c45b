extension LearnerFigure {
  /// Every exercise that has something to show, in order.
  public static let all: [LearnerFigure] = [
    .update, .contraction, .valueIteration,
    .offPolicyLearning, .planning,
    .epsilonGreedy, .softmax, .decay,
    .visitCounts, .convergenceRate, .tracking,
    .maximumBias, .biasExperiment,
    .discretizer, .tileCoding, .bairdCounterexample, .greyscaleResize, .frameStack,
    .adam, .replay, .targets, .deepAgent,
    .duelingHead, .prioritizedSampling, .importanceWeights, .overestimation,
    .trainingMonitor, .wanderingRobot, .comparison,
    .pegFeatures, .safetyLayer,
    .rewardShaping, .domainRandomization, .pegAgent,
  ]
}
