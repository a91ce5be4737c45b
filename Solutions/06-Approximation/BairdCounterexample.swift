public import Coursework
import DecisionProcesses
import Environments

extension Submission {
  /// Exercise 6.5: a star on which learning diverges, and what takes away any one of its causes.
  public enum BairdCounterexample: BairdCounterexampleExercise {
    public static func importanceRatio(
      of action: Int,
      target: [Double],
      behavior: [Double]
    ) throws -> Double {
      guard target.count == behavior.count, target.indices.contains(action) else {
        throw InvalidInput("both policies have a chance for each action")
      }
      guard (target + behavior).allSatisfy({ (0...1).contains($0) }), behavior[action] > 0 else {
        throw InvalidInput("chances lie in 0...1, and behaviour takes what was taken")
      }
      return target[action] / behavior[action]
    }

    public static func semiGradient(
      from weights: [Double],
      along steps: [StarStep],
      policies: StarPolicies,
      stepSize: Double,
      discount: Double
    ) throws -> [[Double]] {
      try check(weights, count: 8, stepSize, discount)
      var weights = weights
      return try steps.map { step in
        let (x, next, ratio) = try look(at: step, policies)
        let error = discount * dot(weights, next) - dot(weights, x)
        // Only x moves the weights. With x − discount · next it would be the gradient of δ², which
        // converges, to something else.
        for index in x.indices { weights[index] += stepSize * ratio * error * x[index] }
        return weights
      }
    }

    public static func gradientCorrected(
      from weights: [Double],
      along steps: [StarStep],
      policies: StarPolicies,
      stepSize: Double,
      correctionStepSize: Double,
      discount: Double
    ) throws -> [CorrectedWeights] {
      try check(weights, count: 8, stepSize, discount)
      guard correctionStepSize > 0, correctionStepSize.isFinite else {
        throw InvalidInput("step sizes must be positive and finite")
      }
      var (w, v) = (weights, weights.map { _ in 0.0 })
      return try steps.map { step in
        let (x, next, ratio) = try look(at: step, policies)
        // Both are taken before anything moves.
        let error = discount * dot(w, next) - dot(w, x)
        let expected = dot(v, x)
        for index in x.indices {
          w[index] += stepSize * ratio * (error * x[index] - discount * next[index] * expected)
          v[index] += correctionStepSize * ratio * (error - expected) * x[index]
        }
        return CorrectedWeights(weights: w, corrections: v)
      }
    }

    public static func expectedUpdate(
      of weights: [Double],
      without leg: TriadLeg?,
      stepSize: Double,
      discount: Double
    ) throws -> [Double] {
      let star = BairdStar()
      let isTable = leg == .functionApproximation
      try check(weights, count: isTable ? 7 : 8, stepSize, discount)
      let features = isTable ? unitRows : star.features
      // Values are those of the weights before: an expected update is a mean, not a walk.
      let values = features.map { dot(weights, $0) }
      var updated = weights
      for state in 0..<star.stateCount {
        let chances = star.behaviorPolicy.probabilities(in: state)
        let wanted = star.targetPolicy.probabilities(in: state)
        // All samples of a state move the weights along the same features, so errors are added up.
        var error = 0.0
        for action in 0..<star.actionCount {
          let ratio = leg == .offPolicyTraining ? 1 : wanted[action] / chances[action]
          for outcome in star.outcomes(of: action, in: state) {
            let target = leg == .bootstrapping ? 0 : discount * values[outcome.nextState]
            error += chances[action] * outcome.probability * ratio * (target - values[state])
          }
        }
        let step = stepSize * error / Double(star.stateCount)
        for index in updated.indices { updated[index] += step * features[state][index] }
      }
      return updated
    }

    public static func diverges(
      without leg: TriadLeg?,
      stepSize: Double,
      discount: Double
    ) throws -> Bool {
      var weights: [Double] = [1, 1, 1, 1, 1, 1, 10]
      if leg != .functionApproximation { weights.append(1) }
      for _ in 0..<400 {
        weights = try expectedUpdate(
          of: weights, without: leg, stepSize: stepSize, discount: discount)
        // Once beyond this there is no way back; to stop here keeps the numbers finite.
        if weights.contains(where: { abs($0) > 1e6 }) { return true }
      }
      return false
    }

    /// One feature for each state.
    private static let unitRows: [[Double]] = (0..<7).map { state in
      (0..<7).map { $0 == state ? 1 : 0 }
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The features before and after a step, and its importance ratio.
    private static func look(
      at step: StarStep,
      _ policies: StarPolicies
    ) throws -> (x: [Double], next: [Double], ratio: Double) {
      let features = BairdStar().features
      guard features.indices.contains(step.state), features.indices.contains(step.nextState) else {
        throw InvalidInput("a state is an index below 7")
      }
      let ratio = try importanceRatio(
        of: step.action, target: policies.target, behavior: policies.behavior)
      return (features[step.state], features[step.nextState], ratio)
    }

    private static func check(
      _ weights: [Double],
      count: Int,
      _ stepSize: Double,
      _ discount: Double
    ) throws {
      guard weights.count == count, weights.allSatisfy(\.isFinite) else {
        throw InvalidInput("there are \(count) finite weights")
      }
      guard stepSize > 0, stepSize.isFinite, (0...1).contains(discount) else {
        throw InvalidInput("a step size is positive and finite, and a discount in 0...1")
      }
    }
  }
}
