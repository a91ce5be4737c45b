import Coursework
import DecisionProcesses

/// How episodes are looked at.
extension DomainRandomizationChecks {
  /// Whether there is an episode for each script, with as many steps.
  static func judgeShape(
    _ question: RandomizedEpisodesQuestion, _ answer: [RandomizedEpisodesQuestion.EpisodeLog]
  ) -> Discrepancy? {
    Expectation.same(
      answer.map(\.steps.count), question.episodes.map(\.count),
      because: "there is a step for each step of the script")
      ?? Expectation.same(
        answer.map(\.later.count), question.episodes.map(\.count),
        because: "conditions are asked for after each step")
  }

  /// Whether what is carried out is what was commanded, later by the latency of the ranges.
  @Sendable
  static func judgeCommands(
    _ question: RandomizedEpisodesQuestion, _ answer: [RandomizedEpisodesQuestion.EpisodeLog]
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    for (number, (log, script)) in zip(answer, question.episodes).enumerated() {
      let latency = question.ranges.latency.lowerBound
      if let wrong = Expectation.equal(
        log.steps.map(\.command), commands(script, latency: latency),
        because: "the latency is \(latency), and an episode begins without any command",
        label: { "step \($0) of episode \(number)" })
      {
        return wrong
      }
    }
    return nil
  }

  /// Whether conditions lie within their ranges and stay, and every step follows from them.
  @Sendable
  static func judgeEpisodes(
    _ question: RandomizedEpisodesQuestion, _ answer: [RandomizedEpisodesQuestion.EpisodeLog]
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    for (number, (log, script)) in zip(answer, question.episodes).enumerated() {
      let conditions = log.conditions
      for (quantity, number) in conditions.numbers.enumerated() {
        if let wrong = judgeRange([number], quantity, question.ranges) { return wrong }
      }
      if let step = log.later.firstIndex(where: { $0 != conditions }) {
        return Discrepancy(
          expected:
            "the same conditions after step \(step) of episode \(number) as at its beginning",
          because: "they are drawn when an episode begins, and stay",
          actual: "\(log.later[step].numbers) after \(conditions.numbers)")
      }
      if let wrong = judgeSteps(log, script, number) { return wrong }
    }
    return nil
  }

  private static func judgeSteps(
    _ log: RandomizedEpisodesQuestion.EpisodeLog,
    _ script: [RandomizedEpisodesQuestion.ScriptedStep],
    _ number: Int
  ) -> Discrepancy? {
    let conditions = log.conditions
    func compare(
      _ actual: [Double], _ expected: [Double], _ what: String, _ reason: String
    ) -> Discrepancy? {
      Expectation.equal(
        actual, expected, because: reason,
        label: { "the \(what) in step \($0) of episode \(number)" })
    }
    let truths = script.map(\.truth)
    let forces = truths.map { conditions.friction * $0.normalForce }
    let offsets = truths.map { $0.position - conditions.holeShift }
    return compare(
      log.steps.map(\.command), commands(script, latency: conditions.latency), "command",
      "the latency of this episode is \(conditions.latency)")
      ?? compare(
        conditions.forceNoise > 0 ? [] : log.steps.map(\.measuredForce),
        conditions.forceNoise > 0 ? [] : forces.map { $0 + 9.81 * conditions.extraMass },
        "measured force", "friction · normalForce + 9.81 · extraMass, and there is no noise")
      ?? compare(
        conditions.offsetNoise > 0 ? [] : log.steps.map(\.measuredOffset),
        conditions.offsetNoise > 0 ? [] : offsets, "measured offset",
        "position − holeShift, and there is no noise")
      ?? Expectation.holds(
        log.steps.allSatisfy { $0.measuredForce.isFinite && $0.measuredOffset.isFinite },
        expected: "measured numbers that are finite", because: "finite numbers with normal noise",
        actual: "others in episode \(number)")
      ?? judgeRewards(log, truths, forces, offsets, number)
  }

  private static func judgeRewards(
    _ log: RandomizedEpisodesQuestion.EpisodeLog, _ truths: [PegTruth], _ forces: [Double],
    _ offsets: [Double], _ number: Int
  ) -> Discrepancy? {
    let play = log.conditions.clearance / 2
    for (step, truth) in truths.enumerated() {
      // Conditions are drawn: where one falls onto a limit, rounding may decide either way.
      guard abs(forces[step] - 50) > 1e-9, abs(abs(offsets[step]) - play) > 1e-12 else { continue }
      let isInserted = truth.depth >= 0.020 && abs(offsets[step]) <= play
      let expected = -1.0 + (isInserted ? 100 : 0) - (forces[step] > 50 ? 10 : 0)
      if let wrong = Expectation.equal(
        [log.steps[step].reward], [expected],
        because:
          "the true force is \(forces[step]) N, the true offset \(offsets[step]) m of \(play) m "
          + "that are free, and the depth \(truth.depth) m",
        label: { _ in "the reward of step \(step) of episode \(number)" })
      {
        return wrong
      }
    }
    return nil
  }

  private static func commands(
    _ script: [RandomizedEpisodesQuestion.ScriptedStep], latency: Int
  ) -> [Double] {
    script.indices.map { $0 < latency ? 0 : script[$0 - latency].command }
  }

  /// Whether draws of a quantity lie within its range, but for rounding.
  static func judgeRange(
    _ draws: [Double], _ quantity: Int, _ ranges: RandomizationRanges
  ) -> Discrepancy? {
    let range = ranges.all[quantity]
    let rounding = 1e-12 * max(1e-6, abs(range.lowerBound), abs(range.upperBound))
    let (low, high) = (range.lowerBound - rounding, range.upperBound + rounding)
    guard let stranger = draws.first(where: { !($0 >= low && $0 <= high) }) else { return nil }
    return Discrepancy(
      expected: "\(RandomizationRanges.names[quantity]) in \(range)",
      because: "conditions are drawn from their ranges", actual: "\(stranger)")
  }
}

extension RandomizationRanges {
  /// The ranges in the order of `EpisodeConditions`.
  var all: [ClosedRange<Double>] {
    [
      friction, clearance, extraMass, Double(latency.lowerBound)...Double(latency.upperBound),
      forceNoise, offsetNoise, holeShift,
    ]
  }

  /// What they are called.
  static let names = [
    "friction", "clearance", "extraMass", "latency", "forceNoise", "offsetNoise", "holeShift",
  ]
}
