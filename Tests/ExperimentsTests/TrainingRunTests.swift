import Datasets
import DecisionProcesses
import DynamicProgramming
import Experiments
import TabularLearning
import TestSupport
import Testing

@Suite struct `Training runs` {
  static let worlds = WorldCatalogue.builtIn
    .filter { ["cart-pole", "mountain-car", "acrobot", "catch"].contains($0.name) == false }
    .map(\.name)

  private func run(
    _ algorithm: TabularAlgorithm, _ world: String, _ configuration: TrainingRunConfiguration
  ) throws -> TrainingRunResult {
    try TrainingRun(
      algorithm, in: WorldCatalogue().entry(named: world), configuration: configuration
    ).run()
  }

  @Test(arguments: TabularAlgorithm.allCases, worlds)
  func `Equal seeds give equal results in every world`(
    algorithm: TabularAlgorithm, world: String
  ) throws {
    let configuration = TrainingRunConfiguration(episodes: 30, seed: freshSeed())
    let result = try run(algorithm, world, configuration)
    #expect(try run(algorithm, world, configuration) == result, "seed \(configuration.seed)")
    #expect(result.log.episodeCount == 30)
    #expect(result.comparison.largestError.isFinite)
  }

  @Test func `Step size 1 makes Dyna-Q exact in a small deterministic world`() throws {
    // Every pair of the grid is tried many times in 2,000 random episodes of 19 steps; the rarest
    // is tried in one of ten. 50 planning steps then carry its value everywhere.
    let result = try run(
      .dynaQ, "grid-4x4",
      TrainingRunConfiguration(
        episodes: 2_000, stepSize: 1, epsilon: 1, planningSteps: 50, seed: freshSeed()))
    #expect(result.comparison.largestError < 1e-9)
    #expect(result.comparison.greedyReturn == result.comparison.optimalReturn)
    #expect(abs(result.comparison.exactStartValue - 9.019800998) < 1e-9)
  }

  @Test func `On-policy algorithms are compared with the best exploring policy`() throws {
    let configuration = TrainingRunConfiguration(episodes: 1, discount: 1, epsilon: 0.1)
    let sarsa = try run(.sarsa, "cliff-walking", configuration).comparison
    let qLearning = try run(.qLearning, "cliff-walking", configuration).comparison
    #expect(sarsa.epsilon == 0.1)
    #expect(qLearning.epsilon == 0)
    #expect(abs(qLearning.exactStartValue + 13) < 1e-9)
    #expect(sarsa.exactStartValue < qLearning.exactStartValue - 1)
    #expect(abs(sarsa.optimalReturn + 13) < 1e-9)
  }

  @Test func `Progress rises to 1`() throws {
    let run = try TrainingRun(
      .qLearning, in: WorldCatalogue().entry(named: "grid-4x4"),
      configuration: TrainingRunConfiguration(episodes: 333))
    var reports: [Double] = []
    _ = run.run { reports.append($0) }
    #expect(reports == reports.sorted())
    #expect(reports.last == 1)
    #expect(reports.count == 100)
  }

  @Test func `Settings out of range are refused with a sentence`() throws {
    let world = try WorldCatalogue().entry(named: "grid-4x4")
    let faults: [(TrainingRunConfiguration, String)] = [
      (TrainingRunConfiguration(episodes: 0), "episodes to be at least 1"),
      (TrainingRunConfiguration(stepSize: 0), "step size to be above 0"),
      (TrainingRunConfiguration(discount: .nan), "discount to be between 0 and 1"),
      (TrainingRunConfiguration(epsilon: 1.5), "epsilon to be between 0 and 1"),
      (TrainingRunConfiguration(planningSteps: -1), "planning steps to be at least 0"),
      (TrainingRunConfiguration(stepLimit: 0), "step limit to be at least 1"),
    ]
    for (configuration, words) in faults {
      let error = #expect(throws: TrainingRunError.self) {
        try TrainingRun(.qLearning, in: world, configuration: configuration)
      }
      #expect(error?.description.contains(words) == true)
    }
  }

  @Test func `A world of continuous states is refused with a sentence`() throws {
    let world = try WorldCatalogue().entry(named: "cart-pole")
    #expect(throws: TrainingRunError.noTable(world: "cart-pole")) {
      try TrainingRun(.sarsa, in: world)
    }
  }
}
