import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias ActingParaphrase = QLearningActingParaphrases
  private typealias StepParaphrase = QLearningStepParaphrases
  private typealias TargetParaphrase = QLearningTargetParaphrases

  static let qLearningAgent = CalibrationSet(
    Contracts.QLearningAgent.self,
    reference: QLearningAgentReference.self,
    alternatives: [
      "keeps a dictionary and draws from probabilities": RowAgent<StandardStyle>.self,
      "keeps single values and finds the best while it walks along the row": WalkingAgent.self,
    ],
    paraphrases: [
      "learns about the policy it acts by": [
        RowAgent<TargetParaphrase.ExpectsItsOwnAction>.self,
        RowAgent<TargetParaphrase.SubtractsTheCostOfExploring>.self,
      ],
      "bootstraps from a terminal state": [
        RowAgent<TargetParaphrase.IgnoresTheMark>.self,
        RowAgent<TargetParaphrase.MasksOnlyEmptyRows>.self,
      ],
      "takes the next value of the action just taken": [
        RowAgent<TargetParaphrase.LooksUpTheSameColumn>.self,
        RowAgent<TargetParaphrase.MaximisesOneValue>.self,
      ],
      "takes the best value of the state it left": [
        RowAgent<TargetParaphrase.AsksItsOwnRow>.self,
        RowAgent<TargetParaphrase.KeepsItsOwnBest>.self,
      ],
      "takes the best action's number for its value": [
        RowAgent<TargetParaphrase.FindsTheIndex>.self,
        RowAgent<TargetParaphrase.WalksToTheIndex>.self,
      ],
      "the search for the best next value starts at 0": [
        RowAgent<TargetParaphrase.ReducesFromZero>.self,
        RowAgent<TargetParaphrase.KeepsPositiveValues>.self,
      ],
      "the discount is missing": [
        RowAgent<TargetParaphrase.AddsInFull>.self,
        RowAgent<TargetParaphrase.MasksOnly>.self,
      ],
      "rewards count only at the end": [
        RowAgent<TargetParaphrase.EitherRewardOrFuture>.self,
        RowAgent<TargetParaphrase.ZeroesOtherRewards>.self,
      ],
      "loses the sign of the reward": [
        RowAgent<TargetParaphrase.AddsTheMagnitude>.self,
        RowAgent<TargetParaphrase.TakesTheLargerOfBothSigns>.self,
      ],
      "the step size weighs the old value": [
        RowAgent<StepParaphrase.BlendsTheWrongWay>.self,
        RowAgent<StepParaphrase.StepsFromTheTarget>.self,
      ],
      "the step size is always 0.1": [
        RowAgent<StepParaphrase.MovesATenth>.self,
        RowAgent<StepParaphrase.KeepsNineTenths>.self,
      ],
      "the step size counts twice": [
        RowAgent<StepParaphrase.SquaresTheShare>.self,
        RowAgent<StepParaphrase.ScalesTheErrorFirst>.self,
      ],
      "the old value is taken off twice": [
        RowAgent<StepParaphrase.BlendsWithTheError>.self,
        RowAgent<StepParaphrase.DecaysAndCorrects>.self,
      ],
      "ties always go to the first": [
        RowAgent<ActingParaphrase.AllToTheFirst>.self,
        RowAgent<ActingParaphrase.FirstIndexOfMaximum>.self,
      ],
      "explores with chance 1 − epsilon": [
        RowAgent<ActingParaphrase.GreedyWithEpsilon>.self,
        RowAgent<ActingParaphrase.SwappedProbabilities>.self,
      ],
      "exploring leaves out the best actions": [
        RowAgent<ActingParaphrase.SharesAmongTheOthers>.self,
        RowAgent<ActingParaphrase.DrawsUntilDifferent>.self,
      ],
      "epsilon shrinks with every action": [
        CalmingAgent<ActingParaphrase.MultipliesEachTime>.self,
        CalmingAgent<ActingParaphrase.DecaysExponentially>.self,
      ],
    ],
    // Two frequencies in n draws differ by 6 √(0.5 / n) with chance 2 exp(−18) = 3.1e-8 at most
    // (Hoeffding's inequality); 25 are compared: four actions in four questions, five, and four.
    chanceOfNoName: 1e-6)

  // MARK: - Right answers of other styles

  private struct WalkingAgent: RefusingAgent {
    let settings: AgentSettings
    var values: [[Int]: Double] = [:]
    init(_ settings: AgentSettings) { self.settings = settings }

    func row(_ state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[[state, $0], default: 0] }
    }

    /// Decides after looking at the row, and keeps each further tie with a falling chance.
    func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int {
      var choice = 0
      var ties = 0
      for (action, value) in row.enumerated() {
        if value > row[choice] || ties == 0 {
          (choice, ties) = (action, 1)
        } else if value == row[choice] {
          ties += 1
          if generator.index(below: ties) == 0 { choice = action }
        }
      }
      let explores = generator.unit() >= 1 - settings.epsilon
      return explores ? generator.index(below: row.count) : choice
    }

    mutating func update(_ step: Transition<Int>) {
      let next = row(step.nextState).sorted()
      let old = values[[step.state, step.action], default: 0]
      let future = step.isTerminal ? 0 : settings.discount * next[next.count - 1]
      values[[step.state, step.action]] =
        (1 - settings.stepSize) * old + settings.stepSize * (step.reward + future)
    }
  }
}
