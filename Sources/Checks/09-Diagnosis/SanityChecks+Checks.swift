import Coursework
import DecisionProcesses

/// What makes the three sanity checks right.
enum SanityCheckChecks {
  static let all: [Check] = [
    workedTask, workedErrors, tasks, longTasks, faultyAgents, nearlyRight, taskEnds,
    knownValues, oneWrong, notFinite, scales, untried, distributions, noBaseline, fewErrors, units,
    badTasks, badTables,
  ]

  static let workedTask = Check(
    "two updates of 1/2 toward a value of 2 arrive at 0.875", .example
  ) { _ in
    TrivialTaskQuestion(
      run: TrivialRun(
        reward: 1, isTerminal: false, discount: 0.5, stepSize: 0.5, initialValue: 0,
        updateCount: 2, learnedValue: 0.875))
  } judge: { _, answer in
    Expectation.equal(
      [answer.trueValue, answer.expectedValue], [2, 0.875],
      because: "1 / (1 − 0.5); and from 0 to 0.5 · 1, then to 0.5 + 0.5 · (1 + 0.25 − 0.5)",
      label: { $0 == 0 ? "the value" : "the expected value" })
      ?? Expectation.same(
        answer.isPassed, true, because: "what was learned is what was to be expected")
  }

  static let workedErrors = Check(
    "errors of 8, 4, 6, 1, −1, −1, 2 have a mean of 6 early and settle at 0", .example
  ) { _ in
    ErrorDistributionQuestion(tdErrors: [8, 4, 6, 1, -1, -1, 2], window: 3)
  } judge: { _, answer in
    Expectation.equal(
      [answer.early?.mean, answer.early?.deviation, answer.late?.mean, answer.late?.deviation]
        .map { $0 ?? .nan }, [6, 2, 0, 3.0.squareRoot()],
      because: "of 8, 4, 6: squares of 8 over 2; of −1, −1, 2: squares of 6 over 2",
      label: {
        ["the early mean", "the early deviation", "the late mean", "the late deviation"][$0]
      })
      ?? Expectation.equal(
        answer.late?.standardError ?? .nan, 1, because: "the late standard error is √3 / √3")
      ?? Expectation.same(
        answer.verdict.rawValue, "settled", because: "the late mean is 0")
  }

  static let tasks = Check(
    "right updates pass, in tasks that end and in tasks that go on", .law, rounds: 8
  ) { generator in
    let isTerminal = generator.flip(0.5)
    return TrivialTaskQuestion(run: .random(isTerminal: isTerminal, using: &generator))
  } judge: { question, answer in
    SanityJudge.trivial(question, answer)
  }

  static let longTasks = Check(
    "a thousand updates with a discount near 1 are not yet there, and pass", .law, rounds: 2
  ) { generator in
    var run = TrivialRun.random(isTerminal: false, using: &generator)
    run.discount = 0.99
    run.updateCount = generator.integer(in: 500...1500)
    run.learnedValue = run.expectedValue
    return TrivialTaskQuestion(run: run)
  } judge: { question, answer in
    SanityJudge.trivial(question, answer)
  }

  static let faultyAgents = Check("agents with a fault in their update do not pass", .law) {
    inquiry throws(Halt) in
    for fault in TrivialRun.faults {
      for isTerminal in [true, false] {
        let run = TrivialRun.random(
          isTerminal: isTerminal, using: &inquiry.generator, update: fault)
        let question = TrivialTaskQuestion(run: run)
        let answer = try await inquiry.answer(to: question)
        try inquiry.expect(SanityJudge.trivial(question, answer), on: question)
      }
    }
  }

  static let nearlyRight = Check(
    "a millionth of the larger of value and initial value is allowed, and NaN is not", .law
  ) { inquiry throws(Halt) in
    var runs: [TrivialRun] = []
    for unit in [1, 1024, 1.0 / 1024] {
      var run = TrivialRun.random(isTerminal: unit > 1, using: &inquiry.generator)
      run.reward *= unit
      run.initialValue *= unit
      // Once, the initial value is by far the larger one.
      if unit == 1 { run.initialValue = -100 * run.trueValue }
      for share in [0.5, -0.9, 1.25, -2] {
        run.learnedValue = run.expectedValue + share * run.allowedError
        runs.append(run)
      }
      for learned in [Double.nan, .infinity, -.infinity] {
        run.learnedValue = learned
        runs.append(run)
      }
    }
    // All are asked before one is judged: the more answers, the surer the mistake's name.
    var answers: [TrivialReport] = []
    for run in runs { answers.append(try await inquiry.answer(to: TrivialTaskQuestion(run: run))) }
    for (run, answer) in zip(runs, answers) {
      let question = TrivialTaskQuestion(run: run)
      try inquiry.expect(SanityJudge.trivial(question, answer), on: question)
    }
  }

  static let taskEnds = Check(
    "no updates, a step size of 1, a discount of 0, and of 1 where each step ends, are taken", .law
  ) { inquiry throws(Halt) in
    let changes: [(inout TrivialRun) -> Void] = [
      { $0.updateCount = 0 }, { $0.stepSize = 1 }, { $0.discount = 0 },
      { ($0.discount, $0.isTerminal) = (1, true) }, { $0.reward = 0 },
      { ($0.reward, $0.initialValue) = (0, 0) },
    ]
    for change in changes {
      var run = TrivialRun.random(isTerminal: false, using: &inquiry.generator)
      change(&run)
      run.learnedValue = run.expectedValue
      try await inquiry.ask(TrivialTaskQuestion(run: run), judge: SanityJudge.trivial)
    }
  }

  static let knownValues = Check(
    "the largest error counts, and pairs that were never tried do not", .law, rounds: 6
  ) { generator in
    generator.knownValues(scale: 8)
  } judge: { question, answer in
    SanityJudge.known(question, answer)
  }

  static let oneWrong = Check(
    "one wrong pair is enough to fail, above or below, and of any action", .law, rounds: 6
  ) { generator in
    var question = generator.knownValues(scale: 8)
    let state = generator.index(below: question.known.count)
    // The action that is worth least, which no greedy policy takes.
    let row = question.known[state]
    let action = row.indices.min { row[$0] < row[$1] } ?? 0
    question.visits[state][action] = 1
    question.learned[state][action] = row[action] + (generator.flip(0.5) ? -1.25 : 1.25)
    return question
  } judge: { question, answer in
    SanityJudge.known(question, answer)
  }

  static let notFinite = Check(
    "a learned value that is not finite fails if its pair was tried, and only then", .law
  ) { inquiry throws(Halt) in
    for value in [Double.nan, .infinity, -.infinity] {
      for visits in [3, 0] {
        var question = inquiry.generator.knownValues(scale: 8)
        let action = inquiry.generator.index(below: question.known[1].count)
        question.learned[1][action] = value
        question.visits[1][action] = visits
        try await inquiry.ask(question, judge: SanityJudge.known)
      }
    }
  }

  static let scales = Check(
    "the tolerance is a share of the largest known magnitude, whatever the unit", .law
  ) { inquiry throws(Halt) in
    for scale in [1024, 1.0 / 64] {
      for isRight in [true, false] {
        var question = inquiry.generator.knownValues(scale: scale)
        // The largest magnitude is that of a negative value, and of a pair that was never tried.
        (question.known[0][0], question.visits[0][0]) = (-scale, 0)
        question.visits[2][1] = 5
        question.learned[2][1] = question.known[2][1] + 0.11 * scale
        if !isRight {
          question.visits[2][0] = 7
          question.learned[2][0] = question.known[2][0] - 0.25 * scale
        }
        // Not smaller: another largest magnitude is another tolerance.
        let answer = try await inquiry.answer(to: question)
        try inquiry.expect(SanityJudge.known(question, answer), on: question)
      }
    }
  }

  static let untried = Check(
    "where nothing was tried, nothing is passed; where all is 0, only 0 is right", .law
  ) { inquiry throws(Halt) in
    let known = inquiry.generator.knownValues(scale: 8)
    let zeros = known.known.map { $0.map { _ in 0.0 } }
    let once = known.visits.map { $0.map { _ in 1 } }
    for question in [
      known.with {
        $0.visits = once.map { $0.map { _ in 0 } }
        $0.learned = known.known
      },
      known.with { ($0.learned, $0.known, $0.visits) = (zeros, zeros, once) },
      known.with { ($0.known, $0.visits) = (zeros, once) },
      known.with { ($0.learned, $0.tolerance, $0.visits) = (known.known, 0, once) },
      KnownValuesQuestion(learned: [[3]], known: [[2]], visits: [[1]], tolerance: 1),
    ] {
      try await inquiry.ask(question, judge: SanityJudge.known)
    }
  }

  static let badTasks = Check.refuses(
    "tasks without a value, and settings that are none, are refused"
  ) { generator in
    let good = TrivialTaskQuestion(run: .random(isTerminal: false, using: &generator))
    return [
      good.with { $0.run.discount = 1 }, good.with { $0.run.discount = -0.1 },
      good.with { ($0.run.discount, $0.run.isTerminal) = (1.1, true) },
      good.with { $0.run.discount = .nan }, good.with { $0.run.reward = .infinity },
      good.with { $0.run.initialValue = .nan }, good.with { $0.run.stepSize = 0 },
      good.with { $0.run.stepSize = 1.01 }, good.with { $0.run.stepSize = .nan },
      good.with { $0.run.updateCount = -1 },
    ]
  }

  static let badTables = Check(
    "tables of different shapes, unknown values, and windows below 2 are refused", .badInput
  ) { inquiry throws(Halt) in
    let good = inquiry.generator.knownValues(scale: 4)
    let changes: [(inout KnownValuesQuestion) -> Void] = [
      { ($0.learned, $0.known, $0.visits) = ([], [], []) },
      { ($0.learned, $0.known, $0.visits) = ([[]], [[]], [[]]) }, { $0.learned.removeLast() },
      { $0.visits.removeLast() }, { $0.learned[1].removeLast() }, { $0.visits[0].append(1) },
      { $0.known[2].removeFirst() }, { $0.known[1][0] = .nan }, { $0.known[0][1] = .infinity },
      { $0.visits[3][0] = -1 }, { $0.tolerance = -0.1 }, { $0.tolerance = .nan },
      { $0.tolerance = .infinity },
    ]
    for change in changes { try await inquiry.expectRefusal(good.with { change(&$0) }) }
    for window in [1, 0, -3] {
      try await inquiry.expectRefusal(
        ErrorDistributionQuestion(tdErrors: [1, 2, 3, 4, 5, 6], window: window))
    }
  }
}
