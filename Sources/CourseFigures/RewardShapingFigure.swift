import Coursework
import DecisionProcesses
import DynamicProgramming
import Plotting
import Robotics
import TabularLearning

extension LearnerFigure {
  /// Exercise 10.4: the values of a peg's way into its hole, and how long it takes to learn it.
  ///
  /// The learner's code shapes the task; values are planned, and episodes are learned, by the reference.
  static let rewardShaping = LearnerFigure(Contracts.RewardShaping.self) { subject, seed in
    let model = PegWay.model
    let rows = try await subject.answer(
      to: ShapedModelQuestion(
        model: model, potentials: PegWay.potentials, discount: PegWay.discount))
    let shaped = try PegWay.shaped(rows)
    let shapedValues = optimalActionValues(of: shaped, discount: PegWay.discount)
    let back = try await subject.answer(
      to: TaskValuesQuestion(
        shapedValues: (0..<model.stateCount).map { Array(shapedValues[$0]) },
        terminalStates: model.terminalStates, potentials: PegWay.potentials))
    _ = try distance(from: back, to: shapedValues)
    let exact = optimalActionValues(of: model, discount: PegWay.discount).maxima
    let depths = (0..<model.stateCount - 1).map(Double.init)
    func living(_ values: [Double]) -> [Double] { Array(values.dropLast()) }
    let values = Panel(
      title: "values of the places on the way",
      x: Axis("depth", unit: "mm"), y: Axis("best value", unit: "reward"),
      layers: [
        .line("exact, of the task", x: depths, y: living(exact), style: .reference),
        .line("of your shaped task", x: depths, y: living(shapedValues.maxima)),
        .points(
          "your values of the task", x: depths,
          y: living(back.map { $0.reduce(-.infinity, max) })),
      ])
    let episodes = (1...PegWay.episodeCount).map(Double.init)
    let learning = Panel(
      title: "Q-learning, mean of \(PegWay.runCount) runs",
      x: Axis("episode"), y: Axis("steps until it is inserted", scale: .logarithmic),
      layers: [
        .line("without shaping", x: episodes, y: PegWay.lengths(of: model, seed)),
        .line("with yours", x: episodes, y: PegWay.lengths(of: shaped, seed)),
      ])
    return Figure(
      title: "What your shaping moves, and what it is good for", panels: [values, learning])
  }
}

/// A peg that goes a millimetre in or out, and is inserted at 20.
private enum PegWay {
  static let discount = 0.95
  static let (episodeCount, runCount) = (30, 20)

  /// Place d is a depth of d millimetres; the last one is terminal.
  ///
  /// Either action slips in a tenth of all
  /// steps and does nothing.
  static let model: FiniteModel = {
    func row(_ place: Int, _ next: Int) -> [Outcome] {
      let isInserted = next == 20
      return [
        Outcome(
          probability: 0.9, nextState: next, reward: isInserted ? 99 : -1, isTerminal: isInserted),
        Outcome(probability: 0.1, nextState: place, reward: -1, isTerminal: false),
      ]
    }
    return FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: (0..<20).flatMap { [row($0, max(0, $0 - 1)), row($0, $0 + 1)] } + [[], []],
      terminalStates: (0...20).map { $0 == 20 })
  }()

  /// The potential of the course's world.
  static let potentials = (0...20).map { depth in
    InsertionPotential().value(of: PegPlacement(tip: Vector3(0, 0, -0.001 * Double(depth))))
  }

  /// The task with the rewards that came back.
  static func shaped(_ rows: [[Outcome]]) throws -> FiniteModel {
    let isSame =
      rows.count == model.rows.count
      && zip(rows, model.rows).enumerated().allSatisfy { index, pair in
        index / 2 == 20
          || pair.0.map(\.nextState) == pair.1.map(\.nextState)
            && pair.0.allSatisfy { abs($0.reward) < 1e6 }
      }
    guard isSame else {
      throw LearnerFigure.Obstacle.unusable("the shaped task has other outcomes, or no rewards")
    }
    return FiniteModel(
      actionCount: 2, initialStates: model.initialStates,
      rows: zip(rows, model.rows).map { answered, originals in
        zip(answered, originals).map { answer, original in
          Outcome(
            probability: original.probability, nextState: original.nextState,
            reward: answer.reward, isTerminal: original.isTerminal)
        }
      },
      terminalStates: model.terminalStates)
  }

  /// The mean number of steps of each episode; episodes are cut off after a thousand.
  static func lengths(of model: FiniteModel, _ seed: UInt64) -> [Double] {
    var sums = Array(repeating: 0.0, count: episodeCount)
    for run in 0..<runCount {
      var generator = SeededGenerator(seed: seed &+ UInt64(run))
      var world = Simulation(of: model)
      var table = Array(repeating: [0.0, 0], count: model.stateCount)
      for episode in 0..<episodeCount {
        var state = world.reset(using: &generator)
        for _ in 0..<1000 {
          let row = table[state]
          let isRandom = row[0] == row[1] || generator.flip(0.1)
          let action = isRandom ? generator.index(below: 2) : (row[1] > row[0] ? 1 : 0)
          let step = world.step(action, using: &generator)
          let target = TemporalDifference.qLearningTarget(
            reward: step.reward,
            continuation: TemporalDifference.continuation(
              isTerminal: step.isTerminated, discount: discount),
            nextActionValues: table[step.observation])
          table[state][action] = TemporalDifference.updated(
            row[action], towards: target, stepSize: 0.5)
          state = step.observation
          sums[episode] += 1
          if step.isTerminated { break }
        }
      }
    }
    return sums.map { $0 / Double(runCount) }
  }
}
