import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import TabularLearning

/// The keys of the quiz, computed by the reference.
enum ConvergenceQuizKey {
  /// The document's rule, carried out, against the decision.
  static let documentsRule: ConvergenceAnswers.Examples = {
    func isJudgedRightly(_ schedule: some DecayingSchedule) -> Bool {
      let values = (0..<10_000).map(schedule.value)
      let squares = values.reduce(0) { $0 + $1 * $1 }
      let accepts = squares < .infinity && values.reduce(0, +) > 100
      return accepts == RobbinsMonroConditions(of: schedule).areMet
    }
    switch (isJudgedRightly(PowerLawSchedule(exponent: 1)), isJudgedRightly(ConstantSchedule(0.1)))
    {
    case (true, true): return .both
    case (true, false): return .onlyTheInverse
    case (false, true): return .onlyTheConstant
    case (false, false): return .neither
    }
  }()

  /// The sum of so many steps that what is left is below a millionth.
  static let reachOfGeometricSteps: ConvergenceAnswers.Reach = {
    let schedule = ExponentialSchedule(from: 0.1, factor: 0.999)
    if RobbinsMonroConditions(of: schedule).sumDiverges { return .unlimited }
    let sum = (0..<20_000).reduce(0.0) { $0 + schedule.value(at: $1) }
    return nearest(
      to: sum, [1: .one, 100: .oneHundred, 1000: .oneThousand])
  }()

  /// The standard deviation to which the variance of a value tends, update by update.
  static let spreadOfConstantSteps: ConvergenceAnswers.Spread = {
    let schedule = ConstantSchedule(0.1)
    let variance = (0..<1000).reduce(0.0) { variance, step in
      varianceAfterUpdate(variance, stepSize: schedule.value(at: step))
    }
    return nearest(
      to: variance.squareRoot(),
      [0: .none, 0.1: .aboutOneTenth, 0.23: .about23Hundredths, 1: .aboutOne])
  }()

  /// The first of the factors with which 100 rewards become enough for half the error.
  static let visitsToHalveTheError: ConvergenceAnswers.Factor = {
    let schedule = PowerLawSchedule(exponent: 1)
    func spread(after visits: Int) -> Double {
      (0..<visits).reduce(0.0) {
        varianceAfterUpdate($0, stepSize: schedule.value(at: $1))
      }.squareRoot()
    }
    let goal = spread(after: 100) / 2
    return nearest(
      to: Double((100...2000).first { spread(after: $0) <= goal + 1e-12 } ?? 0) / 100,
      [Double(2).squareRoot(): .rootOfTwo, 2: .two, 4: .four, 16: .sixteen])
  }()

  /// Q-learning on a state that returns to itself, a million times.
  static let errorAfterAMillionVisits: ConvergenceAnswers.Share = {
    let schedule = PowerLawSchedule(exponent: 1)
    var value = 0.0
    for visit in 0..<1_000_000 {
      let target = TemporalDifference.qLearningTarget(
        reward: 1, continuation: 0.9, nextActionValues: CollectionOfOne(value))
      value = TemporalDifference.updated(
        value, towards: target, stepSize: schedule.value(at: visit))
    }
    return nearest(
      to: 1 - value / 10,
      [1e-6: .oneMillionth, 1e-3: .oneThousandth, 0.02: .twoPercent, 0.235: .almostAQuarter])
  }()

  /// The three sums, as the reference decides them.
  static let finiteInTheTrap: ConvergenceAnswers.Quantity = {
    let inverse = PowerLawSchedule(exponent: 1)
    let choice = RareChoice(epsilon: inverse, stepSizeByEpisode: inverse)
    if !choice.isTriedForever { return .numberOfTries }
    if !RobbinsMonroConditions(of: inverse).sumDiverges { return .sumOfChances }
    return choice.stepSizes.sumDiverges ? .nothing : .sumOfStepSizes
  }()

  /// The greedy values on the cliff, learned off-policy, against what acting with epsilon 0.1 earns.
  static let convergesWhileExploring: ConvergenceAnswers.Guarantee = {
    let cliff = FiniteModel(CliffWalking())
    let start = cliff.initialStates[0].state
    // The conditions of the theorem, which is about the fixed point of this operator.
    let choice = RareChoice(
      epsilon: ConstantSchedule(0.1), stepSizeByVisit: PowerLawSchedule(exponent: 1))
    let valuesConverge = choice.isTriedForever && choice.stepSizes.areMet
    let best = optimalActionValues(of: cliff, discount: 1)
    let policy = best.epsilonGreedyPolicy(epsilon: 0.1)
    let earned = PolicyEvaluation(of: policy, in: cliff, discount: 1).stateValues[start]
    let earnsTheBest = earned > best[start].maximum - 1e-6
    switch (valuesConverge, earnsTheBest) {
    case (true, true): return .valuesAndEarnings
    case (true, false): return .valuesOnly
    case (false, true): return .earningsOnly
    case (false, false): return .neither
    }
  }()

  /// The variance of a value after an update towards a target of variance 1, independent of it.
  private static func varianceAfterUpdate(_ variance: Double, stepSize: Double) -> Double {
    (1 - stepSize) * (1 - stepSize) * variance + stepSize * stepSize
  }

  private static func nearest<Answer>(
    to number: Double,
    _ answers: KeyValuePairs<Double, Answer>
  ) -> Answer {
    guard let nearest = answers.min(by: { abs($0.key - number) < abs($1.key - number) }) else {
      stop("A question has answers to choose from.")
    }
    return nearest.value
  }
}
