import Exploration
import Testing

struct CountBonusTests {
  @Test func `The first, fourth and ninth visit earn the weight, a half and a third of it`() {
    var bonus = CountBonus(weight: 3, stateCount: 2, actionCount: 2)
    let earned = (0..<9).map { _ in bonus.visit(state: 1, action: 0) }
    #expect([earned[0], earned[3], earned[8]] == [3, 1.5, 1])
    #expect(bonus.counts == [[0, 0], [9, 0]])
  }

  @Test func `Pairs are counted apart`() {
    var bonus = CountBonus(weight: 1, stateCount: 2, actionCount: 2)
    for _ in 0..<4 { _ = bonus.visit(state: 0, action: 0) }
    #expect(bonus.visit(state: 0, action: 1) == 1)
    #expect(bonus.visit(state: 1, action: 0) == 1)
    #expect(bonus.firstUntried(in: 0) == nil)
    #expect(bonus.firstUntried(in: 1) == 1)
  }

  @Test func `A state that there is not stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var bonus = CountBonus(weight: 1, stateCount: 2, actionCount: 2)
      _ = bonus.visit(state: 2, action: 0)
    }
  }
}
