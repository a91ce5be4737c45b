import Coursework
import DecisionProcesses
import Statistics
import TabularLearning

/// What makes planning right.
enum DynaQChecks {
  static let all: [Check] = [
    withoutPlanning, onlyWhatWasTried, table, ends, uniform, corridor, badSettings, badTransitions,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  static let withoutPlanning = Check(
    "without planning it is Q-learning: news travels one state in an episode", .example
  ) { generator in
    DynaQQuestion.corridor(
      length: 4, walks: 3, planningSteps: 0, stepSize: 0.5, using: &generator)
  } judge: { question, answer in
    judgePlans(question, answer) ?? judgeTables(question, answer)
  }

  static let onlyWhatWasTried = Check(
    "each step plans as often as it should, with the last result of pairs that were tried",
    .safety, rounds: 2
  ) { generator in
    DynaQQuestion.random(using: &generator)
  } judge: { question, answer in
    judgePlans(question, answer)
  }

  static let table = Check(
    "the table follows from the real update and then the planned ones, in order", .law, rounds: 2
  ) { generator in
    DynaQQuestion.random(using: &generator)
  } judge: { question, answer in
    judgePlans(question, answer) ?? judgeTables(question, answer)
  }

  /// Without planning, so that the table does not hang on what the model draws.
  static let ends = Check(
    "step sizes and discounts of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = DynaQQuestion.random(using: &inquiry.generator).with { $0.planningSteps = 0 }
      for extreme in [
        question.with { $0.stepSize = end }, question.with { $0.discount = end },
      ] {
        try await inquiry.ask(extreme) { question, answer in
          judgePlans(question, answer) ?? judgeTables(question, answer)
        }
      }
    }
  }

  /// Draws 900 times from four pairs, one of which was tried up to nine times and the others once.
  ///
  /// A cell is accepted if n · kl(observed, 0.25) ≤ log(8 / 1e-9) = 22.8, which holds for every
  /// cell of uniform draws with chance 1 − 1e-9.
  static let uniform = Check(
    "every pair that was tried is planned with equally often, however often it was tried",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: "900 draws: a pair drawn as often as it was tried has a mean share of 0.577, and is "
        + "accepted up to 0.36, with chance below exp(−900 · kl(0.36, 0.577)) < 1e-37")
  ) { generator in
    DynaQQuestion.uneven(using: &generator)
  } judge: { question, answer in
    judgePlans(question, answer) ?? judgeFrequencies(question, answer)
  }

  /// Draws 150 times from five pairs once all are known.
  ///
  /// The last real step teaches the value before the goal, and the others have to be drawn one
  /// after another on the way back, which no other draw undoes: each draw is the next of the four
  /// with chance 1/5. At most three of 150 such draws are P(Bin(150, 1/5) ≤ 3) = 2.7e-11.
  static let corridor = Check(
    "one walk down a corridor is enough to know it, with step size 1 and 150 plans a step",
    .convergence,
    falseAlarm: .atMost(
      3e-11,
      power: "without planning only the last state knows the goal, for certain")
  ) { generator in
    DynaQQuestion.corridor(
      length: 5, walks: 1, planningSteps: 150, stepSize: 1, using: &generator)
  } judge: { question, answer in
    judgePlans(question, answer) ?? judgeCorridor(question, answer)
  }

  static let badSettings = Check.refuses(
    "an agent without states or actions, and settings outside their ranges, are refused"
  ) { generator in
    let good = DynaQQuestion.random(using: &generator)
    return [
      good.with { $0.stateCount = 0 },
      good.with { $0.actionCount = 0 },
      good.with { $0.stepSize = 1.01 },
      good.with { $0.stepSize = .nan },
      good.with { $0.discount = -0.01 },
      good.with { $0.planningSteps = -1 },
    ]
  }

  static let badTransitions = Check.refuses(
    "a transition that does not fit the table, or pays no finite reward, is refused"
  ) { generator in
    let good = DynaQQuestion.random(using: &generator)
    return [
      good.with { $0.transitions[0].state = -1 },
      good.with { $0.transitions[0].state = good.stateCount },
      good.with { $0.transitions[0].nextState = good.stateCount },
      good.with { $0.transitions[0].action = good.actionCount },
      good.with { $0.transitions[0].action = -1 },
      good.with { $0.transitions[0].reward = .infinity },
    ]
  }
}
