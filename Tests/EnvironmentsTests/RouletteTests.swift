import DecisionProcesses
import DynamicProgramming
import Environments
import TestSupport
import Testing

@Suite struct RouletteTests {
  private let table = Roulette()

  @Test func `The American layout has 160 bets of equal expectation, each of them once`() {
    let sizes = Dictionary(grouping: Roulette.americanBets) { $0.pockets.count }
    #expect(sizes.mapValues(\.count) == [1: 38, 2: 62, 3: 15, 4: 22, 6: 11, 12: 6, 18: 6])
    #expect(Roulette.americanBets.count == 160)
    #expect(Set(Roulette.americanBets.map { Set($0.pockets) }).count == 160)
  }

  @Test func `A bet pays 35, 17, 11, 8, 5, 2 or 1 to one`() {
    let payouts = Dictionary(
      Roulette.americanBets.map { ($0.pockets.count, $0.payout) },
      uniquingKeysWith: { a, b in
        #expect(a == b)
        return a
      })
    #expect(payouts == [1: 35, 2: 17, 3: 11, 4: 8, 6: 5, 12: 2, 18: 1])
  }

  @Test func `Every bet loses two dollars in 38`() {
    for bet in 0..<160 {
      let mean = table.outcomes(of: bet, in: Roulette.atTheTable).reduce(0) {
        $0 + $1.probability * $1.reward
      }
      #expect(abs(mean + 2.0 / 38) < 1e-12)
    }
  }

  @Test func `A bet leads back to the table, and leaving ends the episode with nothing`() {
    for bet in 0..<160 {
      for outcome in table.outcomes(of: bet, in: Roulette.atTheTable) {
        #expect(outcome.nextState == Roulette.atTheTable && !outcome.isTerminal)
      }
    }
    #expect(
      table.outcomes(of: table.leaving, in: Roulette.atTheTable) == [
        Outcome(probability: 1, nextState: Roulette.away, reward: 0, isTerminal: true)
      ])
  }

  @Test func `The table obeys the laws of a process`() {
    #expect(checkProcess(table) == [])
    #expect(checkProcess(Roulette(bets: [], pocketCount: 1)) == [])
    #expect(
      checkProcess(Roulette(bets: [RouletteBet(pockets: [0], payout: 1)], pocketCount: 1)) == [])
  }

  @Test func `Nothing is better than to leave`() {
    let values = optimalActionValues(of: table, discount: 0.95)
    #expect(values[Roulette.atTheTable, table.leaving] == 0)
    for bet in 0..<160 { #expect(abs(values[Roulette.atTheTable, bet] + 1.0 / 19) < 1e-9) }
  }

  @Test func `A bet on a pocket that there is not is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = Roulette(bets: [RouletteBet(pockets: [38], payout: 35)])
    }
  }
}
