import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = DoubleQParaphrases

  static let doubleQLearningAgent = CalibrationSet(
    Contracts.DoubleQLearningAgent.self,
    alternatives: [
      "keeps a dictionary, and throws Bool.random": DoubleQAgent<DoubleQStandard>.self,
      "throws first, swaps the tables, and takes the last of those that tie": DoubleQAgent<Swaps>
        .self,
      "draws one of those that tie in the selecting table": DoubleQAgent<DrawsATie>.self,
    ],
    paraphrases: [
      "the other table selects and evaluates": [
        DoubleQAgent<Paraphrase.SortsTheOther>.self,
        DoubleQAgent<Paraphrase.BestTargetOfTheOther>.self,
      ],
      "each table learns from its own maximum": [
        DoubleQAgent<Paraphrase.SortsItself>.self, DoubleQAgent<Paraphrase.EvaluatesByItself>.self,
      ],
      "the roles of the two tables are exchanged": [
        DoubleQAgent<Paraphrase.AsksTheOtherWhichOne>.self,
        DoubleQAgent<Paraphrase.MixesUpTheCopies>.self,
      ],
      "selects by the sum of both tables": [
        DoubleQAgent<Paraphrase.SelectsByTheMean>.self,
        DoubleQAgent<Paraphrase.SelectsAsItActs>.self,
      ],
      "bootstraps from a terminal state": [
        DoubleQAgent<Paraphrase.NeverLooksAtTheMark>.self,
        DoubleQAgent<Paraphrase.EndsOnlyAtZero>.self,
      ],
      "both tables learn from every transition": [
        DoubleQAgent<Paraphrase.MovesBothAtOnce>.self,
        DoubleQAgent<Paraphrase.ThrowsForNothing>.self,
      ],
      "the second table learns from what the first has just learned": [
        DoubleQAgent<Paraphrase.MovesTheSecondFirst>.self,
        DoubleQAgent<Paraphrase.ThrowsForTheOrder>.self,
      ],
      "throws the coin once an episode": [
        DoubleQAgent<Paraphrase.ThrowsAfterTheEnd>.self,
        DoubleQAgent<Paraphrase.ForgetsAtTheEnd>.self,
      ],
      "the tables take turns": [
        DoubleQAgent<Paraphrase.Toggles>.self, DoubleQAgent<Paraphrase.CountsOddAndEven>.self,
      ],
      "one table never learns": [
        DoubleQAgent<Paraphrase.AlwaysTheSecond>.self,
        DoubleQAgent<Paraphrase.ComparesWithOne>.self,
      ],
      "acts by one table alone": [
        DoubleQAgent<Paraphrase.ActsByTheSecond>.self,
        DoubleQAgent<Paraphrase.WeighsTheSecondByNothing>.self,
      ],
    ],
    // Two averages over n episodes differ by 6 √(0.5 / n) with chance 2 exp(−18) = 3.1e-8 at most
    // (Hoeffding's inequality): four traits of a coin. Greedy choices are off by 3.5 √n with chance
    // 4.6e-11, in two questions of two agents.
    chanceOfNoName: 1.3e-7)

  // MARK: - Right answers of other styles

  private struct Swaps: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let swaps = generator.unit() >= 0.5
      if swaps { pair.books.swapAt(0, 1) }
      defer { if swaps { pair.books.swapAt(0, 1) } }
      let row = pair.row(step.nextState, in: 0)
      let best = row.indices.last { row[$0] == row.max() } ?? 0
      let next = pair.row(step.nextState, in: 1)[best]
      pair.blend(step, step.isTerminal ? nil : next, in: 0)
    }
  }

  private struct DrawsATie: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let row0 = pair.row(step.nextState, in: 0)
      let row1 = pair.row(step.nextState, in: 1)
      let ties = [row0, row1].map { row in row.indices.filter { row[$0] == row.max() } }
      let choices = ties.map { $0[generator.index(below: $0.count)] }
      let values = [row1[choices[0]], row0[choices[1]]]
      let side = Int.random(in: 0...1, using: &generator)
      pair.blend(step, step.isTerminal ? nil : values[side], in: side)
    }
  }
}
