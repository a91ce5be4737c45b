import Plotting

extension CartPoleAgentsStudy {
  /// How far targets are from estimates: the errors early and late, and the course of their loss.
  func errors(_ measurements: [[Measurement]]) -> Illustration {
    let (early, late) = (Self.earlyEpisodes, Self.lateEpisodes)
    return Illustration(
      name: "\(name)-errors",
      caption:
        "The distribution of temporal-difference errors in the last batches of episodes "
        + "\(early.lowerBound + 1) to \(early.upperBound), and of episodes \(late.lowerBound + 1) to "
        + "\(late.upperBound); and the mean loss of the training steps of each episode, on a logarithmic "
        + "axis: medians of three runs, with bands from the first to the third quartile. The errors "
        + "grow at first, with the values that are learned, so that a loss says little about how well "
        + "an agent does.",
      figure: Figure(
        title: "Errors and losses in the course of training",
        panels: [
          distribution("early errors", measurements) { $0.earlyErrors },
          distribution("late errors", measurements) { $0.lateErrors },
          losses(measurements),
        ]))
  }

  private func distribution(
    _ title: String, _ measurements: [[Measurement]], _ errors: (Measurement) -> [Double]
  ) -> Panel {
    let edges = stride(from: -5.0, through: 5, by: 0.5).map { $0 }
    let layers = zip(settings, measurements).map { method, runs in
      let all = runs.flatMap(errors)
      let shares = zip(edges, edges.dropFirst()).map { low, high in
        Double(all.count { $0 >= low && $0 < high }) / Double(max(all.count, 1))
      }
      return Layer.line(
        method.rawValue, x: edges.dropLast().map { $0 + 0.25 }, y: shares)
    }
    return Panel(
      title: title, x: Axis("temporal-difference error"),
      y: Axis("share of a bin of 0.5", range: 0...1), layers: layers)
  }

  private func losses(_ measurements: [[Measurement]]) -> Panel {
    let episodes = (Self.firstLoss..<Self.episodes).map { Double($0 + 1) }
    let curves = measurements.map { RunCurves($0.map(\.losses)) }
    let bands = zip(settings, curves).map { method, curve in
      Layer.band(method.rawValue, x: episodes, low: curve.lower, high: curve.upper)
    }
    let lines = zip(settings, curves).map { method, curve in
      Layer.line(method.rawValue, x: episodes, y: curve.median)
    }
    return Panel(
      title: "mean loss of an episode", x: Axis("episode"),
      y: Axis("mean squared error", scale: .logarithmic), layers: bands + lines)
  }
}
