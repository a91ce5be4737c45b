import Plotting
import Statistics

extension CartPoleAblation {
  /// What each component brings, and learning curves of plain deep Q-learning with a component changed, and of
  /// all components but each.
  public var illustration: Illustration {
    Illustration(
      name: "cartpole-ablation",
      caption:
        "Top: by how many episodes training on CartPole is shorter with a component of deep "
        + "Q-learning, in the plain agent and among all the others; means over seeds with 95 % "
        + "intervals. Without replay an agent learns from its 64 newest transitions. Middle: "
        + "returns by episode of the plain agent and of agents that differ from it by one "
        + "component. Bottom: with all six, and without each. Curves are " + CartPoleCurves.caption,
      figure: Figure(
        title: "What each component of deep Q-learning brings on CartPole",
        panels: [savings].compactMap(\.self) + [plainCurves, fullCurves],
        columns: 1))
  }

  /// A pair of bars for each component, or nil where there is nothing to compare yet.
  private var savings: Panel? {
    let components = CartPoleComponent.allCases.filter { component in
      Company.allCases.contains { saving(of: component, among: $0) != nil }
    }
    guard !components.isEmpty else { return nil }
    let series = Company.allCases.map { company in
      let means = components.map { saving(of: $0, among: company) }
      return BarChart.Series(
        company == .plain ? "in plain DQN" : "among the others",
        means.map { $0?.mean ?? .nan }, intervals: means.map { $0?.range ?? 0...0 })
    }
    return Panel(
      title: "What each brings", y: Axis("episodes saved"),
      layers: [.bars(categories: components.map(\.title), series)])
  }

  private var plainCurves: Panel {
    let plain = CartPoleComponent.plain
    return curves(
      title: "One changed",
      [("plain DQN", plain)]
        + CartPoleComponent.allCases.map { component in
          plain.contains(component)
            ? ("no \(component.title)", plain.subtracting([component]))
            : ("with \(component.title)", plain.union([component]))
        })
  }

  private var fullCurves: Panel {
    let everything = CartPoleComponent.everything
    return curves(
      title: "All, and all but one",
      [("all six", everything)]
        + CartPoleComponent.allCases.map {
          ("without \($0.title)", everything.subtracting([$0]))
        })
  }

  private func curves(
    title: String, _ groups: [(name: String, components: Set<CartPoleComponent>)]
  ) -> Panel {
    CartPoleCurves.panel(
      title: title, groups.map { ($0.name, runs(with: $0.components).map(\.training)) })
  }
}
