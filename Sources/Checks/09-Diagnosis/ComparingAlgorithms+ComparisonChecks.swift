import Coursework
import DecisionProcesses

/// What makes comparisons of two algorithms and times to solve right.
extension ComparingAlgorithmsChecks {
  // MARK: - Probability of improvement

  static let workedImprovement = Check(
    "5 and 3 against 4 and 3 in one task, and 1 against 1 in another, win with 9/16", .example
  ) { _ in
    ImprovementQuestion(scores: [[5, 3], [1]], others: [[4, 3], [1]])
  } judge: { _, answer in
    Expectation.equal(
      answer, 0.5625,
      because: "in the first task two pairs of four are won and one is a tie, 5/8; the other is a "
        + "tie, 1/2; the mean of both is 9/16")
  }

  static let improvements = Check(
    "it is the share of pairs won, ties one half, averaged over tasks", .law, rounds: 8
  ) { generator in
    ImprovementQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeImprovement(question, answer)
  }

  static let opposites = Check(
    "what one algorithm wins the other loses, and nobody beats themselves", .law
  ) { inquiry throws(Halt) in
    let question = ImprovementQuestion.random(using: &inquiry.generator)
    let wins = try await inquiry.answer(to: question)
    let swapped = ImprovementQuestion(scores: question.others, others: question.scores)
    let losses = try await inquiry.answer(to: swapped)
    try inquiry.expect(
      Expectation.equal(
        wins + losses, 1, because: "each pair is won by one of both, or shared as a tie"),
      on: swapped)
    try await inquiry.ask(question.with { $0.others = $0.scores }, judge: judgeImprovement)
  }

  // MARK: - Time to solve

  /// At 200 two of four solve, and two have been stopped at 50.
  static let workedMedian = Check(
    "two runs stopped at 50, two solved at 200, one stopped then, and one at 300: the median is 200",
    .example
  ) { _ in
    MedianTimeQuestion(
      runs: [
        SolvingTime(time: 200, isSolved: true), SolvingTime(time: 50, isSolved: false),
        SolvingTime(time: 300, isSolved: false), SolvingTime(time: 200, isSolved: true),
        SolvingTime(time: 50, isSolved: false), SolvingTime(time: 200, isSolved: false),
      ])
  } judge: { question, answer in
    judgeMedian(question, answer)
  }

  static let noMedian = Check(
    "where one run of four solves, at 100, and the others are stopped at 300, there is no median",
    .example
  ) { _ in
    MedianTimeQuestion(
      runs: [300, 100, 300, 300].map { SolvingTime(time: $0, isSolved: $0 == 100) })
  } judge: { question, answer in
    judgeMedian(question, answer)
  }

  static let medians = Check(
    "the median is the first time of solving at which S(t) is at most 1/2", .law
  ) { inquiry throws(Halt) in
    // An odd number of runs that all solve: the median is the middle time.
    let count = 2 * inquiry.generator.integer(in: 1...4) + 1
    let times = Array(1...9).shuffled(using: &inquiry.generator).prefix(count)
    let solved = times.map { SolvingTime(time: Double(50 * $0), isSolved: true) }
    try await inquiry.ask(MedianTimeQuestion(runs: solved), judge: judgeMedian)
    for reading in MedianTimeQuestion.wrongReadings + MedianTimeQuestion.wrongReadings {
      let question = MedianTimeQuestion.random(tellingFrom: reading, using: &inquiry.generator)
      try await inquiry.ask(question, judge: judgeMedian)
    }
  }
}
