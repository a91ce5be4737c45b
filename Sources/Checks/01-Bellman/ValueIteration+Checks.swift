import Coursework
import DecisionProcesses
import DynamicProgramming

/// What makes values, and a bound on their error, right.
enum ValueIterationChecks {
  static let all: [Check] = [
    workedExample, accuracy, bound, islands, terminal, myopic, badInput,
  ]

  /// Computed by hand: staying pays 1 forever, 1 / (1 − 0.9) = 10; leaving pays 5 once.
  static let workedExample = Check(
    "with discount 0.9, staying for 1 a step is worth 10, and leaving for 5 is worth 5", .example
  ) { _ in
    ValueIterationQuestion.workedExample
  } judge: { question, answer in
    question.judge(answer, exact: ActionValues(rows: [[10, 5], [0, 0]]))
  }

  /// Everything pays, so that all errors have one sign and shrink no faster than they must.
  static let accuracy = Check(
    "values are within the tolerance of the optimal ones, and within the reported bound",
    .convergence, rounds: 3
  ) { generator in
    ValueIterationQuestion.random(terminalCount: 0...0, rewards: 1...5, using: &generator)
  } judge: { question, answer in
    question.judge(answer)
  }

  static let bound = Check(
    "the reported bound is at most the tolerance, and it took a sweep at least", .law, rounds: 3
  ) { generator in
    ValueIterationQuestion.random(terminalCount: 0...0, using: &generator)
  } judge: { question, answer in
    Expectation.all(
      {
        Expectation.holds(
          answer.errorBound <= question.tolerance * (1 + 1e-9),
          expected: "a bound of at most \(question.tolerance)", because: "that is the tolerance",
          actual: "\(answer.errorBound)")
      },
      {
        Expectation.holds(
          answer.iterations >= 1, expected: "1 sweep or more",
          because: "no value is known before the model was looked at",
          actual: "\(answer.iterations)")
      })
  }

  /// One slow entry among many settled ones, and errors that shrink by the discount exactly.
  static let islands = Check(
    "the bound holds where one state goes on changing and the others never do", .convergence,
    rounds: 4
  ) { generator in
    StoppingQuestion.random(using: &generator)
  } judge: { question, answer in
    ValueIterationQuestion(
      model: question.model, discount: question.discount, tolerance: question.tolerance
    ).judge(answer, exact: ActionValues(elements: question.exactValues, actionCount: 1))
  }

  static let terminal = Check(
    "terminal states are worth nothing, and nothing is added for reaching them", .law, rounds: 3
  ) { generator in
    ValueIterationQuestion.random(terminalCount: 1...2, using: &generator)
  } judge: { question, answer in
    question.judge(answer)
  }

  static let myopic = Check(
    "with a discount of 0 the values are the expected rewards", .law, rounds: 2
  ) { generator in
    ValueIterationQuestion.random(terminalCount: 1...2, using: &generator).with {
      $0.discount = 0
    }
  } judge: { question, answer in
    question.judge(answer)
  }

  static let badInput = Check.refuses(
    "a discount outside 0..<1 and a tolerance that is not positive and finite are refused"
  ) { generator in
    let good = ValueIterationQuestion.random(terminalCount: 0...1, using: &generator)
    return [
      good.with { $0.discount = 1 },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = .nan },
      good.with { $0.tolerance = 0 },
      good.with { $0.tolerance = -0.01 },
      good.with { $0.tolerance = .nan },
      good.with { $0.tolerance = .infinity },
    ]
  }
}
