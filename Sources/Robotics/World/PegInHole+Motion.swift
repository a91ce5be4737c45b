/// The hand's way through a step: what was commanded, and what is still to come.
struct MotionPlan: Sendable {
  /// The joints when everything commanded is carried out.
  var joints = JointVector.zero
  /// The placement of the tip then, seen from the hole.
  var end = PegPlacement(tip: .zero)
  /// The joints at which the hand aims now.
  var presentJoints = JointVector.zero
  /// Where the hand aims now, seen from the hole.
  var present = PegPlacement(tip: .zero)
  /// The motion of an inner step of this command and of the one before, for as long as latency holds
  /// it back.
  var motion = SIMD8<Double>.zero
  var jointMotion = JointVector.zero
  var earlierMotion = SIMD8<Double>.zero
  var earlierJointMotion = JointVector.zero
  /// Whether the hand gave way in this step, so that the joints have to follow.
  var gaveWay = false
}

extension PegInHole {
  /// The inner steps of 10 ms in a step of 100 ms.
  public static let innerStepCount = 10
  /// The time of an inner step, in seconds.
  public static let innerInterval = 0.01

  /// Puts everything where an episode begins.
  mutating func begin(_ conditions: PegConditions) {
    self.conditions = conditions
    geometry = configuration.geometry
    geometry.clearance = conditions.clearance
    contactConfiguration = configuration.contact
    contactConfiguration.friction = conditions.friction
    hole = Pose(
      position: usualHole.position + conditions.holeShift,
      rotation: Rotation(vector: Vector3(0, 0, conditions.holeTurn)) * usualHole.rotation)
    holeEstimate = Pose(
      position: hole.position + conditions.estimateError, rotation: hole.rotation)
    let peg = conditions.start
    let turn = Rotation(vector: Vector3(-peg.lean.y, peg.lean.x, 0))
    let start = hole * Pose(position: peg.tip, rotation: turn)
    guard
      let joints = configuration.arm.angles(
        reaching: start, near: configuration.home, rounds: 50)
    else { fatalError("The arm does not reach the start of the episode.") }
    plan = MotionPlan()
    (plan.joints, plan.presentJoints) = (joints, joints)
    plan.end = placement(at: joints)
    plan.present = plan.end
    contact = ContactState(free: plan.end)
    contact.settle(at: plan.end, external: weight, in: geometry, contactConfiguration)
    safety = configuration.safety
    safety?.reset()
    report = PegReport()
    report.peg = contact.peg
    report.load = contact.load
    elapsed = 0
    isUnderWay = true
  }

  /// The weight that the sensor is not told of, seen from the hole, in newtons.
  var weight: Vector3 {
    hole.rotation.inverted(Vector3(0, 0, -9.81 * conditions.extraMass))
  }

  /// Where the tip would be at some joint angles if nothing touched, seen from the hole.
  func placement(at joints: JointVector) -> PegPlacement {
    PegPlacement(configuration.arm.pose(of: joints), seenFrom: hole)
  }

  /// Carries out joint deltas in ten inner steps, on a straight way of the tip.
  ///
  /// The way begins `latency` inner steps later; for that time the hand goes on with the command
  /// before.
  mutating func move(by change: JointVector) {
    let before = plan.joints
    let target = before + change
    let pose = configuration.arm.pose(of: target)
    plan.earlierMotion = plan.motion
    plan.earlierJointMotion = plan.jointMotion
    if isRefused(pose) {
      report.wasRefused = true
      (plan.motion, plan.jointMotion) = (.zero, .zero)
    } else {
      let end = PegPlacement(pose, seenFrom: hole)
      let share = 1 / Double(Self.innerStepCount)
      plan.motion = share * (end.lanes - plan.end.lanes)
      plan.jointMotion = share * change
      (plan.joints, plan.end) = (target, end)
    }
    let external = weight
    for innerStep in 0..<Self.innerStepCount {
      moveInside(isEarlier: innerStep < conditions.latency, external)
      if contact.peg.depth >= geometry.depth {
        report.isInserted = true
        break
      }
    }
    if plan.gaveWay {
      plan.joints = joints(holding: plan.end, near: plan.joints)
      plan.presentJoints = joints(holding: plan.present, near: plan.presentJoints)
      plan.gaveWay = false
    }
    report.executedChange = plan.joints - before
    report.exceededForce = report.peakForce > configuration.forceLimit
    report.peg = contact.peg
    report.load = contact.load
  }

  /// Whether a command leads out of the workspace, or further out, seen from the estimate.
  private func isRefused(_ pose: Pose) -> Bool {
    let excess = configuration.workspace.excess(of: PegPlacement(pose, seenFrom: holeEstimate))
    guard excess > 0 else { return false }
    let present = configuration.arm.pose(of: plan.joints)
    return excess
      >= configuration.workspace.excess(of: PegPlacement(present, seenFrom: holeEstimate))
  }

  /// One inner step of this command or of the one before.
  @inline(__always)
  private mutating func moveInside(isEarlier: Bool, _ external: Vector3) {
    let motion = isEarlier ? plan.earlierMotion : plan.motion
    let jointMotion = isEarlier ? plan.earlierJointMotion : plan.jointMotion
    let share = guardedShare(of: motion)
    plan.present.lanes += share * motion
    plan.presentJoints = plan.presentJoints + share * jointMotion
    if share < 1 {
      // What is not carried out is dropped.
      plan.end.lanes -= (1 - share) * motion
      plan.joints = plan.joints - (1 - share) * jointMotion
      if share == 0 { giveWay() }
    }
    contact.settle(at: plan.present, external: external, in: geometry, contactConfiguration)
    report.peakForce = max(report.peakForce, contact.load.force.length)
  }

  /// Takes a share of the hand's bend back; the joints follow at the end of the step.
  private mutating func giveWay() {
    let relief = configuration.motionGuard.relief * (plan.present.lanes - contact.peg.lanes)
    plan.present.lanes -= relief
    plan.end.lanes -= relief
    plan.gaveWay = true
  }

  @inline(__always)
  private func guardedShare(of motion: SIMD8<Double>) -> Double {
    let motionGuard = configuration.motionGuard
    if motionGuard.forceCap == nil && motionGuard.contactSpeed == nil { return 1 }
    // The hand is a spring: a motion loads it that goes on in the direction it is bent to.
    let bend = plan.present.lanes - contact.peg.lanes
    let isLoading = (contactConfiguration.stiffness * bend * motion).sum() > 0
    let way = Vector3(motion[0], motion[1], motion[2])
    return motionGuard.share(
      speed: way.length / Self.innerInterval, force: contact.load.force.length,
      isLoading: isLoading)
  }
}

extension PegPlacement {
  /// The placement of a peg whose tip's frame and hole are posed in the same frame.
  public init(_ tip: Pose, seenFrom hole: Pose) {
    let axis = hole.rotation.inverted(tip.rotation.z)
    self.init(
      tip: hole.rotation.inverted(tip.position - hole.position), lean: SIMD2(axis.x, axis.y))
  }
}
