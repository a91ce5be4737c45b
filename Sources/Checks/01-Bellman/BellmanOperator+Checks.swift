import Coursework
import DecisionProcesses
import DynamicProgramming

/// What makes an application of the optimality operator right.
enum BellmanOperatorChecks {
  static let all: [Check] = [
    workedExample, definition, ends, terminal, contraction, tightness, monotonicity, shift,
    policies,
    fixedPoint, badInput,
  ]

  /// Computed by hand, with a discount of one half:
  /// 0.5 · (1 + 0.5 · −1) + 0.5 · 4 = 2.25;  −1 + 0.5 · 6 = 2;  0 + 0.5 · 6 = 3;  2.
  static let workedExample = Check(
    "the worked example has values 2.25, 2, 3 and 2", .example
  ) { _ in
    BellmanOperatorQuestion.workedExample
  } judge: { question, answer in
    question.judge(answer, against: [ActionValues(rows: [[2.25, 2], [3, 2], [0, 0]])])
  }

  static let definition = Check(
    "each value is the expected target over the outcomes of its action", .law, rounds: 10
  ) { generator in
    BellmanOperatorQuestion.random(using: &generator)
  } judge: { question, answer in
    question.judge(answer, against: question.expectedTables)
  }

  static let ends = Check(
    "discounts of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = BellmanOperatorQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.discount = end }) { question, answer in
        question.judge(answer, against: question.expectedTables)
      }
    }
  }

  static let terminal = Check(
    "terminal states are worth nothing, whatever the model and the table hold for them", .law,
    rounds: 5
  ) { generator in
    BellmanOperatorQuestion.random(using: &generator)
  } judge: { question, answer in
    question.judge(answer) { tables in
      let terminal = (0..<question.model.stateCount).filter(question.model.isTerminal)
      for state in terminal where !tables[0][state].allSatisfy({ $0 == 0 }) {
        return Discrepancy(
          expected: "zeros for state \(state)",
          because: "the state is terminal: nothing is earned after the end",
          actual: "\(answer[0][state])")
      }
      return nil
    }
  }

  static let contraction = Check(
    "two tables come closer by the discount at least", .contraction, rounds: 10
  ) { generator in
    BellmanOperatorQuestion.random(using: &generator).adding { question in
      generator.actionValues(for: question.model)
    }
  } judge: { question, answer in
    question.judge(answer) { tables in
      let before = question.distance
      let after = supremumDistance(tables[0], tables[1])
      return Expectation.holds(
        after <= question.discount * before + 1e-9,
        expected: "a largest difference of at most \(question.discount * before)",
        because: "before it was \(before), and the discount is \(question.discount)",
        actual: "\(after)")
    }
  }

  /// The bound is attained where nothing ends: no better factor holds for every model.
  static let tightness = Check(
    "where nothing ends, two tables that differ by a constant come closer by exactly the discount",
    .contraction, rounds: 5
  ) { generator in
    let shift = generator.number(in: 1...10)
    return BellmanOperatorQuestion.random(terminalCount: 0...0, using: &generator).adding {
      $0.tables[0].map { $0.map { $0 + shift } }
    }
  } judge: { question, answer in
    question.judge(answer) { tables in
      Expectation.equal(
        supremumDistance(tables[0], tables[1]), question.discount * question.distance,
        because: """
          every next value is larger by \(question.distance), and counts for \(question.discount) \
          of itself
          """)
    }
  }

  static let monotonicity = Check(
    "a table that is nowhere smaller stays nowhere smaller", .law, rounds: 10
  ) { generator in
    BellmanOperatorQuestion.random(using: &generator).adding { question in
      question.tables[0].map { $0.map { $0 + max(0, generator.number(in: -5...5)) } }
    }
  } judge: { question, answer in
    question.judge(answer) { tables in
      Expectation.atLeast(
        tables[1], tables[0],
        because: "the second table was nowhere smaller than the first, and a maximum keeps that")
    }
  }

  /// The law that shows whether terminal outcomes are left out.
  static let shift = Check(
    "adding c to every value adds discount · c · (1 − chance that the action ends the episode)",
    .law, rounds: 10
  ) { generator in
    let shift = generator.number(in: 1...10)
    return BellmanOperatorQuestion.random(using: &generator).adding {
      $0.tables[0].map { $0.map { $0 + shift } }
    }
  } judge: { question, answer in
    question.judge(answer) { tables in
      Expectation.equal(
        answer[1], question.shifted(tables[0]),
        because: """
          c is \(question.distance), the discount is \(question.discount), and nothing is added \
          for a terminal outcome
          """)
    }
  }

  /// The law that a mean instead of a maximum breaks, though it keeps all the others.
  static let policies = Check(
    "no policy looks better one step ahead, and the greedy one looks just as good", .law, rounds: 10
  ) { generator in
    BellmanOperatorQuestion.random(using: &generator)
  } judge: { question, answer in
    question.judge(answer) { tables in
      let table = ActionValues(rows: question.tables[0])
      let bellman = BellmanOperator(of: question.model, discount: question.discount)
      for policy in question.policies {
        let discrepancy = Expectation.atLeast(
          tables[0], bellman.expectation(table, under: policy),
          because: "the policy \(policy.rows) earns that, one step ahead of the table")
        if let discrepancy { return discrepancy }
      }
      return Expectation.equal(
        answer[0], bellman.expectation(table, under: table.greedyPolicy()),
        because: "the policy that is greedy in the table earns that, one step ahead of it")
    }
  }

  static let fixedPoint = Check(
    "the optimal values stay where they are", .law, rounds: 5, shrinks: false
  ) { generator in
    BellmanOperatorQuestion.optimal(using: &generator)
  } judge: { question, answer in
    question.judge(answer) { _ in
      Expectation.equal(
        answer[0], ActionValues(rows: question.tables[0]),
        because: "the table holds the optimal values, the one fixed point of the operator")
    }
  }

  static let badInput = Check.refuses(
    "discounts outside 0...1, tables of another shape and values that are not finite are refused"
  ) { generator in
    let good = BellmanOperatorQuestion.random(using: &generator)
    return [
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = 1.01 },
      good.with { $0.discount = .nan },
      good.with { $0.tables[0].removeLast() },
      good.with { $0.tables[0].append($0.tables[0][0]) },
      good.with { $0.tables[0][1].removeLast() },
      good.with { $0.tables[0][0].append(0) },
      good.with { $0.tables[0][1][0] = .nan },
      good.with { $0.tables[0][0][1] = .infinity },
    ]
  }
}
