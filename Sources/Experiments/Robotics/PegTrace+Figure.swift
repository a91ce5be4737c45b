import Plotting
import Robotics

extension PegTrace {
  /// The variants whose forces are shown: each protection alone, both, and neither.
  private static let guards: [(variant: PegInHoleVariant, name: String)] = [
    (.unguarded, "neither"), (.layerAlone, "safety layer"), (.speedAlone, "guarded speed"),
    (.capAlone, "force cap"), (.shaped, "layer and cap"),
  ]
  private static let episodeCount = 100

  /// Pictures of single held-out episodes of trained agents.
  ///
  /// - Parameter policies: An agent for each variant, as far as there are any.
  /// - Returns: Forces against the limits, and the path of the tip; less where agents are missing.
  public static func illustrations(
    of policies: [PegInHoleVariant: TrainedPegPolicy]
  ) -> [Illustration] {
    [forces(of: policies), policies[.shaped].map(paths)].compactMap { $0 }
  }

  private static func forces(of policies: [PegInHoleVariant: TrainedPegPolicy]) -> Illustration? {
    let lines = guards.compactMap { variant, name -> Layer? in
      guard let policy = policies[variant] else { return nil }
      let all = traces(of: policy, variant.settings, count: episodeCount)
      let hardest = all.max { $0.greatestForce < $1.greatestForce } ?? PegTrace()
      return .line(name, x: hardest.times, y: hardest.forces)
    }
    guard !lines.isEmpty else { return nil }
    return Illustration(
      name: "peg-in-hole-forces",
      caption:
        "The greatest force of each step of 100 ms, for agents that were trained with each protection: "
        + "of \(episodeCount) held-out episodes each, the one with the greatest force. "
        + "\(PegInHoleSettings().evaluationRule).",
      figure: Figure(
        title: "The worst episode under each protection", x: Axis("time", unit: "s"),
        y: Axis("greatest force of a step", unit: "N"),
        layers: lines + [
          .horizontal("40 N: the threshold", at: 40), .horizontal("50 N: the limit", at: 50),
        ]))
  }

  private static func paths(of policy: TrainedPegPolicy) -> Illustration {
    let learned = traces(of: policy, PegInHoleVariant.shaped.settings, count: 1)[0]
    let search = tracesOfSearch(count: 1)[0]
    let both = [("trained agent", learned), ("spiral search", search)]
    let geometry = PegInHoleConfiguration().geometry
    let (play, chamfer) = (500 * geometry.clearance, 1_000 * geometry.chamfer)
    let depth = 1_000 * geometry.depth
    return Illustration(
      name: "peg-in-hole-path",
      caption:
        "The way of the peg's tip in the first held-out episode, seen from above and from the side; "
        + "dashed, how far in the tip of an upright peg can be. \(PegInHoleSettings().evaluationRule).",
      figure: Figure(
        title: "Two ways into the hole",
        panels: [
          Panel(
            title: "from above", x: Axis("x", unit: "mm"), y: Axis("y", unit: "mm"),
            layers: both.map { name, trace -> Layer in
              .line(name, x: trace.tips.map { 1_000 * $0.x }, y: trace.tips.map { 1_000 * $0.y })
            }),
          Panel(
            title: "from the side", x: Axis("distance from the hole's axis", unit: "mm"),
            y: Axis("height over the surface", unit: "mm"),
            layers: both.map { name, trace -> Layer in
              .line(name, x: trace.distances, y: trace.tips.map { 1_000 * $0.z })
            } + [
              .line(
                "surface, chamfer and wall", x: [play + chamfer + 2, play + chamfer, play, play],
                y: [0, 0, -chamfer, -depth], style: .reference)
            ]),
        ]))
  }

  /// When each step ended, in seconds.
  private var times: [Double] { forces.indices.map { 0.1 * Double($0 + 1) } }

  /// How far the tip was from the hole's axis, in millimetres.
  private var distances: [Double] {
    tips.map { 1_000 * ($0.x * $0.x + $0.y * $0.y).squareRoot() }
  }
}
