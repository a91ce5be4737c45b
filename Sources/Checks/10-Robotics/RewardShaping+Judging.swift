import Coursework
import DecisionProcesses
import DynamicProgramming

/// How shaping is looked at.
extension RewardShapingChecks {
  @Sendable
  static func judgeSteps(_ question: ShapedRewardsQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer,
      question.steps.map {
        $0.shapedReward(potentials: question.potentials, discount: question.discount)
      },
      because: "reward + γ Φ(s′) − Φ(s), with Φ(s′) = 0 where the step terminates",
      label: { place in
        let step = question.steps[place]
        let end =
          step.isTerminated ? ", which terminates" : step.isTruncated ? ", which is cut off" : ""
        return "the step from \(step.state) to \(step.nextState)\(end)"
      })
  }

  @Sendable
  static func judgeReturn(_ question: ReturnChangeQuestion, _ answer: Double) -> Discrepancy? {
    let changes = question.episode.map {
      $0.shapedReward(potentials: question.potentials, discount: question.discount) - $0.reward
    }
    return Expectation.equal(
      answer, changes.reversed().reduce(0) { $1 + question.discount * $0 },
      because: "γⁿ Φ(last) − Φ(first) after \(changes.count) steps, with Φ(last) = 0 where it "
        + "terminates")
  }

  @Sendable
  static func judgeModel(_ question: ShapedModelQuestion, _ answer: [[Outcome]]) -> Discrepancy? {
    let model = question.model
    if let wrong = judgeOutcomes(question, answer) { return wrong }
    // What terminal states list is never taken: the task's own rows stand for it.
    let rows = answer.indices.map {
      model.isTerminal($0 / model.actionCount) ? model.rows[$0] : answer[$0]
    }
    let shaped = optimalActionValues(
      of: FiniteModel(
        actionCount: model.actionCount, initialStates: model.initialStates, rows: rows,
        terminalStates: model.terminalStates),
      discount: question.discount)
    let values = optimalActionValues(of: model, discount: question.discount)
    for state in model.livingStates {
      if let wrong = Expectation.same(
        shaped.greedyActions(in: state, tolerance: 1e-6),
        values.greedyActions(in: state, tolerance: 1e-6),
        because: "the best actions in state \(state) are those of the task without shaping")
      {
        return wrong
      }
      if let wrong = Expectation.equal(
        Array(shaped[state]), values[state].map { $0 - question.potentials[state] }, within: 1e-7,
        because: "the optimal values of the shaped task are Q*(s, a) − Φ(s)",
        label: { "state \(state), action \($0)" })
      {
        return wrong
      }
    }
    return judgeRewards(question, answer)
  }

  /// Whether the outcomes that matter are those of the task, and have rewards to plan with.
  private static func judgeOutcomes(
    _ question: ShapedModelQuestion, _ answer: [[Outcome]]
  ) -> Discrepancy? {
    let model = question.model
    if let wrong = Expectation.count(
      answer.count, model.rows.count, because: "there is a row for each state and action")
    {
      return wrong
    }
    for (index, (outcomes, originals)) in zip(answer, model.rows).enumerated() {
      if model.isTerminal(index / model.actionCount) { continue }
      let place = "state \(index / model.actionCount), action \(index % model.actionCount)"
      let isSame =
        outcomes.count == originals.count
        && zip(outcomes, originals).allSatisfy { outcome, original in
          outcome.nextState == original.nextState && outcome.isTerminal == original.isTerminal
            && abs(outcome.probability - original.probability) <= 1e-12
        }
      if let wrong = Expectation.holds(
        isSame, expected: "the outcomes of \(place) with no change but to their rewards",
        because: "shaping changes what is paid, and not what happens",
        actual: "\(outcomes.prefix(4))")
        ?? Expectation.holds(
          outcomes.allSatisfy { abs($0.reward) < 1e6 }, expected: "finite rewards for \(place)",
          because: "rewards and potentials are below 100",
          actual: "\(outcomes.map(\.reward).prefix(4))")
      {
        return wrong
      }
    }
    return nil
  }

  /// Whether each outcome has its own shaping, and not that of another.
  private static func judgeRewards(
    _ question: ShapedModelQuestion, _ answer: [[Outcome]]
  ) -> Discrepancy? {
    let model = question.model
    for (index, (outcomes, expected)) in zip(answer, question.expected.rows).enumerated()
    where !model.isTerminal(index / model.actionCount) {
      if let wrong = Expectation.equal(
        outcomes.map(\.reward), expected.map(\.reward),
        because: "each outcome has the shaping of its own next state",
        label: {
          "outcome \($0) of state \(index / model.actionCount), action \(index % model.actionCount)"
        })
      {
        return wrong
      }
    }
    return nil
  }

  static func judgeTaskValues(
    _ question: TaskValuesQuestion, _ answer: [[Double]]
  ) -> Discrepancy? {
    Expectation.equal(
      answer,
      question.shapedValues.indices.map { state in
        question.shapedValues[state].map {
          question.terminalStates[state] ? 0 : $0 + question.potentials[state]
        }
      },
      because: "shaping takes Φ(s) from every value of s, and terminal states have the value 0")
  }

  @Sendable
  static func judgeTemptation(
    _ question: TemptationQuestion, _ answer: TemptingRewards?
  ) -> Discrepancy? {
    let (bonus, discount) = (question.bonus, question.discount)
    let excess = bonus.beside / (1 - discount) - bonus.atGoal
    let series = "the bonus adds \(bonus.beside) / (1 − \(discount)) to waiting for ever"
    guard let answer else {
      return Expectation.holds(
        excess <= 1e-9, expected: "rewards that the bonus spoils",
        because: "\(series), and \(bonus.atGoal) to finishing", actual: "nil")
    }
    guard excess > 1e-9 else {
      return Discrepancy(
        expected: "nil", because: "\(series), which is no more than \(bonus.atGoal)",
        actual: "\(answer)")
    }
    guard abs(answer.finishing) < 1e12, abs(answer.waiting) < 1e12 else {
      return Discrepancy(
        expected: "finite rewards, not so large that a bonus is lost in rounding",
        because: "\(series), and \(bonus.atGoal) to finishing", actual: "\(answer)")
    }
    let task = answer.lead(with: NearnessBonus(beside: 0, atGoal: 0), discount)
    let spoilt = -answer.lead(with: bonus, discount)
    // A thousandth is asked for; a tenth of it is left to rounding.
    return Expectation.holds(
      task >= 0.0009 * excess, expected: "a task in which finishing is better",
      because: "without the bonus finishing has to beat waiting for ever by \(0.001 * excess)",
      actual: "\(answer): better by \(task)")
      ?? Expectation.holds(
        spoilt >= 0.0009 * excess, expected: "a task in which the bonus makes waiting better",
        because: "\(series), and \(bonus.atGoal) to finishing; with it waiting has to be better by "
          + "\(0.001 * excess)",
        actual: "\(answer): better by \(spoilt)")
  }
}

extension TemptingRewards {
  /// By how much finishing is better than waiting for ever, by dynamic programming.
  fileprivate func lead(with bonus: NearnessBonus, _ discount: Double) -> Double {
    let model = FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: [
        [
          Outcome(
            probability: 1, nextState: 1, reward: finishing + bonus.atGoal, isTerminal: true)
        ],
        [Outcome(probability: 1, nextState: 0, reward: waiting + bonus.beside, isTerminal: false)],
        [], [],
      ],
      terminalStates: [false, true])
    let values = actionValues(
      of: TabularPolicy(actions: [1, 1], actionCount: 2), in: model, discount: discount)
    return values[0, 0] - values[0, 1]
  }
}

extension RewardStep {
  /// The reward with shaping.
  func shapedReward(potentials: [Double], discount: Double) -> Double {
    reward + (isTerminated ? 0 : discount * potentials[nextState]) - potentials[state]
  }
}
