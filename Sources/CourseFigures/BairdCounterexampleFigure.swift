import Checks
import Coursework
import DecisionProcesses
import Environments
import LinearLearning
import Plotting

extension LearnerFigure {
  /// Exercise 6.5: the largest weight on Baird's star, by three methods and with each leg taken away.
  ///
  /// On the left all methods see the same steps of one run; on the right updates are expected ones.
  static let bairdCounterexample = LearnerFigure(Contracts.BairdCounterexample.self) {
    subject, seed in
    Figure(
      title: "Your largest weight on Baird's star, discount \(discount)",
      panels: [
        Panel(
          title: "from samples", x: Axis("steps"),
          y: Axis("largest weight", scale: .logarithmic),
          layers: try await sampled(subject, steps: steps(seed: seed))),
        Panel(
          title: "expected updates, step size \(stepSize)", x: Axis("updates"),
          y: Axis("largest weight", scale: .logarithmic), layers: try await expected(subject)),
      ])
  }

  private static let (count, discount, stepSize) = (1000, 0.99, 0.01)
  /// Those of figure 11.5 in Sutton and Barto.
  private static let (correctedStepSize, correctionStepSize) = (0.005, 0.05)
  private static let behavior = [6.0 / 7, 1.0 / 7]
  private static let legs: [(String, TriadLeg?)] = [
    ("all three legs", nil), ("without approximation", .functionApproximation),
    ("without bootstrapping", .bootstrapping), ("without off-policy training", .offPolicyTraining),
  ]
  private static let numbers = (1...count).map(Double.init)

  private static func sampled(
    _ subject: any Subject, steps: [StarStep]
  ) async throws -> [Layer] {
    var layers: [Layer] = []
    for (name, target) in [("off the policy", [0.0, 1]), ("on the policy", behavior)] {
      let rows = try await subject.answer(
        to: StarSemiGradientQuestion(
          weights: BairdStar().initialWeights, steps: steps,
          policies: StarPolicies(target: target, behavior: behavior), stepSize: stepSize,
          discount: discount))
      layers.append(.line(name, x: numbers, y: try largest(of: rows, width: 8)))
    }
    let stream = StarSemiGradientQuestion(
      weights: BairdStar().initialWeights, steps: steps,
      policies: StarPolicies(target: [0, 1], behavior: behavior), stepSize: correctedStepSize,
      discount: discount)
    let corrected = try await subject.answer(
      to: StarCorrectionQuestion(stream: stream, correctionStepSize: correctionStepSize))
    layers.append(
      .line(
        "off the policy, corrected", x: numbers,
        y: try largest(of: corrected.map(\.weights), width: 8)))
    return layers
  }

  private static func expected(_ subject: any Subject) async throws -> [Layer] {
    var layers: [Layer] = []
    for (name, leg) in legs {
      var first = BairdStar().initialWeights
      if leg == .functionApproximation { first.removeLast() }
      let rows = try await subject.answer(
        to: ExpectedUpdateQuestion(
          weights: first, leg: leg, stepSize: stepSize, discount: discount, count: count))
      layers += [
        .line("reference", x: numbers, y: reference(leg, first), style: .reference),
        .line(name, x: numbers, y: try largest(of: rows, width: first.count)),
      ]
    }
    return layers
  }

  /// The largest magnitude of each row.
  private static func largest(of rows: [[Double]], width: Int) throws -> [Double] {
    guard rows.count == count else {
      throw Obstacle.unusable("\(rows.count) rows of weights came back instead of \(count)")
    }
    return try rows.map { row in
      try drawable(row, count: width).reduce(0) { max($0, abs($1)) }
    }
  }

  /// The same by the reference.
  private static func reference(_ leg: TriadLeg?, _ first: [Double]) -> [Double] {
    let star = BairdStar()
    let table = (0..<7).map { state in (0..<7).map { $0 == state ? 1.0 : 0 } }
    let updates = ExpectedLinearTD(
      features: leg == .functionApproximation ? table : star.features,
      evaluating: leg == .offPolicyTraining ? star.behaviorPolicy : star.targetPolicy, in: star,
      discount: leg == .bootstrapping ? 0 : discount,
      stateChances: Array(repeating: 1 / 7, count: 7))
    var weights = first
    return (0..<count).map { _ in
      weights = updates.semiGradient(weights, stepSize: stepSize)
      return weights.reduce(0) { max($0, abs($1)) }
    }
  }

  /// A run of the behaviour.
  private static func steps(seed: UInt64) -> [StarStep] {
    var generator = SeededGenerator(seed: seed)
    var state = generator.index(below: 7)
    return (0..<count).map { _ in
      let action = generator.index(weights: behavior)
      let next = action == BairdStar.solid ? BairdStar.lower : generator.index(below: 6)
      defer { state = next }
      return StarStep(state: state, action: action, nextState: next)
    }
  }
}
