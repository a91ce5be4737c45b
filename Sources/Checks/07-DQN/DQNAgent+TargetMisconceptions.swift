import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 7.7 with the target network.
extension DQNAgentMisconceptions {
  static let target: [Misconception] = [
    mistake(
      "the target network is never told",
      """
      Your targets come from the network that you began with, to the end. Who tells the target \
      network that something was learned?
      """,
      as: DQNMistaken<NeverTells>.self),
    mistake(
      "the online network makes its own targets",
      """
      Your next states are valued by the network that is being trained, so that the target moves with \
      every step. What is the second network for?
      """,
      as: DQNMistaken<OwnTargets>.self),
    mistake(
      "tells the target network of transitions without an update",
      """
      Your target network is told of every transition. The first transitions taught nothing: what \
      does a step of its rule count?
      """,
      as: DQNMistaken<TellsOfTransitions>.self),
    mistake(
      "tells the target network before the update",
      """
      Your target network is told one update too early: it misses the update that is about to be made. \
      In which order does the contract have the two?
      """,
      as: DQNMistaken<TellsEarly>.self),
    mistake(
      "writes the parameters into the store before the update",
      """
      Your target network is told in time, but of numbers that are one update old. A network is a value: \
      what does the store know of a step that was taken after it was filled?
      """,
      as: DQNMistaken<WritesEarly>.self),
    mistake(
      "never writes into the store",
      """
      Your target network is told after each update, and finds the numbers of the beginning. Who puts \
      the new ones into the store? A network is a value, and knows of no store.
      """,
      as: DQNMistaken<NeverWrites>.self),
    mistake(
      "hands the target network another store each time",
      """
      Your target network is told of stores that it has never seen. Exercise 7.5 promises it the same \
      one every time, and it may look there and nowhere else. Do you need more than one?
      """,
      as: DQNMistaken<MakesStores>.self),
    mistake(
      "keeps the first answer of the target network",
      """
      Your targets come from the parameters that the target network answered with at first. It was told, \
      and it moved: when do you ask it again?
      """,
      as: DQNMistaken<AsksOnce>.self),
    mistake(
      "keeps a target network of its own",
      """
      Your targets are right, but the target network that you were handed had no part in them. Which type \
      do you create yours from?
      """,
      as: DQNMistaken<MakesItsOwn>.self),
  ]

  private enum NeverTells: DQNAgentMistake {
    static func tells(hasUpdated: Bool) -> Bool { false }
  }

  private enum OwnTargets: DQNAgentMistake {
    static func evaluator(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  }

  private enum TellsOfTransitions: DQNAgentMistake {
    static func tells(hasUpdated: Bool) -> Bool { true }
  }

  private enum TellsEarly: DQNAgentMistake {
    static var tellsFirst: Bool { true }
  }

  private enum WritesEarly: DQNAgentMistake {
    static func written(
      first: ValueNetwork, before: ValueNetwork, after: ValueNetwork
    ) -> ValueNetwork { before }
  }

  private enum NeverWrites: DQNAgentMistake {
    static func written(
      first: ValueNetwork, before: ValueNetwork, after: ValueNetwork
    ) -> ValueNetwork { first }
  }

  private enum MakesStores: DQNAgentMistake {
    static func handed(_ store: ParameterStore) -> ParameterStore { ParameterStore(store.values) }
  }

  private enum AsksOnce: DQNAgentMistake {
    static var asksOnce: Bool { true }
  }

  private enum MakesItsOwn: DQNAgentMistake {
    static func target(of parts: DQNParts) -> any TargetNetworkExercise.Type { OwnTarget.self }
  }

  /// A target network without a mistake.
  private struct OwnTarget: TargetNetworkMistake {
    var state = TargetState()
  }
}
