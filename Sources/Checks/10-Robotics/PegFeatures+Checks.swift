import Coursework
import DecisionProcesses
import Robotics

/// What makes features right.
enum PegFeatureChecks {
  static let all: [Check] = [
    workedSigned, workedDocument, document, signed, wholeTurns, clipped, episode, moved, mirrored,
    inserted, badInput,
  ]

  static let workedSigned = Check(
    "what is seen along the base's y is seen along the x of a hole that is turned by 90°", .example
  ) { _ in
    SignedFeaturesQuestion(
      measured: PegMeasurement(
        angles: Array(repeating: 0, count: 6), rates: Array(repeating: 0, count: 6),
        tip: FramePose(position: [0.399, 0.1005, 0.202], rollPitchYaw: [0, 0, .pi]),
        force: [10, 0, 4], moment: [0.1, 0, 5]),
      hole: FramePose(position: [0.4, 0.1, 0.2], rollPitchYaw: [0, 0, .pi / 2]),
      isRetracting: true)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.5, 1, -0.2, 0, 0, 0, 0.5, 0.2, 0, 0.5, 116.0.squareRoot() / 20, 1],
      because: "the hole's x axis is the base's y: (−1, 0.5) mm of the base are (0.5, 1) mm of the "
        + "hole; the tip is turned by 90° more, so that its x is the hole's y",
      label: { PegFeatureJudge.named($0, PegFeatureJudge.signedNames) })
  }

  static let workedDocument = Check(
    "a joint at −3.1, whose home is 3.1, is 0.083 from it and not −6.2", .example
  ) { _ in
    DocumentFeaturesQuestion(
      measured: PegMeasurement(
        angles: [-3.1, 3, 0.1, -0.2, 1, -1], rates: Array(repeating: 0.7, count: 6),
        tip: FramePose(position: [0.3003, 0.1996, 0.105], rollPitchYaw: [0, 0, 1]),
        force: [3, -4, 12], moment: [0.1, 0, 5]),
      hole: FramePose(position: [0.3, 0.2, 0.1], rollPitchYaw: [0, 0, -1]),
      home: [3.1, 3.05, 0, -0.25, 0.75, -0.9])
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.5, 0, -0.5, 0.65, 10 * (2 * .pi - 6.2), -0.5, 1, 0.5, 2.5, -1],
      because: "3, 4 and 5 tenths of a millimetre; √(9 + 16 + 144) = 13; and 2π − 6.2 = 0.083",
      label: { PegFeatureJudge.named($0, PegFeatureJudge.documentNames) })
  }

  static let document = Check(
    "the document's features are sizes, a depth, and the joints from home", .law, rounds: 6
  ) { generator in
    generator.pegScene().documentQuestion
  } judge: { question, answer in
    PegFeatureJudge.document(question, answer)
  }

  static let signed = Check(
    "the signed features are seen along the hole's axes, wherever hole and hand are turned to",
    .law, rounds: 6
  ) { generator in
    let isRetracting = generator.flip(0.5)
    return generator.pegScene().signedQuestion(isRetracting: isRetracting)
  } judge: { question, answer in
    PegFeatureJudge.signed(question, answer)
  }

  static let wholeTurns = Check(
    "whole turns of a joint change nothing, and the short way may cross half a turn", .law,
    rounds: 4
  ) { generator in
    var question = generator.pegScene().documentQuestion
    for joint in 0..<6 {
      question.measured.angles[joint] += Double(generator.integer(in: -2...2)) * 2 * .pi
      // Every other home is so near to half a turn that the short way often crosses it.
      if joint % 2 == 0 {
        let home = question.home[joint]
        question.home[joint] = generator.size(2.95, 3.13)
        question.measured.angles[joint] += question.home[joint] - home
      }
    }
    return question
  } judge: { question, answer in
    PegFeatureJudge.document(question, answer)
  }

  static let clipped = Check(
    "what is scaled is clipped to 3 on either side", .law
  ) { inquiry throws(Halt) in
    for reach in [2, 4, 10, 40.0] {
      let scene = inquiry.generator.pegScene(reach: reach)
      try await inquiry.ask(scene.documentQuestion, judge: PegFeatureJudge.document)
      try await inquiry.ask(scene.signedQuestion(), judge: PegFeatureJudge.signed)
    }
  }

  static let episode = Check(
    "features are right along an episode of the robot", .law
  ) { inquiry throws(Halt) in
    var world = PegInHole()
    _ = world.reset(using: &inquiry.generator)
    for _ in 0..<6 {
      let hole = FramePose(world.holeEstimate)
      let measured = PegMeasurement(world.observation)
      try await inquiry.ask(
        SignedFeaturesQuestion(
          measured: measured, hole: hole, isRetracting: world.report.wasOverridden),
        judge: PegFeatureJudge.signed)
      try await inquiry.ask(
        DocumentFeaturesQuestion(
          measured: measured, hole: hole, home: world.configuration.home.numbers),
        judge: PegFeatureJudge.document)
      let action = inquiry.generator.flip(0.4) ? 0 : inquiry.generator.index(below: 15)
      if world.step(action, using: &inquiry.generator).isTerminated { break }
    }
  }

  /// Needs no reference: it relates two answers to each other.
  static let moved = Check(
    "hole and robot that are moved and turned together change no signed feature", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<2 {
      let scene = inquiry.generator.pegScene()
      var other = scene
      other.hole =
        Pose(
          position: inquiry.generator.sizes(0.1, 0.5),
          rotation: Rotation(vector: inquiry.generator.sizes(0.2, 0.8))) * scene.hole
      let before = try await inquiry.answer(to: scene.signedQuestion())
      let question = other.signedQuestion()
      try inquiry.expect(
        Expectation.count(before.count, 12, because: "there are twelve signed features"),
        on: scene.signedQuestion())
      let after = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(
          after, before, because: "only hole and robot were moved and turned, both alike",
          label: { PegFeatureJudge.named($0, PegFeatureJudge.signedNames) }), on: question)
    }
  }

  /// Needs no reference either.
  static let mirrored = Check(
    "a mirrored peg looks the same without signs, and changes four signs of the others", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<2 {
      let scene = inquiry.generator.pegScene()
      let question = scene.mirrored.documentQuestion
      let sizes = try await inquiry.answer(to: scene.documentQuestion)
      let mirroredSizes = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(
          mirroredSizes, sizes, because: "the peg was mirrored on the plane x = 0 of the hole",
          label: { PegFeatureJudge.named($0, PegFeatureJudge.documentNames) }), on: question)
      let signed = try await inquiry.answer(to: scene.signedQuestion())
      let signedQuestion = scene.mirrored.signedQuestion()
      let mirrored = try await inquiry.answer(to: signedQuestion)
      try inquiry.expect(
        Expectation.equal(
          mirrored,
          signed.enumerated().map { [0, 3, 5, 9].contains($0.offset) ? -$0.element : $0.element },
          because: "the peg was mirrored on the plane x = 0 of the hole: x, lean and force along x "
            + "and the moment about y change their signs",
          label: { PegFeatureJudge.named($0, PegFeatureJudge.signedNames) }), on: signedQuestion)
      try inquiry.expect(
        Expectation.holds(
          signed.first != mirrored.first, expected: "two values of x", because: "sides differ",
          actual: "the same value"), on: signedQuestion)
    }
  }

  static let inserted = Check(
    "an upright peg on the axis has a depth and nothing else", .law
  ) { inquiry throws(Halt) in
    for depth in [0.0, 0.02, -0.004, 0.5] {
      var scene = inquiry.generator.pegScene()
      (scene.tip, scene.lean, scene.load) = (Vector3(0, 0, -depth), .zero, Wrench())
      scene.turns = .zero
      try await inquiry.ask(scene.signedQuestion(), judge: PegFeatureJudge.signed)
      try await inquiry.ask(scene.documentQuestion, judge: PegFeatureJudge.document)
    }
  }

  static let badInput = Check(
    "lists of other lengths and numbers that are not finite are refused", .badInput
  ) { inquiry throws(Halt) in
    let scene = inquiry.generator.pegScene()
    let (document, signed) = (scene.documentQuestion, scene.signedQuestion())
    for value in [Double.nan, .infinity, -.infinity] {
      let joint = inquiry.generator.index(below: 6)
      let axis = inquiry.generator.index(below: 3)
      try await inquiry.expectRefusal(document.with { $0.measured.angles[joint] = value })
      try await inquiry.expectRefusal(signed.with { $0.measured.rates[joint] = value })
      try await inquiry.expectRefusal(document.with { $0.measured.tip.position[axis] = value })
      try await inquiry.expectRefusal(signed.with { $0.measured.tip.rollPitchYaw[axis] = value })
      try await inquiry.expectRefusal(document.with { $0.measured.force[axis] = value })
      try await inquiry.expectRefusal(signed.with { $0.measured.moment[axis] = value })
      try await inquiry.expectRefusal(document.with { $0.home[joint] = value })
      try await inquiry.expectRefusal(document.with { $0.hole.position[axis] = value })
      try await inquiry.expectRefusal(signed.with { $0.hole.rollPitchYaw[axis] = value })
    }
    try await inquiry.expectRefusal(document.with { $0.measured.moment.append(0) })
    try await inquiry.expectRefusal(signed.with { $0.measured.moment.removeLast() })
    try await inquiry.expectRefusal(signed.with { $0.measured.rates = [] })
    try await inquiry.expectRefusal(document.with { $0.measured.force += $0.measured.force })
    try await inquiry.expectRefusal(document.with { $0.home.removeLast() })
    try await inquiry.expectRefusal(document.with { $0.home.append(0) })
    try await inquiry.expectRefusal(document.with { $0.hole.rollPitchYaw.removeLast() })
    try await inquiry.expectRefusal(signed.with { $0.hole.position = [] })
    try await inquiry.expectRefusal(signed.with { $0.hole.position.append(0) })
  }
}
