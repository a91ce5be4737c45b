import Checks
import Coursework
import DecisionProcesses
import Plotting
import Robotics

extension LearnerFigure {
  /// Exercise 10.3: the force on a peg beside the hole, with three agents above three layers.
  ///
  /// The learner's layer and the reference's are drawn beside that of the first document, which moves
  /// against the sign of the command.
  static let safetyLayer = LearnerFigure(Contracts.SafetyLayer.self) { subject, _ in
    var panels: [Panel] = []
    for agent in PressingAgent.allCases {
      let yours = try await agent.forces { steps in
        let readings = try await subject.answer(to: SafetySessionQuestion(steps: steps))
        guard readings.count == steps.count, let reading = readings.last else {
          throw Obstacle.unusable("\(readings.count) readings of \(steps.count) steps came back")
        }
        return try drawable(reading.motion)
      }
      let reference = try await agent.forces { steps in
        var layer = SafetyLayer(SafetySettings())
        return steps.reduce(TipMotion.none) { layer.executed($1) }
      }
      let document = try await agent.forces { steps in
        steps.last.map(documentMotion) ?? .none
      }
      panels.append(
        Panel(
          title: agent.rawValue, x: Axis("step of 100 ms"), y: Axis("greatest force (N)"),
          layers: [
            line("your layer", yours), line("the reference's", reference, style: .reference),
            line("the document's", document), .horizontal("40 N: the threshold", at: 40),
            .horizontal("50 N: the limit", at: 50),
          ]))
    }
    return Figure(
      title: "A peg that presses beside the hole, under your safety layer", panels: panels)
  }

  private static func line(
    _ name: String, _ forces: [Double], style: LineStyle = .data
  ) -> Layer {
    .line(name, x: forces.indices.map { Double($0 + 1) }, y: forces, style: style)
  }

  /// A motion that a robot can be told: of centimetres at most.
  private static func drawable(_ motion: TipMotion) throws -> TipMotion {
    let numbers = try CourseFigures.drawable(motion.linear + motion.angular, count: 6)
    guard motion.linear.count == 3, numbers.allSatisfy({ abs($0) <= 0.05 }) else {
      throw Obstacle.unusable("a motion of \(numbers) came back")
    }
    return motion
  }

  /// The layer of the first document: against the sign of the command, part by part.
  private static func documentMotion(_ step: SafetySessionQuestion.Step) -> TipMotion {
    guard Vector3(step.force).length >= SafetySettings().threshold else { return step.chosen }
    return TipMotion(
      linear: step.chosen.linear.map { $0 == 0 ? 0 : $0 < 0 ? 0.001 : -0.001 },
      angular: step.chosen.angular)
  }
}

/// An agent that presses a peg on the surface beside the hole.
private enum PressingAgent: String, CaseIterable {
  case presses = "the agent presses on"
  case waits = "the agent waits above 40 N"
  case pulls = "the agent pulls above 40 N"

  func motion(at force: Double) -> TipMotion {
    if force < 40 || self == .presses { return TipMotion(linear: [0, 0, -0.00025]) }
    return self == .waits ? .none : TipMotion(linear: [0, 0, 0.001])
  }

  /// The greatest force of each step, until it is far beyond all that is allowed.
  func forces(
    under layer: ([SafetySessionQuestion.Step]) async throws -> TipMotion
  ) async throws -> [Double] {
    var settings = PegInHoleConfiguration()
    (settings.safety, settings.randomization) = (nil, .fixedHole)
    var world = PegInHole(settings)
    var generator = SeededGenerator(seed: 1)
    var conditions = PegConditions()
    conditions.start = PegPlacement(tip: Vector3(0.004, 0, 0.0005))
    _ = world.reset(to: conditions, using: &generator)
    var steps: [SafetySessionQuestion.Step] = []
    var forces: [Double] = []
    while steps.count < 40, (forces.last ?? 0) < 90 {
      let observation = world.observation
      let outwards = observation.pose.rotation.inverted(world.holeEstimate.rotation.z)
      steps.append(
        SafetySessionQuestion.Step(
          force: observation.wrench.force.numbers,
          chosen: motion(at: observation.wrench.force.length), outwards: outwards.numbers))
      let motion = try await layer(steps)
      let step = world.step(
        motion: Twist(linear: Vector3(motion.linear), angular: Vector3(motion.angular)),
        using: &generator)
      forces.append(world.report.peakForce)
      if step.isTerminated { break }
    }
    return forces
  }
}
