import Plotting
import Statistics

extension CartPoleAblation {
  /// What each component brings, and learning curves with all, with all but each, and with none.
  public var illustration: Illustration {
    Illustration(
      name: "cartpole-ablation",
      caption:
        "Left: by how many episodes training on CartPole is shorter with a component of deep "
        + "Q-learning, added to the plain agent and among all the others; means over seeds with 95 % "
        + "intervals. Right: returns by episode with all four, without each, and with none: "
        + CartPoleCurves.caption,
      figure: Figure(
        title: "What four extensions of deep Q-learning bring on CartPole",
        panels: [savings].compactMap(\.self) + [curves]))
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
        company == .nothing ? "added to plain DQN" : "among the others",
        means.map { $0?.mean ?? .nan }, intervals: means.map { $0?.range ?? 0...0 })
    }
    return Panel(
      title: "What each brings", y: Axis("episodes saved"),
      layers: [.bars(categories: components.map(\.title), series)])
  }

  private var curves: Panel {
    let everything = CartPoleComponent.everything
    var groups: [(name: String, components: Set<CartPoleComponent>)] = [("all four", everything)]
    for component in CartPoleComponent.allCases {
      groups.append(("without \(component.title)", everything.subtracting([component])))
    }
    groups.append(("plain DQN", []))
    return CartPoleCurves.panel(
      title: "All, and all but one",
      groups.map { ($0.name, runs(with: $0.components).map(\.training)) })
  }
}
