import Robotics

extension PegInHoleRun.Episode {
  /// Takes a step into account.
  mutating func count(_ report: PegReport, reward: Double) {
    stepCount += 1
    rewardSum += reward
    isInserted = isInserted || report.isInserted
    violationCount += report.exceededForce ? 1 : 0
    overrideCount += report.wasOverridden ? 1 : 0
    greatestForce = max(greatestForce, report.peakForce)
  }
}

extension PegInHoleRun.Evaluation {
  /// The share of episodes that inserted the peg.
  public var success: Double { Double(inserted) / Double(max(count, 1)) }

  /// The mean number of steps of those that did; 0 where there are none.
  public var meanSteps: Double { Double(stepsOfInserted) / Double(max(inserted, 1)) }

  /// Takes a held-out episode into account.
  mutating func count(_ episode: PegInHoleRun.Episode) {
    inserted += episode.isInserted ? 1 : 0
    stepsOfInserted += episode.isInserted ? episode.stepCount : 0
    violations += episode.violationCount > 0 ? 1 : 0
    greatestForce = max(greatestForce, episode.greatestForce)
  }
}
