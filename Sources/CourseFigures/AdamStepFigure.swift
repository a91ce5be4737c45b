import Coursework
import Plotting

extension LearnerFigure {
  /// Exercise 7.2: the loss along a narrow valley, by the learner's Adam and by plain gradient steps.
  ///
  /// One direction is 100 times as steep as the other. A plain step is limited by the steep one: with
  /// a rate above 2/100 it is thrown out of the valley.
  static let adam = LearnerFigure(Contracts.AdamStep.self) { subject, seed in
    let valley = AdamValleyQuestion(
      parameters: [4, 1], curvatures: [1, 100], steps: steps,
      settings: AdamSettings(learningRate: 0.1))
    let losses = try drawable(try await subject.answer(to: valley), count: steps + 1)
    let x = (0...steps).map(Double.init)
    var layers: [Layer] = []
    for rate in plainRates {
      let plain = positive(plainLosses(valley, rate: rate))
      layers.append(.line("plain steps, rate \(rate)", x: x, y: plain))
    }
    layers.append(.line("yours, rate 0.1", x: x, y: positive(losses)))
    return Figure(
      title: "Your Adam in a valley that is 100 times as steep across as along",
      x: Axis("steps"), y: Axis("loss", scale: .logarithmic), layers: layers)
  }

  private static let steps = 300
  private static let plainRates = [0.019, 0.005]

  /// Losses as a logarithmic axis can show them.
  private static func positive(_ losses: [Double]) -> [Double] { losses.map { max($0, 1e-12) } }

  private static func plainLosses(_ valley: AdamValleyQuestion, rate: Double) -> [Double] {
    var parameters = valley.parameters
    var losses = [valley.loss(at: parameters)]
    for _ in 0..<valley.steps {
      parameters = zip(parameters, valley.curvatures).map { $0 - rate * $1 * $0 }
      losses.append(valley.loss(at: parameters))
    }
    return losses
  }
}
