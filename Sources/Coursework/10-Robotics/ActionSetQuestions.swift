/// Asks for the motions that can be chosen.
public struct MotionListQuestion: Question {
  public typealias Asks = Contracts.ActionSet
  /// How far they go.
  public var steps: MotionSteps

  /// Creates the question.
  public init(steps: MotionSteps) {
    self.steps = steps
  }

  public func answer(by implementation: any ActionSetExercise.Type) throws -> [TipMotion] {
    try implementation.motions(of: steps)
  }

  /// A size fewer.
  public var smaller: [MotionListQuestion] {
    let lists: [WritableKeyPath<MotionSteps, [Double]>] = [
      \.pushes, \.retractions, \.slides, \.leans,
    ]
    return lists.filter { !steps[keyPath: $0].isEmpty }.map { list in
      with { _ = $0.steps[keyPath: list].removeLast() }
    }
  }
}

/// Asks for the joint deltas of a motion.
public struct JointChangeQuestion: Question {
  public typealias Asks = Contracts.ActionSet
  /// The motion, along the tip's axes.
  public var motion: TipMotion
  /// The joint angles.
  public var angles: [Double]
  /// The arm.
  public var arm: PegArm
  /// The greatest delta of a joint.
  public var limit: Double

  /// Creates the question.
  public init(motion: TipMotion, angles: [Double], arm: PegArm, limit: Double) {
    self.motion = motion
    self.angles = angles
    self.arm = arm
    self.limit = limit
  }

  public func answer(by implementation: any ActionSetExercise.Type) throws -> [Double] {
    try implementation.jointChange(for: motion, at: angles, of: arm, limit: limit)
  }

  /// A motion with fewer parts, a limit that is never reached.
  public var smaller: [JointChangeQuestion] {
    var smaller: [JointChangeQuestion] = []
    if limit < 1 { smaller.append(with { $0.limit = 1 }) }
    for axis in 0..<3 {
      if motion.linear[axis] != 0 { smaller.append(with { $0.motion.linear[axis] = 0 }) }
      if motion.angular[axis] != 0 { smaller.append(with { $0.motion.angular[axis] = 0 }) }
    }
    return smaller
  }
}
