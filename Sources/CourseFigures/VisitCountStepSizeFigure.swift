import Coursework
import DecisionProcesses
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 4.2: what is left of the first error in a state that returns to itself.
  ///
  /// Each step pays 1, so the value is 1 / (1 − discount). Visit n leaves the share
  /// 1 − (1 − discount) · n^−exponent of the error, whatever was learned before.
  static let visitCounts = LearnerFigure(Contracts.VisitCountStepSize.self) { subject, _ in
    let visits = (0...13).map { 1 << $0 }
    let x = visits.map(Double.init)
    let step = Transition(state: 0, action: 0, reward: 1, nextState: 0, isTerminal: false)
    let transitions = Array(repeating: step, count: 1 << 13)
    var layers: [Layer] = []
    for (name, exponent) in [("0.6", 0.6), ("0.8", 0.8), ("1", 1)] {
      let learned = try await subject.answer(
        to: VisitCountStepSizeQuestion(
          transitions: transitions, stateCount: 1, actionCount: 1, exponent: exponent,
          discount: discount))
      let values = try drawable(learned.values, count: transitions.count)
      let shares = values.map { abs(1 - (1 - discount) * $0) }
      let exact = remainders(exponent, count: transitions.count)
      layers += [
        .line("exact", x: x, y: visits.map { exact[$0 - 1] }, style: .reference),
        .points("yours, exponent \(name)", x: x, y: visits.map { shares[$0 - 1] }),
      ]
    }
    return Figure(
      title: "Your learner in a state that returns to itself, discount \(discount)",
      x: Axis("visits", scale: .logarithmic),
      y: Axis("share of the first error that is left", scale: .logarithmic), layers: layers)
  }

  private static let discount = 0.9

  /// The exact share that is left after each visit.
  private static func remainders(_ exponent: Double, count: Int) -> [Double] {
    var share = 1.0
    return (1...count).map { visit in
      share *= 1 - (1 - discount) * .pow(Double(visit), -exponent)
      return share
    }
  }
}
