public import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting
import RealModule
import TabularLearning

/// How the error of Q-learning falls with experience, for constant and for decaying step sizes.
///
/// In the deterministic grid of the first document a constant step size converges, and faster than
/// one over the number of visits, which the discount of 0.99 slows down for good. In a random
/// model, where the same action has many outcomes, a constant step size stops at an error that its
/// noise keeps up, and decaying ones go on. Step sizes count the visits of each state and action;
/// behaviour is uniformly random. Every run carries the bounds on its error that its own
/// transitions set, which are asserted.
///
/// Source: Even-Dar and Mansour, *Learning rates for Q-learning* (2003); Sutton and Barto (2018),
/// section 2.5.
public struct ErrorAgainstExact: Experiment {
  /// A world and a rule for step sizes.
  public struct Setting: Hashable, Sendable {
    /// The world.
    public var world: World
    /// The rule.
    public var rule: Rule
  }

  /// The worlds.
  public enum World: String, CaseIterable, Sendable {
    case grid = "grid-4x4"
    case random = "random-model"
  }

  /// The step size after n earlier visits of the same state and action.
  public enum Rule: String, CaseIterable, Sendable {
    case constantLarge = "constant 0.5"
    case constantSmall = "constant 0.05"
    case inverse = "1 / n"
    case power = "1 / n^0.6"

    func stepSize(visits: Int) -> Double {
      switch self {
      case .constantLarge: 0.5
      case .constantSmall: 0.05
      case .inverse: 1 / Double(visits)
      case .power: .pow(Double(visits), -0.6)
      }
    }
  }

  /// What one run yields.
  public struct Measurement: Sendable {
    /// The largest error after each number of steps.
    public var errors: [Double] = []
    /// The bound on it that the run's own transitions set.
    public var bounds: [Double] = []

    /// The largest share of its bound that the error reaches from 10,000 steps on.
    ///
    /// Before, the bound of what was never tried is the error itself. 1e-9 more covers rounding.
    var largestShareOfBound: Double {
      let late = zip(ErrorAgainstExact.steps, zip(errors, bounds)).filter { $0.0 >= 10_000 }.map(
        \.1)
      return late.map { $0 / ($1 + 1e-9) }.max() ?? .nan
    }
  }

  static let steps = logarithmicSteps(to: 300_000, perDecade: 10)

  /// Creates the study.
  public init() {}

  public var name: String { "error-against-exact" }
  public var title: String { "Step sizes and the error that remains" }
  public var question: String {
    "Does the error of Q-learning vanish, and how fast, for constant and decaying step sizes?"
  }
  public var settings: [Setting] {
    World.allCases.flatMap { world in Rule.allCases.map { Setting(world: world, rule: $0) } }
  }
  public var runsPerSetting: Int { 30 }

  public func measure(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> Measurement {
    let model = setting.world.model(using: &generator)
    var world = Simulation(of: model)
    var learner = CountingLearner(setting, in: model)
    var measurement = Measurement()
    var state = world.reset(using: &generator)
    for step in 1...(Self.steps.last ?? 0) {
      let action = generator.index(below: model.actionCount)
      let result = world.step(action, using: &generator)
      learner.learn(
        from: Transition(
          state: state, action: action, reward: result.reward, nextState: result.observation,
          isTerminal: result.isTerminated))
      state = result.isTerminated ? world.reset(using: &generator) : result.observation
      guard step == Self.steps[measurement.errors.count] else { continue }
      measurement.errors.append(learner.error)
      measurement.bounds.append(learner.certificate.largest)
    }
    return measurement
  }
}

/// Q-learning whose step sizes count visits, with its certificate.
private struct CountingLearner {
  private let rule: ErrorAgainstExact.Rule
  private let discount: Double
  private let exact: ActionValues
  private var values: ActionValues
  private var visits: [Int]
  private(set) var certificate: ErrorCertificate

  init(_ setting: ErrorAgainstExact.Setting, in model: FiniteModel) {
    rule = setting.rule
    discount = setting.world.discount
    exact = optimalActionValues(of: model, discount: discount)
    values = ActionValues(stateCount: model.stateCount, actionCount: model.actionCount)
    visits = Array(repeating: 0, count: values.elements.count)
    certificate = ErrorCertificate(of: values, against: exact, discount: discount)
  }

  /// The largest error.
  var error: Double { supremumDistance(values, exact) }

  mutating func learn(from transition: Transition<Int>) {
    let (state, action) = (transition.state, transition.action)
    let pair = state * values.actionCount + action
    visits[pair] += 1
    let stepSize = rule.stepSize(visits: visits[pair])
    certificate.update(transition, values: values, stepSize: stepSize)
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward,
      continuation: TemporalDifference.continuation(
        isTerminal: transition.isTerminal, discount: discount),
      nextActionValues: values[transition.nextState])
    values[state, action] = TemporalDifference.updated(
      values[state, action], towards: target, stepSize: stepSize)
  }
}

extension ErrorAgainstExact.World {
  var title: String {
    switch self {
    case .grid: "Deterministic grid, discount 0.99"
    case .random: "Random models, discount 0.9"
    }
  }

  var discount: Double {
    switch self {
    case .grid: 0.99
    case .random: 0.9
    }
  }

  func model(using generator: inout SeededGenerator) -> FiniteModel {
    switch self {
    case .grid: FiniteModel(GridWorld.document)
    case .random:
      GarnetModel(stateCount: 20, actionCount: 4, branchingFactor: 3, terminalShare: 0.1)
        .model(using: &generator)
    }
  }
}
