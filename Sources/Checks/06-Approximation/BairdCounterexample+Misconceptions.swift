import Coursework
import DecisionProcesses
import Environments

/// The classic mistakes of exercise 6.5.
enum BairdCounterexampleMisconceptions {
  static let all = [
    Misconception(
      Contracts.BairdCounterexample.self, "leaves out the importance ratio",
      """
      Every step moves your weights alike, however often the target policy would take it. You \
      evaluate the policy that acts, and learn nothing about the other.
      """,
      as: Mistaken<NoRatio>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "takes the full gradient for the semi-gradient",
      """
      Your weights move along x(S) − discount · x(S′), the gradient of the squared error. It does not \
      diverge here, but it is another algorithm, with another answer where the world is random.
      """,
      as: Mistaken<FullGradient>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "turns the importance ratio upside down",
      """
      Your steps weigh most where behaviour takes what the target policy hardly would. Whose chance \
      stands above the line?
      """,
      as: Mistaken<UpsideDown>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "moves the second weights first",
      """
      Your correction already uses what v learned from this step. Both updates are made of v as it \
      was before.
      """,
      as: Mistaken<SecondFirst>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "forgets the discount in the correction",
      """
      Your correction moves w along x(S′) itself. With which factor is the next value part of δ?
      """,
      as: Mistaken<NoDiscount>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "lets the second weights follow the error itself",
      """
      Your second weights add up errors and never come to rest. They should learn to predict δ: by \
      what error of their own do they move?
      """,
      as: Mistaken<FollowsError>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "walks from state to state in an expected update",
      """
      Your later states see what the earlier ones have changed. An expected update is a mean of \
      updates that are all made of the same weights.
      """,
      as: Mistaken<Walks>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "adds up the states instead of averaging them",
      """
      Your expected update is seven times too large. How often is each of the seven states left?
      """,
      as: Mistaken<Sums>.self),
    Misconception(
      Contracts.BairdCounterexample.self, "keeps the ratio on the policy",
      """
      Without off-policy training you still evaluate the policy that always takes solid. Which one \
      is evaluated then, and what are its ratios?
      """,
      as: Mistaken<KeepsRatio>.self),
  ]

  private enum NoRatio: StarMistake {
    static func weight(_ target: Double, _ behavior: Double) -> Double { 1 }
  }

  private enum FullGradient: StarMistake {
    static func direction(_ x: Double, _ next: Double, _ discount: Double) -> Double {
      x - discount * next
    }
  }

  private enum UpsideDown: StarMistake {
    static func ratio(_ target: Double, _ behavior: Double) -> Double { behavior / target }
  }

  private enum SecondFirst: StarMistake {
    static let movesSecondFirst = true
  }

  private enum NoDiscount: StarMistake {
    static func correction(_ discount: Double) -> Double { 1 }
  }

  private enum FollowsError: StarMistake {
    static func secondError(_ error: Double, _ expected: Double) -> Double { error }
  }

  private enum Walks: StarMistake {
    static let walks = true
  }

  private enum Sums: StarMistake {
    static let stateChance = 1.0
  }

  private enum KeepsRatio: StarMistake {
    static let keepsRatio = true
  }
}

/// A mistake on the star, with everything else right.
private protocol StarMistake {
  static var movesSecondFirst: Bool { get }
  static var walks: Bool { get }
  static var keepsRatio: Bool { get }
  static var stateChance: Double { get }
  static func ratio(_ target: Double, _ behavior: Double) -> Double
  /// The ratio as the updates use it.
  static func weight(_ target: Double, _ behavior: Double) -> Double
  static func direction(_ x: Double, _ next: Double, _ discount: Double) -> Double
  static func correction(_ discount: Double) -> Double
  static func secondError(_ error: Double, _ expected: Double) -> Double
}

extension StarMistake {
  static var movesSecondFirst: Bool { false }
  static var walks: Bool { false }
  static var keepsRatio: Bool { false }
  static var stateChance: Double { 1.0 / 7 }
  static func ratio(_ target: Double, _ behavior: Double) -> Double { target / behavior }
  static func weight(_ target: Double, _ behavior: Double) -> Double { ratio(target, behavior) }
  static func direction(_ x: Double, _ next: Double, _ discount: Double) -> Double { x }
  static func correction(_ discount: Double) -> Double { discount }
  static func secondError(_ error: Double, _ expected: Double) -> Double { error - expected }
}

/// An answer that refuses bad input and makes one mistake.
private enum Mistaken<Mistake: StarMistake>: BairdCounterexampleExercise {
  static func importanceRatio(of action: Int, target: [Double], behavior: [Double]) throws -> Double
  {
    try check(action, target, behavior)
    return Mistake.ratio(target[action], behavior[action])
  }

  static func semiGradient(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    discount: Double
  ) throws -> [[Double]] {
    try check(weights, 8, stepSize, discount)
    var w = weights
    return try steps.map { step in
      let (x, next, ratio) = try look(step, policies)
      let error = discount * dot(w, next) - dot(w, x)
      for index in x.indices {
        w[index] += stepSize * ratio * error * Mistake.direction(x[index], next[index], discount)
      }
      return w
    }
  }

  static func gradientCorrected(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    correctionStepSize: Double, discount: Double
  ) throws -> [CorrectedWeights] {
    try check(weights, 8, stepSize, discount)
    guard correctionStepSize > 0, correctionStepSize.isFinite else { throw InvalidInput("step") }
    var (w, v) = (weights, weights.map { _ in 0.0 })
    return try steps.map { step in
      let (x, next, ratio) = try look(step, policies)
      let (error, before) = (discount * dot(w, next) - dot(w, x), dot(v, x))
      for index in x.indices {
        v[index] +=
          correctionStepSize * ratio * Mistake.secondError(error, before) * x[index]
      }
      let expected = Mistake.movesSecondFirst ? dot(v, x) : before
      for index in x.indices {
        let correction = Mistake.correction(discount) * next[index] * expected
        w[index] += stepSize * ratio * (error * x[index] - correction)
      }
      return CorrectedWeights(weights: w, corrections: v)
    }
  }

  static func expectedUpdate(
    of weights: [Double], without leg: TriadLeg?, stepSize: Double, discount: Double
  ) throws -> [Double] {
    let star = BairdStar()
    let isTable = leg == .functionApproximation
    try check(weights, isTable ? 7 : 8, stepSize, discount)
    let features =
      isTable ? (0..<7).map { row in (0..<7).map { $0 == row ? 1 : 0 } } : star.features
    let rest = leg == .bootstrapping ? 0 : discount
    let isOnPolicy = leg == .offPolicyTraining && !Mistake.keepsRatio
    var updated = weights
    for (state, x) in features.enumerated() {
      let seen = Mistake.walks ? updated : weights
      for (action, chances) in zip([6.0 / 7, 1.0 / 7], [0.0, 1]).enumerated() {
        let ratio = isOnPolicy ? 1 : Mistake.weight(chances.1, chances.0)
        for outcome in star.outcomes(of: action, in: state) {
          let next = features[outcome.nextState]
          let error = rest * dot(seen, next) - dot(seen, x)
          let share = Mistake.stateChance * chances.0 * outcome.probability
          for index in x.indices {
            updated[index] +=
              stepSize * share * ratio * error * Mistake.direction(x[index], next[index], rest)
          }
        }
      }
    }
    return updated
  }

  static func diverges(without leg: TriadLeg?, stepSize: Double, discount: Double) throws -> Bool {
    var weights = BairdStar().initialWeights
    if leg == .functionApproximation { weights.removeLast() }
    // An update is linear, so those of unit vectors tell all others, in less time.
    let columns = try weights.indices.map { unit in
      try expectedUpdate(
        of: weights.indices.map { $0 == unit ? 1 : 0 }, without: leg, stepSize: stepSize,
        discount: discount)
    }
    for _ in 0..<400 {
      var next = weights.map { _ in 0.0 }
      for (weight, column) in zip(weights, columns) {
        for index in next.indices { next[index] += weight * column[index] }
      }
      weights = next
      guard weights.allSatisfy(\.isFinite) else { throw InvalidInput("weights") }
      if weights.contains(where: { abs($0) > 1e6 }) { return true }
    }
    return false
  }

  private static func look(
    _ step: StarStep, _ policies: StarPolicies
  ) throws -> (x: [Double], next: [Double], ratio: Double) {
    let features = BairdStar().features
    guard features.indices.contains(step.state), features.indices.contains(step.nextState) else {
      throw InvalidInput("state")
    }
    try check(step.action, policies.target, policies.behavior)
    return (
      features[step.state], features[step.nextState],
      Mistake.weight(policies.target[step.action], policies.behavior[step.action])
    )
  }

  private static func check(_ action: Int, _ target: [Double], _ behavior: [Double]) throws {
    guard target.count == behavior.count, target.indices.contains(action),
      (target + behavior).allSatisfy({ (0...1).contains($0) }), behavior[action] > 0
    else { throw InvalidInput("policies") }
  }

  private static func check(
    _ weights: [Double], _ count: Int, _ stepSize: Double, _ discount: Double
  ) throws {
    guard weights.count == count, weights.allSatisfy(\.isFinite), stepSize > 0,
      stepSize.isFinite, (0...1).contains(discount)
    else { throw InvalidInput("settings") }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
