public import Datasets
import DecisionProcesses
public import Diagnostics
public import DynamicProgramming
import Environments
public import TabularLearning

/// One named algorithm on one named world, with what it learned beside what is exact.
///
///     let world = try WorldCatalogue().entry(named: "cliff-walking")
///     let run = try TrainingRun(
///       .sarsa, in: world, configuration: TrainingRunConfiguration(stepSize: 0.5, seed: 7))
///     let result = run.run { share in bar.show(share) } row: { row in print(row.line()) }
///     result.log.returns
///     result.report.warnings
///     result.comparison.largestError
public struct TrainingRun: Sendable {
  /// The algorithm.
  public let algorithm: TabularAlgorithm
  /// The world.
  public let world: WorldEntry
  /// The settings.
  public let configuration: TrainingRunConfiguration

  /// The number of episodes of the greedy evaluation.
  public static let evaluationEpisodes = 100

  private let model: any MarkovDecisionProcess

  /// Creates a run.
  ///
  /// - Throws: `TrainingRunError`, whose description says what to change.
  public init(
    _ algorithm: TabularAlgorithm,
    in world: WorldEntry,
    configuration: TrainingRunConfiguration = TrainingRunConfiguration()
  ) throws(TrainingRunError) {
    try configuration.validate()
    switch world.kind {
    case .model(let model): self.model = model
    case .maximizationBias(let example): model = example.meanModel
    case .cartPole, .mountainCar, .acrobot, .catching: throw .noTable(world: world.name)
    }
    if configuration.discount == 1, !Reachability(of: model).canAlwaysEnd {
      throw .neverEnds(world: world.name)
    }
    self.algorithm = algorithm
    self.world = world
    self.configuration = configuration
  }

  /// Trains, evaluates greedily, and compares with the exact values.
  ///
  /// - Parameters:
  ///   - progress: Hears the share of episodes done, from 0 to 1, at most 100 times.
  ///   - row: Gets a row of the training's log after each episode; all rows know the same columns.
  /// - Returns: What happened and what was learned; the same for the same seed.
  public func run(
    progress: (Double) -> Void = { _ in }, row: (TrainingLogRow) -> Void = { _ in }
  ) -> TrainingRunResult {
    if case .maximizationBias(let example) = world.kind {
      return run(in: example, of: model, progress, row)
    }
    return run(in: Simulation(of: model), of: model, progress, row)
  }

  private var stepLimit: Int { configuration.stepLimit ?? world.stepLimit ?? 10_000 }

  private func run<World: Environment>(
    in world: World, of model: some MarkovDecisionProcess, _ progress: (Double) -> Void,
    _ row: (TrainingLogRow) -> Void
  ) -> TrainingRunResult where World.Observation == Int {
    var generator = SeededGenerator(seed: configuration.seed)
    var forTraining = generator.spawn()
    var forEvaluation = generator.spawn()
    var limited = TimeLimited(world, limit: stepLimit)
    var meter = ProgressMeter(total: configuration.episodes)
    let trained = algorithm.train(
      in: &limited, of: model, episodes: configuration.episodes, configuration.agent,
      using: &forTraining
    ) {
      row($0)
      if let share = meter.advance() { progress(share) }
    }
    let values = trained.actionValues
    return TrainingRunResult(
      log: trained.log,
      actionValues: values,
      report: trained.recorder.report(on: values, returns: trained.log.returns),
      alerts: trained.recorder.monitor.alerts,
      greedyEvaluation: GreedyEvaluation(
        of: GreedyAgent(actionValues: values), in: world,
        episodes: Self.evaluationEpisodes, stepLimit: stepLimit, using: &forEvaluation),
      comparison: ExactComparison(
        of: values, in: model, discount: configuration.discount,
        epsilon: algorithm.isOnPolicy ? configuration.epsilon : 0, stepLimit: stepLimit))
  }
}

extension TrainingRunConfiguration {
  fileprivate var agent: AgentSettings {
    AgentSettings(
      stepSize: stepSize, discount: discount, epsilon: epsilon, planningSteps: planningSteps)
  }
}

/// What a training run yields.
public struct TrainingRunResult: Hashable, Sendable {
  /// The return, length and ending of each episode of training, exploration included.
  public let log: TrainingLog
  /// What was learned; the mean of both tables for double Q-learning.
  public let actionValues: ActionValues
  /// The document's report on the training; states that no episode visits are left out.
  public let report: TrainingReport
  /// What the monitors were alarmed about at the end.
  public let alerts: [TrainingAlert]
  /// What the learned table earns without exploration, by simulation.
  public let greedyEvaluation: GreedyEvaluation
  /// What was learned beside what is exact.
  public let comparison: ExactComparison
}
