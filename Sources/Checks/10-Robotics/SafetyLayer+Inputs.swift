import Coursework
import DecisionProcesses
import Robotics

/// How high a force is, beside the two of a layer.
enum ForceLevel: CaseIterable {
  case low, between, high
}

extension SeededGenerator {
  /// Settings around those of this course's robot.
  mutating func safetySettings() -> SafetySettings {
    let threshold = number(in: 25...60)
    return SafetySettings(
      threshold: threshold, release: threshold * number(in: 0.3...0.7),
      distance: dyadic(in: 1...4) / 1024)
  }

  /// A direction out of the hole of which no part is 0, and z is not the greatest, always.
  mutating func outwards() -> [Double] {
    let direction = sizes(0.2, 1)
    return (direction / direction.length).numbers
  }

  /// A force of a level, with no part that is 0; rounding does not decide what it is.
  mutating func force(_ level: ForceLevel, _ settings: SafetySettings) -> [Double] {
    let share = 0.05 + 0.9 * unit()
    let size =
      switch level {
      case .low: share * settings.release
      case .between: settings.release + share * (settings.threshold - settings.release)
      case .high: settings.threshold * (1 + share)
      }
    return outwards().map { $0 * size }
  }

  /// A motion that a step may choose: now and then none, seldom along one axis.
  mutating func chosenMotion() -> TipMotion { flip(0.2) ? .none : tipMotion() }

  /// A session at these levels of force.
  mutating func safetySession(_ levels: [ForceLevel]) -> SafetySessionQuestion {
    let settings = safetySettings()
    return SafetySessionQuestion(
      settings: settings,
      steps: levels.map { level in
        SafetySessionQuestion.Step(
          force: force(level, settings), chosen: chosenMotion(), outwards: outwards())
      })
  }
}

extension SafetySessionQuestion {
  /// An episode of the robot with its own layer, and what that layer did in each step.
  static func episode(
    using generator: inout SeededGenerator
  ) -> (question: SafetySessionQuestion, overridden: [Bool]) {
    var world = PegInHole()
    _ = world.reset(using: &generator)
    var steps: [Step] = []
    var overridden: [Bool] = []
    for step in 0..<14 {
      // Pushes bring the force up; where the peg is over the hole by chance, slides bring it off.
      let action: PegAction = step % 4 == 0 ? .right : .push
      let rotation = world.observation.pose.rotation
      steps.append(
        Step(
          force: world.observation.wrench.force.numbers,
          chosen: TipMotion(
            linear: action.motion.linear.numbers, angular: action.motion.angular.numbers),
          outwards: rotation.inverted(world.holeEstimate.rotation.z).numbers))
      let result = world.step(action.rawValue, using: &generator)
      overridden.append(world.report.wasOverridden)
      if result.isTerminated { break }
    }
    return (SafetySessionQuestion(steps: steps), overridden)
  }
}
