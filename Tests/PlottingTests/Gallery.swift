import Foundation
import Plotting

/// One figure of each kind that the course draws, from plain formulas.
enum Gallery {
  static let figures: [(name: String, figure: Figure)] = [
    ("learning-curves", learningCurves), ("values", values), ("contraction", contraction),
    ("bars", bars), ("exploration", exploration), ("panels", panels), ("large-map", largeMap),
    ("points", points), ("map-beside-curve", mapBesideCurve),
  ]

  static let learningCurves: Figure = {
    let episodes = (1...300).map(Double.init)
    func curve(_ last: Double, _ pace: Double, _ phase: Double) -> [Double] {
      episodes.map { last - (last + 190) * exp(-$0 / pace) + 4 * sin($0 / 3 + phase) }
    }
    let (mean, other) = (curve(-50, 25, 0), curve(-25, 40, 1))
    return Figure(
      title: "SARSA and Q-learning on the cliff, 30 seeds",
      x: Axis("episode"), y: Axis("return", unit: "reward per episode"),
      layers: [
        .band("Q-learning", x: episodes, low: mean.map { $0 - 15 }, high: mean.map { $0 + 12 }),
        .line("Q-learning", x: episodes, y: mean),
        .band("SARSA", x: episodes, low: other.map { $0 - 9 }, high: other.map { $0 + 9 }),
        .line("SARSA", x: episodes, y: other),
        .horizontal("best possible: \u{2212}13", at: -13),
      ])
  }()

  static let values: Figure = {
    var map = HeatMap(
      [
        [4.10, 4.66, 5.29, 4.66], [4.66, .nan, 5.98, -10], [5.29, 5.98, 6.75, 7.61],
        [4.66, -10, 7.61, 10],
      ], quantity: "optimal state value (reward)")
    map.cells[0][0].label = "start"
    map.cells[0][0].arrows = [.right, .down]
    map.cells[0][1].arrows = [.right]
    map.cells[0][2].arrows = [.down]
    map.cells[0][3].arrows = [.left]
    map.cells[1][0].arrows = [.down]
    map.cells[1][1].kind = .wall
    map.cells[1][2].arrows = [.down]
    map.cells[2][0].arrows = [.right]
    map.cells[2][1].arrows = [.right]
    map.cells[2][2].arrows = [.right, .down]
    map.cells[2][3].arrows = [.down]
    map.cells[3][0].arrows = [.up]
    map.cells[3][2].arrows = [.right]
    for (row, column) in [(1, 3), (3, 1)] {
      map.cells[row][column].kind = .pit
      map.cells[row][column].label = "pit"
    }
    map.cells[3][3].kind = .goal
    map.cells[3][3].label = "goal"
    map.cells[0][0].arrows = Set(HeatMap.Arrow.allCases)
    return Figure(
      title: "Optimal values and actions of the 4 by 4 grid",
      x: Axis("column"), y: Axis("row"), layers: [.heatMap(map)])
  }()

  static let contraction: Figure = {
    let sweeps = (0...60).map(Double.init)
    return Figure(
      title: "Value iteration shrinks the error by the discount in each sweep",
      x: Axis("sweep"),
      y: Axis("distance to the fixed point", unit: "reward", scale: .logarithmic),
      layers: [
        .line("measured", x: sweeps, y: sweeps.map { 8 * pow(0.75, $0) * (1.2 + sin($0) / 5) }),
        .line(
          "theory: 0.8 to the power of the sweep", x: sweeps, y: sweeps.map { 12 * pow(0.8, $0) },
          style: .reference),
      ])
  }()

  static let bars = Figure(
    title: "Share of optimal actions after 500 episodes",
    y: Axis("share of optimal actions", unit: "%", range: 0...100),
    layers: [
      .bars(
        categories: ["FrozenLake, 4 by 4, slippery", "Cliff", "Taxi, 50 % rain", "Bias example"],
        [
          .init("Q-learning", [71, 93, 64, 62], intervals: [66...76, 91...95, 58...70, 55...68]),
          .init(
            "double Q-learning", [68, 90, 55, 91], intervals: [62...73, 87...93, 50...60, 88...94]),
          .init(
            "expected SARSA", [74, 95, 70, 66], intervals: [70...78, 93...96, 65...75, 60...72]),
        ])
    ])

  static let exploration: Figure = {
    let steps = stride(from: 0.0, through: 10_000, by: 50).map { $0 }
    return Figure(
      title: "Four ways to explore less over time",
      x: Axis("step"), y: Axis("probability of a random action", range: 0...1),
      layers: [
        .line("linear over 60 %", x: steps, y: steps.map { max(0.05, 1 - $0 / 6000 * 0.95) }),
        .line("exponential", x: steps, y: steps.map { max(0.05, exp(-$0 / 1500)) }),
        .line("inverse", x: steps, y: steps.map { 1 / (1 + $0 / 500) }),
        .line("constant", x: steps, y: steps.map { _ in 0.1 }),
        .vertical("end of the linear schedule", at: 6000),
        .text("0.05 from here on", x: 6000, y: 0.05, side: .above),
      ])
  }()

  static let panels: Figure = {
    let steps = (1...200).map(Double.init)
    let errors = steps.map { 3 / $0.squareRoot() * (1.3 + sin($0)) }
    return Figure(
      title: "Your agent beside the reference",
      panels: [
        Panel(
          title: "Return", x: Axis("episode"), y: Axis("return", unit: "reward"),
          layers: [
            .line("yours", x: steps, y: steps.map { 10 - 60 / $0 + sin($0 / 2) }),
            .line("reference", x: steps, y: steps.map { 10 - 40 / $0 }),
          ]),
        Panel(
          title: "Error against the exact values", x: Axis("episode", scale: .logarithmic),
          y: Axis("largest error", unit: "reward", scale: .logarithmic),
          layers: [
            .line("yours", x: steps, y: errors),
            .line("reference", x: steps, y: steps.map { 2 / $0.squareRoot() }),
            .line(
              "slope \u{2212}1/2", x: steps, y: steps.map { 4 / $0.squareRoot() }, style: .reference
            ),
          ]),
      ])
  }()

  static let largeMap: Figure = {
    var map = HeatMap(
      (0..<4).map { row in (0..<12).map { column in Double(row + column - 15) } },
      quantity: "state value (reward)")
    for row in 0..<4 {
      for column in 0..<12 { map.cells[row][column].arrows = row == 2 ? [.right] : [.down] }
    }
    for column in 1..<11 { map.cells[3][column] = HeatMap.Cell(-100, kind: .pit) }
    map.range = -15...0
    map.cells[3][0].label = "S"
    map.cells[3][11].kind = .goal
    return Figure(title: "The cliff", layers: [.heatMap(map)])
  }()

  static let mapBesideCurve = Figure(
    title: "What the agent knows after 300 episodes",
    panels: [values.panels[0], learningCurves.panels[0]])

  static let points: Figure = {
    let sizes = [10.0, 30, 100, 300, 1000]
    let errors = [0.9, 0.5, .nan, 0.17, 0.09]
    return Figure(
      title: "Error of a mean, with intervals, and single runs",
      x: Axis("samples", scale: .logarithmic), y: Axis("error", unit: "reward"),
      layers: [
        .line("single runs", x: sizes, y: [1, 0.3, 0.33, 0.1, 0.12], style: .faint),
        .points(
          "mean of 20", x: sizes, y: errors,
          intervals: errors.map { $0.isNaN ? 0...0 : ($0 * 0.7)...($0 * 1.3) }),
        .points("median of 20", x: sizes, y: [0.8, 0.45, 0.3, 0.15, 0.07]),
        .text("no number here", x: 100, y: 0.05),
      ], legend: .right)
  }()
}
