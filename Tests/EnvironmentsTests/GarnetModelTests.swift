import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct GarnetModelTests {
  private let seed = freshSeed()

  @Test func `Every draw is a lawful model`() {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let stateCount = 2 + generator.index(below: 20)
      let recipe = GarnetModel(
        stateCount: stateCount, actionCount: 1 + generator.index(below: 4),
        branchingFactor: 1 + generator.index(below: stateCount), rewards: -3...5,
        terminalShare: 0.5 * generator.unit())
      #expect(checkProcess(recipe.model(using: &generator)) == [], "seed \(seed)")
    }
  }

  @Test func `A model has the stated size, branches, rewards and terminal states`() {
    var generator = SeededGenerator(seed: seed)
    let recipe = GarnetModel(
      stateCount: 20, actionCount: 3, branchingFactor: 4, rewards: 2...3, terminalShare: 0.25)
    let model = recipe.model(using: &generator)
    #expect(model.stateCount == 20)
    #expect(model.actionCount == 3)
    #expect(model.terminalStates.filter { $0 }.count == 5)
    #expect(model.initialStates.count == 15)
    for row in model.rows where !row.isEmpty {
      #expect(Set(row.map(\.nextState)).count == 4, "seed \(seed)")
      #expect(row.allSatisfy { (2...3).contains($0.reward) }, "seed \(seed)")
    }
    #expect(model.rows.filter(\.isEmpty).count == 15)
  }

  @Test func `Without a terminal share nothing ends`() {
    var generator = SeededGenerator(seed: seed)
    let recipe = GarnetModel(stateCount: 5, actionCount: 2, branchingFactor: 5)
    #expect(!recipe.model(using: &generator).terminalStates.contains(true))
  }

  @Test func `One seed draws one model`() {
    let recipe = GarnetModel(stateCount: 8, actionCount: 2, branchingFactor: 3)
    var first = SeededGenerator(seed: seed)
    var second = SeededGenerator(seed: seed)
    let model = recipe.model(using: &first)
    #expect(recipe.model(using: &second) == model)
    #expect(recipe.model(using: &first) != model)
  }

  @Test func `More branches than states are a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = GarnetModel(stateCount: 3, actionCount: 1, branchingFactor: 4)
    }
  }

  @Test func `A terminal share that leaves no start is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = GarnetModel(stateCount: 2, actionCount: 1, branchingFactor: 1, terminalShare: 0.9)
    }
  }
}
