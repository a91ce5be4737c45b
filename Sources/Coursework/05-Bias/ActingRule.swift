/// What an agent with two tables may rank its actions by.
enum ActingRule: CaseIterable {
  /// The sum of both tables.
  case sum
  /// One table, always the same.
  case one
  /// The larger of both values.
  case larger

  /// The rules by which the choices of an answer can be explained.
  ///
  /// With n draws in all, greedy ones are as many as a rule expects up to 3.5 √n; a right rule is
  /// further off with a chance of 2 exp(−2 · 3.5²) = 4.6e-11 at most (Hoeffding's inequality), and
  /// never without exploration.
  static func explaining(
    _ answer: [DoubleQActionQuestion.Moment],
    to question: DoubleQActionQuestion
  ) -> Set<ActingRule> {
    let count = question.lessons.first?.count ?? 0
    let isComplete =
      answer.count == question.lessons.count
      && answer.allSatisfy {
        $0.first.count == count && $0.second.count == count
          && $0.actions.count == question.drawCount
      }
    guard isComplete else { return [] }
    return Set(allCases.filter { $0.explains(answer, question) })
  }

  private func explains(
    _ answer: [DoubleQActionQuestion.Moment],
    _ question: DoubleQActionQuestion
  ) -> Bool {
    switch self {
    case .sum: Self.isRankedBy(+, answer, question)
    case .larger: Self.isRankedBy(max, answer, question)
    case .one:
      Self.isRankedBy({ first, _ in first }, answer, question)
        || Self.isRankedBy({ _, second in second }, answer, question)
    }
  }

  private static func isRankedBy(
    _ rank: (Double, Double) -> Double,
    _ answer: [DoubleQActionQuestion.Moment],
    _ question: DoubleQActionQuestion
  ) -> Bool {
    var greedy = 0.0
    var expected = 0.0
    for moment in answer {
      let ranks = zip(moment.first, moment.second).map(rank)
      let highest = ranks.max()
      let best = ranks.indices.filter { ranks[$0] == highest }
      let explored = question.epsilon * Double(best.count) / Double(ranks.count)
      greedy += Double(moment.actions.count { best.contains($0) })
      expected += Double(question.drawCount) * (1 - question.epsilon + explored)
    }
    let draws = Double(question.drawCount * answer.count)
    return abs(greedy - expected) <= (question.epsilon == 0 ? 0 : 3.5 * draws.squareRoot())
  }
}
