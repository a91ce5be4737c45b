import Coursework
import DecisionProcesses
import Robotics

/// What makes a safety layer right.
enum SafetyLayerChecks {
  static let all: [Check] = [
    worked, sessions, anyCommand, hysteresis, sizes, atTheLimits, noNumber, resets, sameMotion,
    episode, badInput, badSteps,
  ]

  private typealias Step = SafetySessionQuestion.Step

  static let worked = Check(
    "41 N make the layer retract, 25 N do not make it let go, and 19 N do", .example
  ) { _ in
    let push = TipMotion(linear: [0, 0, -0.002])
    return SafetySessionQuestion(
      steps: [39, 41, 25, 19, 25].map {
        Step(force: [0, 0, $0], chosen: push, outwards: [0.6, 0, 0.8])
      })
  } judge: { question, answer in
    let push = TipMotion(linear: [0, 0, -0.002])
    let back = TipMotion(linear: [0.0006, 0, 0.0008])
    let expected = [push, back, back, push, push]
    if let wrong = Expectation.count(answer.count, 5, because: "there are five steps") {
      return wrong
    }
    for (index, motion) in expected.enumerated() {
      let wrong = Expectation.equal(
        answer[index].motion.linear, motion.linear, within: 1e-12,
        because: "step \(index): it begins at 40 N, and goes on until the force is below 20 N",
        label: SafetyLayerJudge.way)
      if let wrong { return wrong }
    }
    return SafetyLayerJudge.session(question, answer)
  }

  static let sessions = Check(
    "motions and reports follow from the forces so far", .law, rounds: 5
  ) { generator in
    let levels = (0..<generator.integer(in: 4...9)).map { _ in
      ForceLevel.allCases[generator.index(below: 3)]
    }
    return generator.safetySession(levels + [.high, .between, .low, .between])
  } judge: { question, answer in
    SafetyLayerJudge.session(question, answer)
  }

  static let anyCommand = Check(
    "the retraction is the same whatever was chosen: to push, to wait, to pull, to turn", .safety
  ) { inquiry throws(Halt) in
    var question = inquiry.generator.safetySession([.low, .high, .high, .high, .between, .high])
    let outwards = question.steps[0].outwards
    let chosen: [TipMotion] = [
      TipMotion(linear: outwards.map { -0.002 * $0 }),
      TipMotion(linear: outwards.map { -0.002 * $0 }),
      .none, TipMotion(linear: outwards.map { 0.003 * $0 }),
      TipMotion(angular: [0.005, -0.004, 0]),
      inquiry.generator.tipMotion(),
    ]
    for step in question.steps.indices {
      question.steps[step].outwards = outwards
      question.steps[step].chosen = chosen[step]
    }
    try await inquiry.ask(question, judge: SafetyLayerJudge.session)
  }

  static let hysteresis = Check(
    "between the two forces the layer does what it did before", .law
  ) { inquiry throws(Halt) in
    for levels in [
      [.between, .between, .low, .between, .between],
      [.high, .between, .between, .between, .low, .between], [.high, .low, .high, .between, .low],
      [.between, .high, .between, .high, .between],
    ] as [[ForceLevel]] {
      let question = inquiry.generator.safetySession(levels)
      try await inquiry.ask(question, judge: SafetyLayerJudge.session)
    }
  }

  static let sizes = Check(
    "it is the size of the whole force that counts, wherever it points", .law
  ) { inquiry throws(Halt) in
    let settings = inquiry.generator.safetySettings()
    let full = settings.threshold
    // Each by itself below the threshold, together above; sideways; pulling; together below.
    let forces = [
      [0.7, 0.7, 0.5], [-0.75, 0.6, -0.6], [1.2, 0.05, 0], [0, -1.1, 0.1], [0, 0, -1.3],
      [-0.6, 0.5, -0.4], [0.65, 0, 0.6], [0.4, -0.4, 0.5],
    ].map { $0.map { $0 * full } }
    for force in forces {
      let steps = [force, force.map { $0 / 10 }, force].map {
        Step(
          force: $0, chosen: inquiry.generator.tipMotion(), outwards: inquiry.generator.outwards())
      }
      try await inquiry.ask(
        SafetySessionQuestion(settings: settings, steps: steps), judge: SafetyLayerJudge.session)
    }
  }

  static let atTheLimits = Check(
    "at the threshold itself it begins, and at the release force itself it goes on", .law
  ) { inquiry throws(Halt) in
    // Sizes of 5/4 of whole numbers, which are exact: 3, 4 and 5.
    let unit = Double(inquiry.generator.integer(in: 4...8))
    let settings = SafetySettings(threshold: 10 * unit, release: 5 * unit, distance: 0.002)
    let at = [0, -6 * unit, 8 * unit]
    for forces in [
      [at, at.map { $0 / 2 }, at.map { $0 / 4 }], [at.map { $0 / 2 }, at, [1, 0, 0]],
    ] {
      let steps = forces.map {
        Step(
          force: $0, chosen: inquiry.generator.tipMotion(), outwards: inquiry.generator.outwards())
      }
      try await inquiry.ask(
        SafetySessionQuestion(settings: settings, steps: steps), judge: SafetyLayerJudge.session)
    }
  }

  static let noNumber = Check(
    "a force that is no number, or infinite, is no reason to go on", .safety
  ) { inquiry throws(Halt) in
    let axis = inquiry.generator.index(below: 3)
    for (value, axis) in [
      (Double.nan, 0), (.nan, 1), (.nan, 2), (.infinity, axis), (-.infinity, axis),
    ] {
      for first in [ForceLevel.low, .high] {
        var question = inquiry.generator.safetySession([first, .low, .between, .low, .low])
        question.steps[1].force[axis] = value
        try await inquiry.ask(question, judge: SafetyLayerJudge.session)
      }
    }
  }

  static let resets = Check(
    "after a reset the layer passes, and has nothing to report", .law
  ) { inquiry throws(Halt) in
    for levels in [
      [.high, .between, .between], [.high, .low, .between, .between], [.low, .high, .high, .low],
    ] as [[ForceLevel]] {
      var question = inquiry.generator.safetySession(levels)
      question.steps[1].isFirst = true
      question.steps[2].isFirst = inquiry.generator.flip(0.5)
      try await inquiry.ask(question, judge: SafetyLayerJudge.session)
    }
  }

  static let sameMotion = Check(
    "a step is overridden also where the chosen motion is the retraction", .law
  ) { inquiry throws(Halt) in
    var question = inquiry.generator.safetySession([.low, .high, .between, .low])
    for step in question.steps.indices {
      let outwards = question.steps[step].outwards
      question.steps[step].chosen = TipMotion(
        linear: outwards.map { question.settings.distance * $0 })
    }
    try await inquiry.ask(question, judge: SafetyLayerJudge.session)
  }

  static let episode = Check(
    "along an episode of the robot the layer does what the robot's own does", .safety
  ) { inquiry throws(Halt) in
    let (question, overridden) = SafetySessionQuestion.episode(using: &inquiry.generator)
    let answer = try await inquiry.ask(question, judge: SafetyLayerJudge.session)
    try inquiry.expect(
      Expectation.same(
        answer.map { $0.report?.isOverridden ?? false }, overridden,
        because: "that is what the robot's own layer overrode"), on: question)
  }

  static let badInput = Check.refuses(
    "forces in the wrong order, and numbers that are none, are refused"
  ) { generator in
    let good = generator.safetySession([.low, .high])
    return [
      good.with { $0.settings.release = $0.settings.threshold },
      good.with { $0.settings.release = $0.settings.threshold + 1 },
      good.with { $0.settings.release = 0 }, good.with { $0.settings.release = -5 },
      good.with { $0.settings.release = .nan }, good.with { $0.settings.threshold = .nan },
      good.with { $0.settings.threshold = .infinity }, good.with { $0.settings.threshold = -1 },
      good.with { $0.settings.distance = 0 }, good.with { $0.settings.distance = -0.001 },
      good.with { $0.settings.distance = .nan }, good.with { $0.settings.distance = .infinity },
    ]
  }

  static let badSteps = Check.refuses(
    "motions, forces and directions of other lengths, and directions that are none, are refused"
  ) { generator in
    let good = generator.safetySession([.low, .high])
    let (axis, step) = (generator.index(below: 3), generator.index(below: 2))
    return [
      good.with { $0.steps[step].force.removeLast() }, good.with { $0.steps[step].force.append(0) },
      good.with { $0.steps[step].force = [] }, good.with { $0.steps[step].chosen.linear = [] },
      good.with { $0.steps[step].chosen.angular.append(0) },
      good.with { $0.steps[step].chosen.linear[axis] = .nan },
      good.with { $0.steps[step].chosen.angular[axis] = .infinity },
      good.with { $0.steps[step].outwards.removeLast() },
      good.with { $0.steps[step].outwards[axis] = .nan },
    ]
  }
}
