public import DecisionProcesses
import Environments
import LinearLearning
import Plotting
import RealModule

/// How the weights of linear TD diverge on Baird's star, and two ways in which they do not.
///
/// Expected updates in all states, so that chance has no part in it: semi-gradient TD off the
/// policy, the same on it, and TDC off the policy. Beside them, what sampled learning does.
///
/// The values u of the upper states and l of the lower one follow a matrix of 2 by 2. A sweep adds
/// α/7 (10 δ₁ + 2 δ₂) to u and α/7 (12 δ₁ + 5 δ₂) to l. Off the policy δ₁ = γ l − u and
/// δ₂ = (γ − 1) l, so that with γ = 0.99 the matrix is [−10, 9.88; −12, 11.83], whose eigenvalues
/// are positive: values grow by the factor 1.00239 a sweep, for ever.
///
/// Source: Baird, *Residual algorithms* (1995); Sutton and Barto (2018), figures 11.2 and 11.5.
public struct BairdStudy: Experiment {
  /// A way to learn.
  public enum Setting: String, CaseIterable, Sendable {
    case offPolicy = "semi-gradient off the policy"
    case onPolicy = "semi-gradient on the policy"
    case corrected = "gradient-corrected off the policy"

    var stepSize: Double { self == .corrected ? 0.005 : 0.01 }
  }

  /// What one run yields.
  public struct Measurement: Sendable {
    /// The weights after each expected sweep, the first ones included.
    public var expected: [[Double]]
    /// The largest magnitude of a weight after each number of sampled steps.
    public var sampled: [Double]
  }

  static let discount = 0.99
  static let sweeps = 1_000
  static let sampledSteps = logarithmicSteps(to: 20_000, perDecade: 10)
  private static let star = BairdStar()

  /// Creates the study.
  public init() {}

  public var name: String { "baird-star" }
  public var title: String { "Baird's star" }
  public var question: String {
    "Do the weights of linear TD stay bounded on and off the policy, and with a corrected gradient?"
  }
  public var settings: [Setting] { Setting.allCases }
  public var runsPerSetting: Int { 20 }

  public func measure(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> Measurement {
    Measurement(expected: Self.sweep(setting), sampled: Self.sample(setting, using: &generator))
  }

  private static func sweep(_ setting: Setting) -> [[Double]] {
    let updates = ExpectedLinearTD(
      features: star.features,
      evaluating: setting == .onPolicy ? star.behaviorPolicy : star.targetPolicy, in: star,
      discount: discount, stateChances: Array(repeating: 1 / 7, count: 7))
    var corrections = Array(repeating: 0.0, count: 8)
    var all = [star.initialWeights]
    for sweep in 0..<sweeps {
      guard setting == .corrected else {
        all.append(updates.semiGradient(all[sweep], stepSize: setting.stepSize))
        continue
      }
      let next = updates.gradientCorrected(
        all[sweep], corrections: corrections, stepSize: setting.stepSize, correctionStepSize: 0.05)
      all.append(next.weights)
      corrections = next.corrections
    }
    return all
  }

  private static func sample(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> [Double] {
    var world = Simulation(of: star)
    var plain = LinearTD(weights: star.initialWeights, stepSize: setting.stepSize)
    var corrected = GradientCorrectedTD(
      weights: star.initialWeights, stepSize: setting.stepSize, correctionStepSize: 0.05)
    let features = star.features
    let behavior = star.behaviorPolicy.rows[0]
    var state = world.reset(using: &generator)
    var largest: [Double] = []
    for step in 1...(sampledSteps.last ?? 0) {
      let action = generator.index(weights: behavior)
      let next = world.step(action, using: &generator).observation
      let ratio = setting == .onPolicy ? 1 : action == BairdStar.solid ? 1 / behavior[action] : 0
      if setting == .corrected {
        corrected.learn(
          from: features[state], reward: 0, nextFeatures: features[next], continuation: discount,
          importanceRatio: ratio)
      } else {
        plain.learn(
          from: features[state], reward: 0, nextFeatures: features[next], continuation: discount,
          importanceRatio: ratio)
      }
      state = next
      guard step == sampledSteps[largest.count] else { continue }
      let weights = setting == .corrected ? corrected.weights : plain.weights
      largest.append(weights.reduce(0) { max($0, abs($1)) })
    }
    return largest
  }
}
