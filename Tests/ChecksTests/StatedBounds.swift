import Checks
import Coursework
import DecisionProcesses
import HiddenChecks
import RealModule
import Solutions
import Statistics
import Testing

/// What stochastic checks say about themselves, computed again from the questions that they ask.
struct StatedBounds {
  /// The exercises with checks that state an analytic bound.
  private static let exercises = Catalogue.gradedExercises.filter {
    $0.checks.contains(where: \.isAnalytic)
  }

  @Test func `No bound is computed here that nothing states`() {
    let claims = Self.exercises.flatMap(\.checks).filter(\.isAnalytic).map(\.claim)
    #expect(Set(Self.chances.keys).subtracting(claims).isEmpty)
  }

  @Test(arguments: exercises.map(\.id))
  func `Right answers fail no more often than stated`(_ id: ExerciseID) async throws {
    let suite = try #require(Self.exercises.first { $0.id == id })
    for check in suite.checks where check.isAnalytic {
      let chance = try #require(Self.chances[check.claim], "no computation of: \(check.claim)")
      for number in 0..<10 {
        let seed = RunSeeds.seed(id, "bound of \(check.claim)", number: number)
        let failing = try chance(await Self.questions(of: check, in: suite, seed))
        #expect(
          failing <= check.falseAlarm.bound, "\(check.claim); \(RunSeeds.repetition)")
      }
    }
  }

  @Test func `Always taking the first of tied actions is missed less often than stated`() throws {
    // The check draws 2 or 3 tied actions beside 2 others, and an epsilon up to 0.25.
    for (tied, epsilon) in [(2, 0.1), (2, 0.25), (3, 0.1), (3, 0.25)] {
      let count = tied + 2
      let explored = epsilon / Double(count)
      let accepted = Self.acceptedCounts(
        of: 2500, cells: count, probability: (1 - epsilon) / Double(tied) + explored)
      let missed = Self.atMost(accepted.upperBound, of: 2500, chance: 1 - epsilon + explored)
      #expect(missed < 1e-30)
    }
  }

  @Test func `Exploring without the best action is missed less often than stated`() throws {
    for epsilon in [0.55, 0.6, 0.65] {
      let accepted = Self.acceptedCounts(
        of: 2500, cells: 4, probability: 1 - epsilon + epsilon / 4)
      #expect(Self.atLeast(accepted.lowerBound, of: 2500, chance: 1 - epsilon) < 1e-10)
    }
  }

  @Test func `Drawing pairs by how often they were tried is missed less often than stated`() {
    let accepted = Self.acceptedCounts(of: 900, cells: 4, probability: 0.25)
    let shares = (1...9).map { (tries: Int) -> Double in Double(tries) / Double(3 + tries) }
    let share = shares.reduce(0, +) / 9
    #expect(abs(share - 0.577) < 0.001)
    // By Hoeffding (1963), theorem 1, draws of different chances lie no further from their mean.
    let divergence = binaryDivergence(
      observed: Double(accepted.upperBound) / 900, expected: share)
    #expect(Double.exp(-900 * divergence) < 1e-37)
  }
}

// MARK: - The chance that a right answer fails, given the questions of a check

extension StatedBounds {
  /// The computations, by the claims of the checks.
  private static let chances = tabularChances.merging(choosingChances) { first, _ in first }

  private static let tabularChances: [String: @Sendable ([any Question]) throws -> Double] = [
    "actions that tie for the best are taken equally often": chanceOfWrongActions,
    "exploration takes any action, the best included, with chance epsilon": chanceOfWrongActions,
    "no two actions of a state tie, so that none is preferred for its index": chanceOfTies,
    "the noise is uniform over its interval, below 0 as often as above": chanceOfUnevenNoise,
    "every pair that was tried is planned with equally often, however often it was tried":
      chanceOfUnevenPlans,
    "one walk down a corridor is enough to know it, with step size 1 and 150 plans a step":
      chanceOfLosingTheWay,
    "of equal means the single estimate is too large on average, the double estimate right":
      chanceOfUnusualBiases,
    "of different means the double estimate is too small on average, the single too large":
      chanceOfUnusualBiases,
    "in the first episode half of the runs go left": chanceOfUnevenRuns,
    "a fair coin says which table learns, thrown anew for each transition": chanceOfUnfairCoin,
    "actions that tie for the largest sum are taken equally often": chanceOfWrongSums,
    "exploration takes any action, the one of the largest sum included, with chance epsilon":
      chanceOfWrongSums,
    "single draws come as often as the probabilities say": chanceOfUnusualDraws,
    "within a part the point is uniform": chanceOfUnusualDraws,
    "all choices of a batch are equally likely: every transition, and every pair of them":
      chanceOfUnevenBatches,
    "with exploration any action is taken with chance epsilon": chanceOfUnusualExploration,
    "every run is as likely in each draw, and all draws are independent":
      chanceOfUnusualReplicates,
    "conditions are uniform over their ranges, and independent of each other and of the last ones":
      chanceOfUnusualConditions,
    "noise is normal with the stated deviation, anew in each step and for each sensor":
      chanceOfUnusualNoise,
    "a robot trained by the plan goes to the bay in the end, with nearly every seed":
      chanceOfUnluckyTrainings,
  ]

  private static func chanceOfWrongActions(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? QLearningActionQuestion)
    let values = question.actionValues
    let best = values.filter { $0 == values.max() }.count
    return chanceOfFailing(
      drawCount: question.drawCount,
      probabilities: values.map { value in
        question.epsilon / Double(values.count)
          + (value == values.max() ? (1 - question.epsilon) / Double(best) : 0)
      })
  }

  /// The number of pairs of draws in one row, and the chance that two draws are equal.
  private static func chanceOfTies(_ questions: [any Question]) throws -> Double {
    let pairs = questions.compactMap { $0 as? RandomValuesQuestion }.map { question in
      let living = question.terminalStates.count { !$0 }
      return living * question.actionCount * (question.actionCount - 1) / 2
    }
    #expect(pairs.count == 2)
    // Scaling may round two neighbours among 2⁵³ draws to the same number.
    return Double(pairs.reduce(0, +)) * 0x1p-52
  }

  private static func chanceOfUnevenNoise(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? RandomValuesQuestion)
    #expect(!question.terminalStates.contains(true))
    return chanceOfFailing(
      drawCount: question.terminalStates.count * question.actionCount,
      probabilities: Array(repeating: 0.1, count: 10))
  }

  private static func chanceOfUnevenPlans(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DynaQQuestion)
    let pairs = Set(question.transitions.prefix(4).map { [$0.state, $0.action] })
    #expect(pairs.count == 4)
    return chanceOfFailing(
      drawCount: (question.transitions.count - 3) * question.planningSteps,
      probabilities: Array(repeating: 0.25, count: 4))
  }

  /// Each draw is the next on the way back with the chance of one pair.
  private static func chanceOfLosingTheWay(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DynaQQuestion)
    let length = question.transitions.count
    return atMost(length - 2, of: question.planningSteps, chance: 1 / Double(length))
  }

  /// The chance that some cell of right draws is outside what a frequency check accepts: a union
  /// of exact binomial tails.
  static func chanceOfFailing(
    drawCount: Int,
    probabilities: [Double],
    falseAlarm: Double = 1e-9
  ) -> Double {
    probabilities.reduce(0) { sum, probability in
      let accepted = acceptedCounts(
        of: drawCount, cells: probabilities.count, probability: probability,
        falseAlarm: falseAlarm)
      return sum + atMost(accepted.lowerBound - 1, of: drawCount, chance: probability)
        + atLeast(accepted.upperBound + 1, of: drawCount, chance: probability)
    }
  }

  /// The counts of one cell that a frequency check accepts.
  static func acceptedCounts(
    of drawCount: Int,
    cells: Int,
    probability: Double,
    falseAlarm: Double = 1e-9
  ) -> ClosedRange<Int> {
    let check = FrequencyCheck(
      counts: [drawCount] + Array(repeating: 0, count: cells - 1),
      probabilities: [probability]
        + Array(repeating: (1 - probability) / Double(cells - 1), count: cells - 1),
      falseAlarm: falseAlarm)
    let accepted = (0...drawCount).filter { count in
      Double(drawCount)
        * binaryDivergence(
          observed: Double(count) / Double(drawCount), expected: probability) <= check.limit
    }
    return (accepted.first ?? 0)...(accepted.last ?? drawCount)
  }

  /// P(Bin(n, p) ≤ k), exactly.
  static func atMost(_ k: Int, of n: Int, chance: Double) -> Double {
    if k < 0 { return 0 }
    return k >= n ? 1 : regularizedIncompleteBeta(1 - chance, Double(n - k), Double(k + 1))
  }

  /// P(Bin(n, p) ≥ k), exactly.
  static func atLeast(_ k: Int, of n: Int, chance: Double) -> Double {
    if k <= 0 { return 1 }
    return k > n ? 0 : regularizedIncompleteBeta(chance, Double(k), Double(n - k + 1))
  }
}

// MARK: - The questions that a check asks

extension StatedBounds {
  /// The questions of one check, each of them once.
  private static func questions(
    of check: Check, in suite: ExerciseSuite, _ seed: CourseSeed
  ) async -> [any Question] {
    let recording = Recording(subject: suite.subject(in: Submission.self))
    let examination = await Examiner(seed: seed).examine(suite.with(checks: [check]), recording)
    #expect(examination.verdict == .passed, "\(RunSeeds.repetition)")
    // Whatever has a seed is asked twice.
    return await recording.log.questions.enumerated().compactMap { index, question in
      index.isMultiple(of: 2) || !(question is any SeededQuestion) ? question : nil
    }
  }
}

extension Check {
  /// Whether the check states an analytic bound.
  fileprivate var isAnalytic: Bool {
    if case .atMost = falseAlarm { return true }
    return false
  }
}

/// Passes questions on, and keeps them.
private struct Recording: Subject {
  let subject: LocalSubject
  let log = Log()

  actor Log {
    private(set) var questions: [any Question] = []
    func add(_ question: some Question) { questions.append(question) }
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    await log.add(question)
    return try await subject.reply(to: question)
  }
}
