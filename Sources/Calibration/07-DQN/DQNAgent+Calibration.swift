import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = AgentParaphrases

  // No reference: its networks are its own, in single precision, and cannot be handed in.
  static let dqnAgent = CalibrationSet(
    Contracts.DQNAgent.self,
    alternatives: [
      "counts down to the next copy": DQNAssembly(CountdownAgent<AgentStandard>.self),
      "turns each batch round": DQNAssembly(CountdownAgent<TurnsRound>.self),
      "asks the loss for one transition at a time": DQNAssembly(CountdownAgent<OneByOne>.self),
    ],
    paraphrases: [
      "the target network is never copied": both(
        Paraphrase.CopiesTheWrongWay.self, Paraphrase.NeverCounts.self),
      "the online network makes its own targets": both(
        Paraphrase.AsksItself.self, Paraphrase.CopiesEachTime.self),
      "copies by transitions instead of updates": both(
        Paraphrase.CountsFromTheStart.self, Paraphrase.AddsTheWait.self),
      "copies before the update": both(
        Paraphrase.BeginsTheCountOneEarly.self, Paraphrase.CopiesWhenOneIsLeft.self),
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
      DQNAssembly(CountdownAgent<Habit>.self)
    }
    return [agent(first), agent(second)]
  }

  private struct TurnsRound: AgentHabit {
    static func arrange(
      _ batch: [Transition<[Double]>], newest: Transition<[Double]>
    ) -> [Transition<[Double]>] { batch.reversed() }
  }

  private struct OneByOne: AgentHabit {
    static func update(
      _ pair: inout NetworkPair, _ batch: [Transition<[Double]>], _ kit: AgentKit
    ) throws {
      let (learning, still) = (pair.learning, pair.still)
      let rows = try batch.flatMap { step in
        try kit.gradient(
          [step], predictions: [learning.actionValues(of: step.state)],
          futures: [still.actionValues(of: step.nextState)])
      }
      let mean = rows.map { $0.map { $0 / Double(batch.count) } }
      try pair.learning.descend(mean, at: batch.map(\.state))
    }
  }
}
