import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 5.2.
enum DoubleQLearningAgentMisconceptions {
  static let all = [
    mistake(
      "the other table selects and evaluates",
      """
      Your target is the largest value of the other table. That table has both chosen the action \
      and put the price on it: whose error is it that is largest where the value is largest?
      """,
      as: DoubleQMistaken<OtherMaximum>.self),
    mistake(
      "each table learns from its own maximum",
      """
      Each of your tables goes on by itself, by plain Q-learning on half of the experience. Where \
      does one of them ever hear of the other?
      """,
      as: DoubleQMistaken<OwnMaximum>.self),
    mistake(
      "the roles of the two tables are exchanged",
      """
      In your update the table that stays selects, and the one that moves evaluates. The contract \
      has it the other way round: which of them should be told something that it did not say itself?
      """,
      as: DoubleQMistaken<Exchanged>.self),
    mistake(
      "selects by the sum of both tables",
      """
      You act by the sum of both tables, which is right, and select the next action of the target \
      by it too. Then the table that evaluates has a say in what is selected: is its error still \
      independent of the choice?
      """,
      as: DoubleQMistaken<SumSelects>.self),
    mistake(
      "bootstraps from a terminal state",
      """
      Your agent adds the other table's value also where the transition is marked terminal. What \
      can be earned after the end?
      """,
      as: DoubleQMistaken<Unmasked>.self),
    mistake(
      "both tables learn from every transition",
      """
      Both of your tables move each time. Two tables that have seen the same samples have made the \
      same errors: what is the coin for?
      """,
      as: DoubleQMistaken<BothMove>.self),
    mistake(
      "the second table learns from what the first has just learned",
      """
      Both of your tables move each time, one of them by a value that the other has only just \
      taken from the same transition. How many tables does one sample belong to?
      """,
      as: DoubleQMistaken<OneAfterTheOther>.self),
    mistake(
      "throws the coin once an episode",
      """
      Your coin falls once for all transitions of an episode. The contract asks for a throw for \
      each of them: what does a table miss that never sees two halves of an episode?
      """,
      as: DoubleQMistaken<CoinPerEpisode>.self),
    mistake(
      "the tables take turns",
      """
      Your tables learn in turns. In a world that goes back and forth, one of them may then see \
      nothing but the way there, the other nothing but the way back. Where is the coin?
      """,
      as: DoubleQMistaken<TakesTurns>.self),
    mistake(
      "one table never learns",
      """
      The same table moves every time, and the other one stays at 0. Which of your two branches is \
      never reached?
      """,
      as: DoubleQMistaken<AlwaysTheFirst>.self),
    mistake(
      "acts by one table alone",
      """
      Your agent ranks its actions by one of the tables, which has seen half of what happened. \
      What does the contract say it acts on?
      """,
      as: DoubleQMistaken<ActsByTheFirst>.self),
  ]

  private static func mistake(
    _ name: String,
    _ explanation: String,
    as implementation: Contracts.DoubleQLearningAgent.Implementation
  ) -> Misconception {
    Misconception(Contracts.DoubleQLearningAgent.self, name, explanation, as: implementation)
  }

  private enum OtherMaximum: DoubleQMistake {
    static func nextValue(_ own: [Double], _ other: [Double]) -> Double { other[other.bestAction] }
  }

  private enum OwnMaximum: DoubleQMistake {
    static func nextValue(_ own: [Double], _ other: [Double]) -> Double { own[own.bestAction] }
  }

  private enum Exchanged: DoubleQMistake {
    static func nextValue(_ own: [Double], _ other: [Double]) -> Double { own[other.bestAction] }
  }

  private enum SumSelects: DoubleQMistake {
    static func nextValue(_ own: [Double], _ other: [Double]) -> Double {
      other[zip(own, other).map { $0 + $1 }.bestAction]
    }
  }

  private enum Unmasked: DoubleQMistake {
    static func isEnd(_ step: Transition<Int>) -> Bool { false }
  }

  private enum BothMove: DoubleQMistake {
    static func learn(
      _ agent: inout DoubleQMistaken<BothMove>, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let targets = [agent.target(of: step, moving: 0), agent.target(of: step, moving: 1)]
      for side in [0, 1] { agent.move(side, step, towards: targets[side]) }
    }
  }

  private enum OneAfterTheOther: DoubleQMistake {
    static func learn(
      _ agent: inout DoubleQMistaken<OneAfterTheOther>, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      for side in [0, 1] { agent.move(side, step, towards: agent.target(of: step, moving: side)) }
    }
  }

  private enum CoinPerEpisode: DoubleQMistake {
    static func side(
      after last: DoubleQThrow?, using generator: inout some RandomNumberGenerator
    ) -> Int {
      if let last, !last.endedTheEpisode { return last.side }
      return generator.index(below: 2)
    }
  }

  private enum TakesTurns: DoubleQMistake {
    static func side(
      after last: DoubleQThrow?, using generator: inout some RandomNumberGenerator
    ) -> Int {
      last.map { 1 - $0.side } ?? 0
    }
  }

  private enum AlwaysTheFirst: DoubleQMistake {
    static func side(
      after last: DoubleQThrow?, using generator: inout some RandomNumberGenerator
    ) -> Int { 0 }
  }

  private enum ActsByTheFirst: DoubleQMistake {
    static func rank(_ first: Double, _ second: Double) -> Double { first }
  }
}
