internal import DecisionProcesses

extension DQNConfiguration {
  /// Traps where the settings make no sense.
  func validate() {
    require((0...1).contains(discount), "A discount lies in 0...1.")
    require((1..<32_768).contains(stepCount), "A target sums up 1 to 32,767 rewards.")
    require(batchSize > 0, "A batch holds at least one transition.")
    // Of the pictures in replay a stack at least is not what a step led to.
    require(
      replayCapacity - (pictureStack ?? 0) >= max(learningStarts, batchSize),
      "Replay can hold the transitions at which training begins, and a batch.")
    require(
      pictureStack == nil || (priorities == nil && stepCount == 1),
      "Replay of pictures is uniform and keeps single steps.")
    require(
      pictureStack == nil || observationScaling == nil,
      "Rows of numbers are scaled; pictures lie in 0...1 as they come.")
    require(trainingInterval > 0, "There is at least one interaction for each time of training.")
    require(trainingRepeats > 0, "There is at least one training step each time.")
    switch targetUpdate {
    case .copy(let interval):
      require(interval > 0, "A target network is copied after at least one training step.")
    case .blend(let rate):
      require((0...1).contains(rate), "A target network moves a share of the way, in 0...1.")
    }
  }
}
