import Coursework
import RealModule

/// The classic mistakes of exercise 7.5.
enum TargetNetworkMisconceptions {
  static let all = [
    Misconception(
      Contracts.TargetNetwork.self,
      "gives the rate to the target and the rest to the online network",
      """
      With a rate of 0.005 your target is almost the online network after one step. Which of the two \
      is to move slowly?
      """,
      as: RateOnTheWrongSide.self),
    Misconception(
      Contracts.TargetNetwork.self, "shares its store with the online network",
      """
      Your target changes before it is told anything. A class is not copied when it is assigned: how \
      many stores are there?
      """,
      as: SharesFromTheStart.self),
    Misconception(
      Contracts.TargetNetwork.self, "shares the store from the first copy on",
      """
      Your target begins as a copy, and at the first hard copy becomes the online network itself. \
      What do you assign there, numbers or a store?
      """,
      as: SharesFromTheFirstCopy.self),
    Misconception(
      Contracts.TargetNetwork.self, "copies at the start only",
      """
      Your target never moves. When are hard copies made after the first?
      """,
      as: CopiesAtTheStart.self),
    Misconception(
      Contracts.TargetNetwork.self, "copies after the first step of each round",
      """
      You copy after steps 1, C + 1, 2C + 1 and so on. Is a step counted before or after you ask for \
      a multiple of C?
      """,
      as: AsksBeforeCounting.self),
    Misconception(
      Contracts.TargetNetwork.self, "waits a step too long for each copy",
      """
      Your copies are C + 1 steps apart. Play C = 1 by hand: after which steps is there a copy?
      """,
      as: WaitsTooLong.self),
    Misconception(
      Contracts.TargetNetwork.self, "copies after every step",
      """
      Your hard copies do not wait. Then the target is the online network, and nothing holds still.
      """,
      as: CopiesAlways.self),
    Misconception(
      Contracts.TargetNetwork.self, "begins with zeros",
      """
      Your target begins with numbers of its own. Until the first copy, or for long while it blends, \
      whose values are the targets made of?
      """,
      as: BeginsWithZeros.self),
    Misconception(
      Contracts.TargetNetwork.self, "blends with the network of the start",
      """
      You weigh the newest parameters against those of the beginning. The blend of the step before \
      is what moves on.
      """,
      as: BlendsWithTheStart.self),
    Misconception(
      Contracts.TargetNetwork.self, "writes the blend into the online network",
      """
      Your blend moves both networks. The online network has learned its parameters and keeps them.
      """,
      as: MovesTheOnlineNetwork.self),
    Misconception(
      Contracts.TargetNetwork.self, "counts the start as a backup",
      """
      Your number of copies is one too large. The target begins with what the online network has, \
      and that has learned nothing yet.
      """,
      as: CountsTheStart.self),
    Misconception(
      Contracts.TargetNetwork.self, "counts a backup for each rate's worth of steps",
      """
      Your blend allows rate · n backups for every discount. That is the limit for a discount near \
      1; with a rate of 1/2 and a discount of 1/2, what is left of a distance of 1 after one step?
      """,
      as: RateTimesSteps.self),
    Misconception(
      Contracts.TargetNetwork.self, "takes the online network to be at the fixed point already",
      """
      Your blend leaves 1 − rate of the distance, as if the online value were the fixed point. It is \
      reward + discount · target: how far is that from it?
      """,
      as: OnlineIsRight.self),
  ]

  private struct RateOnTheWrongSide: TargetNetworkMistake {
    var state = TargetState()
    static func blended(_ target: Double, _ online: Double, _ rate: Double) -> Double {
      rate * target + (1 - rate) * online
    }
  }

  private struct SharesFromTheStart: TargetNetworkMistake {
    var state = TargetState()
    static func first(_ online: ParameterStore) -> ParameterStore { online }
  }

  private struct SharesFromTheFirstCopy: TargetNetworkMistake {
    var state = TargetState()
    mutating func copy(_ online: ParameterStore) { state.store = online }
  }

  private struct CopiesAtTheStart: TargetNetworkMistake {
    var state = TargetState()
    static func isDue(_ step: Int, _ interval: Int) -> Bool { false }
  }

  private struct AsksBeforeCounting: TargetNetworkMistake {
    var state = TargetState()
    static func isDue(_ step: Int, _ interval: Int) -> Bool { (step - 1) % interval == 0 }
  }

  private struct WaitsTooLong: TargetNetworkMistake {
    var state = TargetState()
    static func isDue(_ step: Int, _ interval: Int) -> Bool { step % (interval + 1) == 0 }
  }

  private struct CopiesAlways: TargetNetworkMistake {
    var state = TargetState()
    static func isDue(_ step: Int, _ interval: Int) -> Bool { true }
  }

  private struct BeginsWithZeros: TargetNetworkMistake {
    var state = TargetState()
    static func first(_ online: ParameterStore) -> ParameterStore {
      ParameterStore(online.values.map { _ in 0 })
    }
  }

  private struct BlendsWithTheStart: TargetNetworkMistake {
    var state = TargetState()
    mutating func blend(_ online: ParameterStore, _ rate: Double) {
      state.store.values = zip(state.start, online.values).map { (1 - rate) * $0 + rate * $1 }
    }
  }

  private struct MovesTheOnlineNetwork: TargetNetworkMistake {
    var state = TargetState()
    mutating func blend(_ online: ParameterStore, _ rate: Double) {
      for index in online.values.indices {
        let old = state.store.values[index]
        online.values[index] = Self.blended(old, online.values[index], rate)
      }
      state.store.values = online.values
    }
  }

  private struct CountsTheStart: TargetNetworkMistake {
    var state = TargetState()
    static func copies(_ steps: Int, _ interval: Int) -> Int { 1 + steps / interval }
  }

  private struct RateTimesSteps: TargetNetworkMistake {
    var state = TargetState()
    static func worth(_ rate: Double, _ discount: Double) -> Double { rate }
  }

  private struct OnlineIsRight: TargetNetworkMistake {
    var state = TargetState()
    static func worth(_ rate: Double, _ discount: Double) -> Double {
      .log(1 - rate) / .log(discount)
    }
  }
}
