import Checks
import Coursework
import DecisionProcesses
import Plotting
import Robotics

extension LearnerFigure {
  /// Exercise 10.6: how often the learner's agent inserts the peg, and its way in.
  ///
  /// The agent is trained once, as in an attempt of the check and with the parts that it gets there: with the
  /// learner's own, which are not optimised, a training takes minutes. A spiral search without learning
  /// stands beside it.
  static let pegAgent = LearnerFigure(Contracts.PegInHoleAgent.self) { subject, seed in
    let question = PegTrainingQuestion(seed: seed)
    let answer = try await subject.answer(to: question)
    let parameters = try drawable(
      answer.parameters, count: question.network.parameters.count)
    guard answer.isInserted.count == question.episodeCount,
      let network = try? question.network.with(parameters: parameters)
    else {
      throw Obstacle.unusable("\(answer.isInserted.count) episodes came back")
    }
    let heldOut = seed &+ 2
    let yours = try PegAttempts(of: network, numbering: question.task.numbering, seed: heldOut)
    let search = try PegAttempts(ofSearchWithSeed: heldOut)
    return Figure(
      title: "Your agent, and a search without learning",
      panels: [training(answer, search), ways(yours, search)])
  }

  private static func training(
    _ answer: PegTrainingQuestion.Answer, _ search: PegAttempts
  ) -> Panel {
    let width = 50
    let shares = answer.isInserted.indices.map { end -> Double in
      let window = answer.isInserted[max(0, end - width + 1)...end]
      return 100 * Double(window.count { $0 }) / Double(window.count)
    }
    return Panel(
      title: "while it learns", x: Axis("episode"),
      y: Axis("pegs inserted, of the last \(width)", unit: "%", range: 0...102),
      layers: [
        .line("your agent", x: shares.indices.map { Double($0 + 1) }, y: shares),
        .horizontal("spiral search", at: 100 * Double(search.inserted) / Double(PegAttempts.count)),
      ])
  }

  private static func ways(_ yours: PegAttempts, _ search: PegAttempts) -> Panel {
    func line(_ name: String, _ attempts: PegAttempts) -> Layer {
      .line(
        name, x: attempts.firstWay.map { 1_000 * ($0.x * $0.x + $0.y * $0.y).squareRoot() },
        y: attempts.firstWay.map { 1_000 * $0.z })
    }
    return Panel(
      title: "afterwards: inserted \(yours.inserted) of \(PegAttempts.count), "
        + "by the search \(search.inserted)",
      x: Axis("distance of the tip from the axis", unit: "mm"),
      y: Axis("height over the surface", unit: "mm"),
      layers: [
        line("your agent", yours), line("spiral search", search),
        .horizontal("inserted", at: -1_000 * PegInsertionTask.configuration.geometry.depth),
      ])
  }
}

/// What somebody does in a hundred episodes that nobody learned from.
private struct PegAttempts {
  static let count = 100
  /// The chance of a random action, as in the check.
  private static let epsilon = 0.02

  /// How many of the episodes inserted the peg.
  private(set) var inserted = 0
  /// Where the tip was after each step of the first episode, seen from the hole, in metres.
  private(set) var firstWay: [Vector3] = []

  /// Chooses the tip's next motion.
  private typealias Player = (FeaturedPegInHole, inout SeededGenerator) throws -> Twist

  /// Lets a network act.
  init(of network: ValueNetwork, numbering: [Int], seed: UInt64) throws {
    let player: Player = { world, generator in
      let values = try network.actionValues(of: Array(world.features))
      let best = values.indices.max { values[$0] < values[$1] } ?? 0
      let isRandom = generator.flip(Self.epsilon)
      let number = isRandom ? generator.index(below: numbering.count) : best
      return PegAction(rawValue: numbering[number])?.motion ?? Twist()
    }
    try play(seed: seed) { player }
  }

  /// Lets the search act, in the same episodes.
  init(ofSearchWithSeed seed: UInt64) throws {
    try play(seed: seed) {
      var search = SpiralSearch()
      return { world, _ in
        search.motion(for: world.base.observation, hole: world.base.holeEstimate)
      }
    }
  }

  /// Carries out the episodes, each with a player and a generator of its own.
  private mutating func play(seed: UInt64, _ player: () -> Player) throws {
    var draws = SeededGenerator(seed: seed)
    var world = FeaturedPegInHole(PegInHole(PegInsertionTask.configuration), as: .signed)
    for episode in 0..<Self.count {
      var generator = draws.spawn()
      let next = player()
      _ = world.reset(using: &generator)
      if episode == 0 { firstWay.append(world.base.report.peg.tip) }
      while true {
        let motion = try next(world, &generator)
        let step = world.base.step(motion: motion, using: &generator)
        if episode == 0 { firstWay.append(world.base.report.peg.tip) }
        inserted += step.isTerminated ? 1 : 0
        if step.isLast { break }
      }
    }
  }
}
