import Coursework
import DecisionProcesses
import Robotics

/// What makes an action set right.
enum ActionSetChecks {
  static let all: [Check] = [
    worked, turnOfHand, motions, changes, actions, shortened, arrives, opposite, singular, obeyed,
    badInput,
  ]

  static let worked = Check(
    "the course's steps make fifteen motions: 2 pushes, a retraction, 8 slides, 4 leans", .example
  ) { _ in
    MotionListQuestion(steps: MotionSteps())
  } judge: { _, answer in
    ActionSetJudge.compare(
      answer,
      PegAction.allCases.map {
        TipMotion(linear: $0.motion.linear.numbers, angular: $0.motion.angular.numbers)
      })
  }

  static let turnOfHand = Check(
    "a turn of 0.01 about the peg's own axis is −0.01 of the last joint, in any pose", .example
  ) { generator in
    JointChangeQuestion(
      motion: TipMotion(angular: [0, 0, 0.01]), angles: generator.armAngles(), arm: PegArm(),
      limit: 0.1)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0, 0, 0, 0, 0, -0.01],
      because: "the peg is in line with the last joint's axis, and its z axis points against it",
      label: { "joint \($0 + 1)" })
  }

  static let motions = Check(
    "steps of any sizes make their motions in order, and no others", .law, rounds: 4
  ) { generator in
    func sizes(_ range: ClosedRange<Int>) -> [Double] {
      (0..<generator.integer(in: range)).map { _ in generator.dyadic(in: 1...20) / 1024 }
    }
    return MotionListQuestion(
      steps: MotionSteps(
        pushes: sizes(1...3), retractions: sizes(1...3), slides: sizes(1...3), leans: sizes(1...2)))
  } judge: { question, answer in
    ActionSetJudge.motions(question, answer)
  }

  static let changes = Check(
    "joint deltas make the motion in the pose that the arm is in", .law, rounds: 6
  ) { generator in
    generator.jointChange()
  } judge: { question, answer in
    ActionSetJudge.change(question, answer)
  }

  static let actions = Check(
    "each of the fifteen actions gets its joint deltas", .law
  ) { inquiry throws(Halt) in
    let question = inquiry.generator.jointChange()
    for motion in MotionSteps().motions {
      try await inquiry.ask(
        question.with { ($0.motion, $0.limit) = (motion, 0.1) }, judge: ActionSetJudge.change)
    }
  }

  static let shortened = Check(
    "deltas beyond the limit are shortened as a whole, and the greatest in size is the limit", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<3 {
      var question = inquiry.generator.jointChange()
      // Some deltas are beyond it, others are not.
      question.limit = question.change.greatestSize * inquiry.generator.number(in: 0.2...0.9)
      try await inquiry.ask(question, judge: ActionSetJudge.change)
      // The greatest has one sign in one of the two, and the other in the other.
      question.motion.linear = question.motion.linear.map { -$0 }
      question.motion.angular = question.motion.angular.map { -$0 }
      try await inquiry.ask(question, judge: ActionSetJudge.change)
    }
  }

  /// Needs no reference's deltas: it looks where the tip goes.
  static let arrives = Check(
    "with the deltas the tip moves as told, up to the square of their size", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<3 {
      // A tenth of the other motions: its square is small beside it.
      let question = inquiry.generator.jointChange().with {
        $0.motion.linear = $0.motion.linear.map { $0 / 10 }
        $0.motion.angular = $0.motion.angular.map { $0 / 10 }
      }
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.count(answer.count, 6, because: "an arm has six joints"), on: question)
      let (robot, angles) = (question.arm.robot, JointVector(question.angles))
      let before = robot.pose(of: angles)
      let way = before.motion(to: robot.pose(of: angles + JointVector(answer)))
      let wanted = question.twist.turned(by: before.rotation)
      let total = answer.reduce(0) { $0 + abs($1) }
      // No second derivative of a place is greater than the arm's reach, about 1.3 m, nor one of a
      // turn than 1.
      let (missed, turned) =
        ((way.linear - wanted.linear).length, (way.angular - wanted.angular).length)
      try inquiry.expect(
        Expectation.holds(
          missed <= 0.7 * total * total + 1e-9 && turned <= 0.6 * total * total + 1e-9,
          expected: "a way of \(wanted.linear.numbers) m and a turn of \(wanted.angular.numbers)",
          because:
            "that is the motion along the axes of the base; deltas of \(total) in all are off "
            + "by \(0.7 * total * total) at most",
          actual: "\(way.linear.numbers) and \(way.angular.numbers)"), on: question)
      try inquiry.expect(
        Expectation.holds(
          total < 1, expected: "small deltas", because: "the motion is of millimetres",
          actual: "\(total) rad in all"), on: question)
    }
  }

  /// Needs no reference: it relates two answers to each other.
  static let opposite = Check(
    "the opposite motion has the opposite deltas, and half of it half of them", .law
  ) { inquiry throws(Halt) in
    for factor in [-1, 0.5] {
      let question = inquiry.generator.jointChange()
      let other = question.with {
        $0.motion.linear = question.motion.linear.map { $0 * factor }
        $0.motion.angular = question.motion.angular.map { $0 * factor }
      }
      let before = try await inquiry.answer(to: question)
      let after = try await inquiry.answer(to: other)
      try inquiry.expect(
        Expectation.equal(
          after, before.map { $0 * factor }, because: "the motion was multiplied by \(factor)",
          label: { "joint \($0 + 1)" }), on: other)
    }
    let still = inquiry.generator.jointChange().with { $0.motion = .none }
    try await inquiry.ask(still, judge: ActionSetJudge.change)
  }

  static let singular = Check(
    "where a joint would have to turn by more than 1 rad, and where nothing helps, the arm stays",
    .safety
  ) { inquiry throws(Halt) in
    for (joint, angle) in [(4, 1e-5), (4, 1e-3), (2, 1e-5), (4, 0.0), (2, 1e-4)] {
      let question = inquiry.generator.nearSingular(
        joint: joint, at: angle, turning: angle == 0 ? 0 ... .infinity : 2 ... .infinity)
      let answer = try await inquiry.answer(to: question)
      let found =
        angle == 0
        ? Expectation.equal(
          answer, [0, 0, 0, 0, 0, 0], because: "two axes are in line: the arm is singular",
          label: { "joint \($0 + 1)" })
        : ActionSetJudge.change(question, answer)
      try inquiry.expect(found, on: question)
    }
  }

  static let obeyed = Check(
    "near a singular pose the arm goes on as long as no joint would turn by more than 1 rad", .law
  ) { inquiry throws(Halt) in
    for (joint, angle) in [(4, 0.02), (4, 0.01), (2, 0.02)] {
      let question = inquiry.generator.nearSingular(
        joint: joint, at: angle, turning: 0.2...0.95)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(ActionSetJudge.change(question, answer), on: question)
    }
  }

  static let badInput = Check(
    "sizes that are none, other lengths, and numbers that are not finite are refused", .badInput
  ) { inquiry throws(Halt) in
    for size in [0, -0.001, .nan, .infinity] {
      let lists: [WritableKeyPath<MotionSteps, [Double]>] = [
        \.pushes, \.retractions, \.slides, \.leans,
      ]
      for list in lists {
        var steps = MotionSteps()
        steps[keyPath: list].append(size)
        try await inquiry.expectRefusal(MotionListQuestion(steps: steps))
      }
    }
    let good = inquiry.generator.jointChange()
    let axis = inquiry.generator.index(below: 3)
    let changes: [@Sendable (inout JointChangeQuestion) -> Void] = [
      { $0.motion.linear[axis] = .nan }, { $0.motion.angular[axis] = .infinity },
      { $0.motion.linear.removeLast() }, { $0.motion.angular.append(0) },
      { $0.motion.angular = [] }, { $0.angles[axis] = .nan }, { $0.angles[axis + 3] = .infinity },
      { $0.angles.removeLast() }, { $0.angles.append(0) }, { $0.angles = [] }, { $0.limit = 0 },
      { $0.limit = -0.1 }, { $0.limit = .nan }, { $0.limit = .infinity },
    ]
    for change in changes { try await inquiry.expectRefusal(good.with(change)) }
  }
}
