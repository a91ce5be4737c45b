import Coursework
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 10.5: what is drawn for 600 episodes, and what one of them looks like.
  static let domainRandomization = LearnerFigure(Contracts.DomainRandomization.self) {
    subject, seed in
    let rows = try await subject.answer(
      to: ConditionDrawsQuestion(ranges: ranges, count: drawCount, seed: seed))
    let logs = try await subject.answer(
      to: RandomizedEpisodesQuestion(ranges: ranges, episodes: [script], seed: seed))
    guard rows.count == 7, let log = logs.first, log.steps.count == script.count else {
      throw LearnerFigure.Obstacle.unusable("an episode has another number of steps or quantities")
    }
    let friction = try drawable(rows[0], count: drawCount)
    let x = script.indices.map(Double.init)
    let commands = try drawable(log.steps.map(\.command), count: script.count)
    let forces = try drawable(log.steps.map(\.measuredForce), count: script.count)
    guard log.conditions.friction.isFinite else {
      throw LearnerFigure.Obstacle.unusable("the friction is no number")
    }
    return Figure(
      title: "What your episodes have in common, and what not",
      panels: [
        histogram(friction),
        Panel(
          title: "an episode: latency \(log.conditions.latency)",
          x: Axis("inner step"), y: Axis("command", unit: "mm"),
          layers: [
            .line("given", x: x, y: script.map(\.command), style: .reference),
            .points("carried out", x: x, y: commands),
          ]),
        Panel(
          title: "the same episode", x: Axis("inner step"), y: Axis("force", unit: "N"),
          layers: [
            .line(
              "true", x: x, y: script.map { log.conditions.friction * $0.truth.normalForce },
              style: .reference),
            .points("measured", x: x, y: forces),
          ]),
      ])
  }

  private static let drawCount = 600

  private static let ranges = RandomizationRanges(
    friction: 0.1...0.3, clearance: 0.0001...0.001, extraMass: -0.05...0.05, latency: 3...6,
    forceNoise: 0.5...2, offsetNoise: 1e-5...1e-4, holeShift: -0.02...0.02)

  /// A hand that pushes harder and harder, and commands that swing.
  private static let script = (0..<40).map { step in
    RandomizedEpisodesQuestion.ScriptedStep(
      command: Double.sin(0.3 * Double(step)),
      truth: PegTruth(normalForce: 3 * Double(step), depth: 0.0004 * Double(step), position: 0))
  }

  private static func histogram(_ friction: [Double]) -> Panel {
    let cells = 5
    var counts = Array(repeating: 0.0, count: cells)
    let width = (ranges.friction.upperBound - ranges.friction.lowerBound) / Double(cells)
    for number in friction {
      // What is drawn outside of the range is counted at its end.
      let cell = ((number - ranges.friction.lowerBound) / width).rounded(.down)
      counts[Int(min(max(cell, 0), Double(cells - 1)))] += 1
    }
    let places = (0..<cells).map { cell in
      let middle = ranges.friction.lowerBound + (Double(cell) + 0.5) * width
      return "\((100 * middle).rounded() / 100)"
    }
    return Panel(
      title: "friction in \(drawCount) episodes",
      x: Axis("friction"), y: Axis("episodes"),
      layers: [
        .horizontal("uniform", at: Double(drawCount / cells)),
        .bars(categories: places, [BarChart.Series("yours", counts)]),
      ])
  }
}
