import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 7.7.
enum DQNAgentMisconceptions {
  static let all = target + others

  private static let others = [
    mistake(
      "learns from the latest transition alone",
      """
      Your agent draws a batch and then learns from what has just happened. What was remembered, and \
      who reads it?
      """,
      as: DQNMistaken<LatestOnly>.self),
    mistake(
      "samples before it stores",
      """
      Your batch is drawn from what was known before the transition. Which step of `learn` comes \
      first?
      """,
      as: DQNMistaken<SamplesEarly>.self),
    mistake(
      "waits for one transition more than a batch",
      """
      Your agent learns nothing from the first batch that it could have. Are as many transitions as \
      a batch has enough for a batch?
      """,
      as: DQNMistaken<Waits>.self),
    mistake(
      "begins before there is a full batch",
      """
      Your agent learns from batches that are too small at first. How many transitions must be held \
      before the first update?
      """,
      as: DQNMistaken<BeginsEarly>.self),
    mistake(
      "remembers more than its capacity",
      """
      Your agent learns from transitions that it should have forgotten. What did you tell the replay \
      buffer about its size?
      """,
      as: DQNMistaken<RemembersAll>.self),
    mistake(
      "compares the predictions of the target network",
      """
      Both sides of your error come from the target network, so the online network is pushed on and \
      on by an error that it never sees shrink. Whose predictions are to be corrected?
      """,
      as: DQNMistaken<WrongPredictions>.self),
    mistake(
      "values the state instead of the next state",
      """
      Your targets ask what the states are worth that the transitions *began* in. Where does the \
      agent stand after the reward?
      """,
      as: DQNMistaken<LooksBack>.self),
    mistake(
      "acts by the target network",
      """
      Your agent acts by what it knew at the last copy. Which network does the contract ask?
      """,
      as: DQNMistaken<ActsByTarget>.self),
  ]

  static func mistake(
    _ name: String,
    _ explanation: String,
    as implementation: any DQNAgentExercise.Type
  ) -> Misconception {
    Misconception(
      Contracts.DQNAgent.self, name, explanation, as: DQNAssembly(implementation))
  }

  private enum LatestOnly: DQNAgentMistake {
    static func batch(
      _ sample: [Transition<[Double]>], _ latest: Transition<[Double]>
    ) -> [Transition<[Double]>] { [latest] }
  }

  private enum SamplesEarly: DQNAgentMistake {
    static var samplesFirst: Bool { true }
  }

  private enum Waits: DQNAgentMistake {
    static func isReady(_ held: Int, _ batchSize: Int) -> Bool { held > batchSize }
  }

  private enum BeginsEarly: DQNAgentMistake {
    static func isReady(_ held: Int, _ batchSize: Int) -> Bool { true }
  }

  private enum RemembersAll: DQNAgentMistake {
    static func capacity(_ settings: DQNAgentSettings) -> Int { 1_000_000 }
  }

  private enum WrongPredictions: DQNAgentMistake {
    static func predictor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { target }
  }

  private enum LooksBack: DQNAgentMistake {
    static func future(_ transition: Transition<[Double]>) -> [Double] { transition.state }
  }

  private enum ActsByTarget: DQNAgentMistake {
    static func actor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { target }
  }
}
