import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = AgentParaphrases
  private typealias Target = AgentTargetParaphrases

  // No reference: its networks are its own, in single precision, and cannot be handed in.
  static let dqnAgent = CalibrationSet(
    Contracts.DQNAgent.self,
    alternatives: [
      "asks its target after each telling": DQNAssembly(EagerAgent<AgentStandard>.self),
      "turns each batch round": DQNAssembly(EagerAgent<TurnsRound>.self),
      "asks the loss for one transition at a time": DQNAssembly(EagerAgent<OneByOne>.self),
      "takes over its new parameters last of all": DQNAssembly(EagerAgent<TakesOverLast>.self),
    ],
    paraphrases: [
      "the target network is never told": both(
        Target.ReportsNothing.self, Target.ReportsWhatIsAsBefore.self),
      "the online network makes its own targets": both(
        Target.AsksItself.self, Target.TakesItselfForTheTarget.self),
      "tells the target network of transitions without an update": both(
        Target.ReportsFromTheStart.self, Target.ReportsTheWait.self),
      "tells the target network before the update": both(
        Target.ReportsFirst.self, Target.ReportsTheLastOneFirst.self),
      "writes the parameters into the store before the update": both(
        Target.ReportsTheNetworkBefore.self, Target.WritesThenLearns.self),
      "never writes into the store": both(
        Target.ReportsTheStoreAsItIs.self, Target.WritesIntoACopy.self),
      "hands the target network another store each time": both(
        Target.ReportsInNewStores.self, Target.ReplacesItsStore.self),
      "keeps the first answer of the target network": both(
        Target.NeverAsksAgain.self, Target.KeepsTheFirstStore.self),
      "keeps a target network of its own": both(
        Target.FollowsByItself.self, Target.FollowsWhenItLearns.self),
      "learns from the latest transition alone": both(
        Paraphrase.TakesTheNewest.self, Paraphrase.RepeatsTheNewest.self),
      "samples before it stores": both(
        Paraphrase.StoresInTheEnd.self, Paraphrase.StoresAfterwards.self),
      "waits for one transition more than a batch": both(
        Paraphrase.NeedsOneMore.self, Paraphrase.NeedsMoreThanABatch.self),
      "begins before there is a full batch": both(
        Paraphrase.NeedsOne.self, Paraphrase.NeedsNothing.self),
      "remembers more than its capacity": both(
        Paraphrase.TenThousand.self, Paraphrase.TimesAThousand.self),
      "compares the predictions of the target network": both(
        Paraphrase.PredictsByTheOther.self, Paraphrase.ErrorOfTheStill.self),
      "values the state instead of the next state": both(
        Paraphrase.ForgetsToMove.self, Paraphrase.TurnsBack.self),
      "acts by the target network": both(
        Paraphrase.ChoosesByTheStill.self, Paraphrase.ChoosesByACopy.self),
    ],
    // Shares of 500 draws in four states, of two or three actions.
    chanceOfNoName: 1e-6)

  private static func both(
    _ first: (some AgentHabit).Type, _ second: (some AgentHabit).Type
  ) -> [DQNAssembly] {
    func agent<Habit: AgentHabit>(_ habit: Habit.Type) -> DQNAssembly {
      DQNAssembly(EagerAgent<Habit>.self)
    }
    return [agent(first), agent(second)]
  }

  private struct TurnsRound: AgentHabit {
    static func arrange(
      _ batch: [Transition<[Double]>], newest: Transition<[Double]>
    ) -> [Transition<[Double]>] { batch.reversed() }
  }

  private struct TakesOverLast: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      guard hasLearned else { return }
      let next = nets.learning
      nets.learning = before
      try nets.tell(of: next)
      nets.learning = next
    }
  }

  private struct OneByOne: AgentHabit {
    static func update(
      _ nets: inout AgentNetworks, _ batch: [Transition<[Double]>], _ kit: AgentKit
    ) throws {
      let (learning, still) = (nets.learning, nets.still)
      let rows = try batch.flatMap { step in
        try kit.gradient(
          [step], predictions: [learning.actionValues(of: step.state)],
          futures: [still.actionValues(of: step.nextState)])
      }
      let mean = rows.map { $0.map { $0 / Double(batch.count) } }
      try nets.learning.descend(mean, at: batch.map(\.state))
    }
  }
}
