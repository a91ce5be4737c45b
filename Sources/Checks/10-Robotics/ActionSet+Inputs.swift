import Coursework
import DecisionProcesses
import Robotics

extension SeededGenerator {
  /// Joint angles around home; base and hand are turned to anywhere.
  mutating func armAngles() -> [Double] {
    var angles = PegArm.home
    for joint in angles.indices { angles[joint] += size(0.15, 0.6) }
    angles[0] += size(0.2, 2)
    angles[5] += size(0.2, 2)
    return angles
  }

  /// A motion along and about all axes, of millimetres and hundredths of radians.
  mutating func tipMotion() -> TipMotion {
    TipMotion(linear: sizes(0.0003, 0.002).numbers, angular: sizes(0.002, 0.01).numbers)
  }

  /// A motion, an arm and a pose; the limit is far above all deltas.
  ///
  /// Once in some thousand draws the wrist comes over the base, where the arm is singular: such a pose is drawn
  /// again.
  mutating func jointChange() -> JointChangeQuestion {
    while true {
      let question = JointChangeQuestion(
        motion: tipMotion(), angles: armAngles(), arm: PegArm(pegLength: number(in: 0.1...0.25)),
        limit: 1)
      if question.change.greatestSize < 0.25 { return question }
    }
  }

  /// The same near a singular pose: a joint turns by `turns` if nothing is shortened.
  ///
  /// The wrist is singular where joint 5 is at 0, the elbow where joint 3 is.
  mutating func nearSingular(
    joint: Int, at angle: Double, turning turns: ClosedRange<Double>
  ) -> JointChangeQuestion {
    while true {
      var question = jointChange()
      question.angles[joint] = flip(0.5) ? angle : -angle
      question.limit = number(in: 0.05...0.15)
      if turns.contains(question.change.greatestSize) { return question }
    }
  }
}

extension JointChangeQuestion {
  /// The motion, as the reference has it.
  var twist: Twist { Twist(linear: Vector3(motion.linear), angular: Vector3(motion.angular)) }

  /// The deltas before anything is refused or shortened; zeros where the reference finds none.
  var change: JointVector {
    arm.robot.change(for: twist, at: JointVector(angles), within: .infinity)
  }
}

extension MotionSteps {
  /// The motions as the contract has them, along the directions of the reference's actions.
  var motions: [TipMotion] {
    let kinds: [([Double], [PegAction])] = [
      (pushes, [.push]), (retractions, [.retract]), (slides, [.left, .right, .back, .forth]),
      (leans, [.leanLeft, .leanRight, .leanBack, .leanForth]),
    ]
    return kinds.flatMap { sizes, actions in
      sizes.flatMap { size in actions.map { TipMotion($0.motion, size: size) } }
    }
  }
}

extension TipMotion {
  /// A motion of the reference along one axis, with another size.
  init(_ twist: Twist, size: Double) {
    func resized(_ vector: Vector3) -> [Double] {
      vector.numbers.map { $0 == 0 ? 0 : $0 < 0 ? -size : size }
    }
    self.init(linear: resized(twist.linear), angular: resized(twist.angular))
  }
}
