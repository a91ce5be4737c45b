import Coursework
import DecisionProcesses
import DynamicProgramming
import RealModule
import Robotics

/// The keys of the quiz, computed where there is something to compute.
enum RoboticsQuizKey {
  /// How far the tip is from where a wrong first angle puts it.
  static let tipError: RoboticsAnswers.Distance = {
    let settings = PegInHoleConfiguration()
    var believed = settings.home
    believed[0] += 0.02
    let (real, seen) = (settings.arm.pose(of: settings.home), settings.arm.pose(of: believed))
    let distance = (seen.position - real.position).length
    let sizes: KeyValuePairs<Double, RoboticsAnswers.Distance> = [
      1e-4: .tenthOfAMillimetre, 1e-3: .millimetre, 1e-2: .centimetre,
    ]
    return sizes.first { distance < 3 * $0.key }?.value ?? .decimetre
  }()

  /// The combinations of three values for each joint.
  static let jointActions: RoboticsAnswers.Actions = {
    switch (0..<JointVector.count).reduce(1, { count, _ in 3 * count }) {
    case 18: .eighteen
    case 216: .twoHundredAndSixteen
    case 729: .sevenHundredAndTwentyNine
    default: .million
    }
  }()

  /// The cells of five bins for each of the document's features.
  static let tableCells: RoboticsAnswers.Cells = {
    let cells = (0..<PegView.document.featureCount).reduce(1.0) { cells, _ in 5 * cells }
    let sizes: KeyValuePairs<Double, RoboticsAnswers.Cells> = [
      50: .fifty, 1e5: .hundredThousand, 1e6: .million,
    ]
    return sizes.first { cells < 3 * $0.key }?.value ?? .tenMillion
  }()

  /// The force after a push that begins just below the layer's threshold.
  static let peakForce: RoboticsAnswers.Force = {
    var layer = SafetyLayer()
    let push = PegAction.push.motion
    let motion = layer.motion(for: push, force: 39, outwards: Vector3(0, 0, 1))
    let peak = 39 - ContactConfiguration().axialStiffness * motion.linear.z
    return peak <= 45 ? .forty : peak <= 60 ? .fifty : peak <= 90 ? .eighty : .unbounded
  }()

  /// What is another in a small task with shaping, by dynamic programming.
  static let whatShapingMoves: RoboticsAnswers.Moved = {
    let potentials = [3.0, -2, 0]
    func values(shaped: Bool) -> ActionValues {
      func outcome(_ state: Int, _ next: Int, _ reward: Double) -> [Outcome] {
        let shaping = 0.9 * potentials[next] - potentials[state]
        return [
          Outcome(
            probability: 1, nextState: next, reward: reward + (shaped ? shaping : 0),
            isTerminal: next == 2)
        ]
      }
      let model = FiniteModel(
        actionCount: 2, initialStates: [InitialState(state: 0)],
        rows: [outcome(0, 1, -1), outcome(0, 0, -2), outcome(1, 2, 10), outcome(1, 0, -1), [], []],
        terminalStates: [false, false, true])
      return optimalActionValues(of: model, discount: 0.9)
    }
    let (before, after) = (values(shaped: false), values(shaped: true))
    func order(_ values: ActionValues) -> [Bool] { [0, 1].map { values[$0, 0] > values[$0, 1] } }
    if before.greedyActions(in: 0) != after.greedyActions(in: 0) { return .bestActions }
    if order(before) != order(after) { return .order }
    return supremumDistance(before, after) > 1e-6 ? .values : .nothing
  }()

  /// Which load slides a peg that is jammed, by Whitney's diagram.
  static let jammedPeg: RoboticsAnswers.Remedy = {
    let diagram = JammingDiagram(depth: 0.002, radius: 0.010, friction: 0.2)
    let loads: KeyValuePairs<RoboticsAnswers.Remedy, (axial: Double, lateral: Double)> = [
      .harder: (20, 40), .gentler: (5, 10), .lessSideways: (10, 10),
    ]
    return loads.first {
      diagram.slides(lateral: $0.value.lateral, axial: $0.value.axial, moment: 0)
    }?.key ?? .nothing
  }()

  /// A million steps at 10 Hz.
  static let millionSteps: RoboticsAnswers.Duration = {
    let hours = 1e6 * Double(PegInHole.innerStepCount) * PegInHole.innerInterval / 3600
    return hours < 5 ? .hour : hours < 72 ? .day : hours < 500 ? .week : .quarter
  }()

  /// What the conditions of the course's world do not hold: they hold its deviation only.
  static let drawnInEachStep = RoboticsAnswers.Quantity.measurementError
}
