public import DecisionProcesses

/// A robot arm that puts a peg into a hole, by joint commands every 100 ms.
///
///     var world = PegInHole()
///     let first = world.reset(using: &generator)             // 24 numbers
///     let step = world.step(PegAction.push.rawValue, using: &generator)
///     world.report.executedAction                            // not always the chosen one
///
/// The hand follows the commands as a compliant one: the peg gives way to the surfaces, which
/// push and rub (`ContactState`). Each step pays −1, the one that inserts the peg 100 more, and one in
/// which the surfaces' force exceeds 50 N pays 10 less. Insertion terminates an episode; after 200
/// steps it is truncated. What differs between episodes is `DomainRandomization`.
///
/// The hole's place is known only by an estimate, `holeEstimate`, which is part of the task and not of
/// the 24 numbers; `PegFeatures` puts both together.
///
/// Source: the case study of the course's first document, whose own listing draws success by lot.
public struct PegInHole: Environment, Sendable {
  /// The settings.
  public let configuration: PegInHoleConfiguration
  /// What is constant in this episode.
  public internal(set) var conditions = PegConditions()
  /// What the last step really did.
  public internal(set) var report = PegReport()
  /// What was measured last.
  public internal(set) var observation = PegObservation()
  /// Where the hole is, seen from the base.
  public internal(set) var hole = Pose()
  /// Where the hole is believed to be, seen from the base.
  public internal(set) var holeEstimate = Pose()

  /// The hole without shift and turn.
  let usualHole: Pose
  var geometry = HoleGeometry()
  var contactConfiguration = ContactConfiguration()
  var contact = ContactState(free: PegPlacement(tip: .zero))
  var safety: SafetyLayer?
  /// What was commanded so far, with what latency still holds back.
  var plan = MotionPlan()
  var elapsed = 0
  var isUnderWay = false

  /// Creates the world; an episode begins with `reset(using:)`.
  public init(_ configuration: PegInHoleConfiguration = PegInHoleConfiguration()) {
    require(configuration.stepLimit > 0, "A time limit allows at least one step.")
    require(configuration.jointLimit > 0, "A joint may move in a step.")
    self.configuration = configuration
    let home = configuration.arm.pose(of: configuration.home)
    usualHole = Pose(
      position: home.position - 0.003 * home.rotation.z, rotation: home.rotation)
  }

  public var actionCount: Int { PegAction.allCases.count }

  /// The number of steps of this episode so far.
  public var stepCount: Int { elapsed }

  /// Begins an episode in conditions drawn from the settings' randomisation.
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> PegObservation {
    let conditions = configuration.randomization.conditions(using: &generator)
    return reset(to: conditions, using: &generator)
  }

  /// Begins an episode in conditions of the caller's choice.
  ///
  /// - Precondition: The latency is in `0..<10`, and the arm reaches the start.
  public mutating func reset(
    to conditions: PegConditions, using generator: inout some RandomNumberGenerator
  ) -> PegObservation {
    require(
      (0..<Self.innerStepCount).contains(conditions.latency),
      "A command begins within the step that it was given in.")
    begin(conditions)
    var noise = SeededGenerator(seed: generator.next())
    measure(isFirst: true, using: &noise)
    return observation
  }

  /// Takes one of the actions.
  public mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<PegObservation> {
    guard let chosen = PegAction(rawValue: action) else {
      stop("An action is an index below actionCount.")
    }
    return step(motion: chosen.motion, action: action, seed: generator.next())
  }

  /// Moves the peg's tip by a small motion in its own frame, as far as safety and limits allow.
  public mutating func step(
    motion: Twist, using generator: inout some RandomNumberGenerator
  ) -> Step<PegObservation> {
    step(motion: motion, action: nil, seed: generator.next())
  }

  /// Changes the joints, each by at most the limit: a larger change is shortened as a whole.
  ///
  /// The document's own six actions. The safety layer overrides it like any other command.
  public mutating func step(
    joints change: JointVector, using generator: inout some RandomNumberGenerator
  ) -> Step<PegObservation> {
    checkUnderWay()
    report = PegReport()
    let motion = overridden(Twist())
    let allowed =
      report.wasOverridden
      ? self.change(for: motion) : change.scaled(within: configuration.jointLimit)
    return carryOut(allowed, seed: generator.next())
  }

  private mutating func step(
    motion: Twist, action: Int?, seed: UInt64
  ) -> Step<PegObservation> {
    checkUnderWay()
    report = PegReport()
    let motion = overridden(motion)
    report.executedAction = report.wasOverridden ? PegAction.retract.rawValue : action
    return carryOut(change(for: motion), seed: seed)
  }

  private func checkUnderWay() {
    require(isUnderWay, "The episode is over: call reset(using:) before the next step.")
  }

  /// The commanded motion of the tip, or the safety layer's.
  private mutating func overridden(_ motion: Twist) -> Twist {
    guard safety != nil else { return motion }
    let outwards = observation.pose.rotation.inverted(holeEstimate.rotation.z)
    let force = observation.wrench.force.length
    let allowed = safety?.motion(for: motion, force: force, outwards: outwards) ?? motion
    report.wasOverridden = safety?.isRetracting ?? false
    return allowed
  }

  private func change(for motion: Twist) -> JointVector {
    configuration.arm.change(
      for: motion, at: plan.joints, within: configuration.jointLimit)
  }

  /// Carries out joint deltas, measures, and pays.
  private mutating func carryOut(_ change: JointVector, seed: UInt64) -> Step<PegObservation> {
    move(by: change)
    var noise = SeededGenerator(seed: seed)
    measure(isFirst: false, using: &noise)
    elapsed += 1
    let settings = configuration
    let reward =
      settings.stepReward + (report.isInserted ? settings.insertionReward : 0)
      + (report.exceededForce ? settings.excessReward : 0)
    let isTruncated = elapsed >= settings.stepLimit
    isUnderWay = !report.isInserted && !isTruncated
    return Step(
      observation: observation, reward: reward, isTerminated: report.isInserted,
      isTruncated: isTruncated)
  }
}
