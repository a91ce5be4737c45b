import RealModule
import Statistics

extension MaximumOfMeansStudy {
  /// Compares measured biases with exact ones, and exact ones with what is known of them.
  func findings(_ singles: [Double], _ doubles: [Double], _ exact: [Errors]) -> [Finding] {
    Self.advantages.flatMap { advantage in
      let rows = settings.indices.filter { settings[$0].advantage == advantage }
      let name = advantage == 0 ? "all actions are worth the same" : "one action is better"
      return [
        distance(
          "single", name, rows.map { singles[$0] - exact[$0].single }, radius: singleRadius,
          basis: "The estimate is a Lipschitz function of its noise: Gaussian concentration "
            + "(Tsirelson, Ibragimov and Sudakov, 1976)"),
        distance(
          "double", name, rows.map { doubles[$0] - exact[$0].double },
          radius: doubleRadius(advantage),
          basis: "The estimate is the selected mean and independent normal noise: Hoeffding's "
            + "lemma (1963) and a normal tail"),
      ]
    } + exactFindings(exact)
  }

  private func distance(
    _ estimator: String, _ name: String, _ distances: [Double], radius: Double, basis: String
  ) -> Finding {
    .atMost(
      "Where \(name), the largest distance of the \(estimator) estimator's measured bias from "
        + "quadrature",
      measured: distances.map(abs).max() ?? 0, bound: radius,
      basis: basis + ", for all \(distances.count) numbers of actions together, "
        + "\(NumberText.count(runsPerSetting)) runs each, false alarm 10⁻⁹.")
  }

  /// The logarithm of a tail that the average of one setting's runs may have on each side.
  private var tail: Double { .log(2 * Double(Self.actionCounts.count) / Finding.falseAlarm) }

  /// P(|average − expectation| ≥ r) ≤ 2 exp(−runs · samples · r² / 2), as the estimate moves by at
  /// most 1 / √samples times a move of its noise.
  private var singleRadius: Double {
    (2 * tail / Double(runsPerSetting * Self.sampleCount)).squareRoot()
  }

  /// The selected mean lies in an interval as long as the advantage, and the second half's noise
  /// has variance 2 / samples.
  private func doubleRadius(_ advantage: Double) -> Double {
    let variance = advantage * advantage / 4 + 2 / Double(Self.sampleCount)
    return (2 * variance * tail / Double(runsPerSetting)).squareRoot()
  }

  private func exactFindings(_ exact: [Errors]) -> [Finding] {
    let ten = settings.firstIndex { $0.actionCount == 10 && $0.advantage == 0 } ?? 0
    return [
      .equal(
        "The single estimator's bias with ten equal actions, in deviations of a mean",
        measured: exact[ten].single * Double(Self.sampleCount).squareRoot(),
        exact: 1.538_752_730_835, tolerance: 1e-9,
        basis: "The expectation of the largest of ten standard normal draws, by SciPy's quadrature."
      ),
      .atMost(
        "The largest bias of the double estimator by quadrature",
        measured: exact.map(\.double).max() ?? 0, bound: 0, tolerance: 1e-12,
        basis: "Its expectation is an average of true means."),
    ]
  }
}
