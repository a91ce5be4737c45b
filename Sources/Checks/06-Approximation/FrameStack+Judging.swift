import Coursework
import Environments
import RealModule

/// How pictures and rewards are looked at.
extension FrameStackChecks {
  static func judge(
    _ question: RepeatedActionQuestion, _ answer: RepeatedActionQuestion.Answer
  ) -> Discrepancy? {
    let expected = question.expected
    return Expectation.same(
      answer.actions, expected.actions,
      because: "the action is taken \(question.times) times, or until the episode ends")
      ?? Expectation.equal(
        answer.step.reward, expected.step.reward, because: "all rewards are added up")
      ?? Expectation.same(
        answer.step.picture, expected.step.picture,
        because: "what is seen is the maximum of the last picture and the one before it, which is "
          + "`previous` where only one was shown")
      ?? Expectation.same(
        answer.step.isTerminated, expected.step.isTerminated,
        because: "whether the episode has ended is what the last step said")
  }

  static func judge(_ question: StackQuestion, _ answer: [[[Int]]]) -> Discrepancy? {
    let expected = question.expected
    if let discrepancy = Expectation.count(
      answer.count, expected.count, because: "the stack is looked at after each picture")
    {
      return discrepancy
    }
    guard let wrong = expected.indices.first(where: { answer[$0] != expected[$0] }) else {
      return nil
    }
    let latest = question.events[0...wrong].lastIndex(where: \.begins) ?? 0
    return Discrepancy(
      expected: "\(expected[wrong]) after picture \(wrong + 1)",
      because: wrong == latest
        ? "the first picture of an episode takes all places"
        : "the latest \(question.count) pictures of the episode are shown, oldest first, and the "
          + "first one stands in for those before it",
      actual: "\(answer[wrong].prefix(12))")
  }

  static func judge(_ question: RewardRaceQuestion, _ answer: ClippingEffect) -> Discrepancy? {
    judge(
      answer, question.race.effect,
      because: "a reward in n steps is worth discountⁿ⁻¹ of itself, clipped or not")
  }

  static func judge(
    _ answer: ClippingEffect, _ expected: ClippingEffect, because reason: String
  ) -> Discrepancy? {
    let names = ["near", "far", "clippedNear", "clippedFar"]
    return Expectation.equal(
      [answer.near, answer.far, answer.clippedNear, answer.clippedFar],
      [expected.near, expected.far, expected.clippedNear, expected.clippedFar],
      because: reason, label: { names[$0] })
      ?? Expectation.holds(
        answer.changesTheChoice == expected.changesTheChoice,
        expected: "\(expected.changesTheChoice) for changesTheChoice",
        because:
          "the far way is chosen where it is worth more than the near one, and the two choices "
          + "are compared", actual: "\(answer.changesTheChoice)")
  }
}

extension RepeatedActionQuestion {
  /// What comes back, and what was done for it.
  var expected: Answer {
    let ends = steps.firstIndex(where: \.isTerminated).map { $0 + 1 } ?? steps.count
    let taken = steps.prefix(min(times, ends))
    let seen = [previous] + taken.map(\.picture)
    let picture = zip(seen[seen.count - 1], seen[seen.count - 2]).map { max($0, $1) }
    return Answer(
      step: FilmStep(
        picture: picture, reward: taken.reduce(0) { $0 + $1.reward },
        isTerminated: taken.last?.isTerminated ?? false),
      actions: taken.map { _ in action })
  }
}

extension StackQuestion {
  /// What the stack shows after each picture.
  var expected: [[[Int]]] {
    events.indices.map { place in
      let first = events[0...place].lastIndex(where: \.begins) ?? 0
      return (0..<count).map { events[max(first, place - count + 1 + $0)].picture }
    }
  }
}

extension RewardRace {
  /// The values, with the reference's clipping.
  var effect: ClippingEffect {
    func value(_ reward: Double, _ steps: Int) -> Double { reward * .pow(discount, steps - 1) }
    let clip = RewardClipped<CartPole>.clipped
    let near = value(nearReward, nearSteps)
    let far = value(farReward, farSteps)
    let clippedNear = value(clip(nearReward), nearSteps)
    let clippedFar = value(clip(farReward), farSteps)
    return ClippingEffect(
      near: near, far: far, clippedNear: clippedNear, clippedFar: clippedFar,
      changesTheChoice: (far > near) != (clippedFar > clippedNear))
  }
}
