import Datasets

/// Every experiment by its name.
///
///     let experiment = try ExperimentCatalogue.experiment(named: "contraction")
///     let result = experiment.run(seed: 7)
public enum ExperimentCatalogue {
  /// The experiments of the tour, in the order in which the course meets them.
  public static let tour: [any Experiment] = [
    GridValues(), ContractionStudy(), ErrorAgainstExact(), ExplorationProbabilities(),
    BanditRegretStudy(), LearningCurves(), FrozenLakeStudy(), DynaStudy(), ConvergenceRateStudy(),
    DriftingTargetStudy(), MaximumOfMeansStudy(), MaximizationBiasStudy(), BairdStudy(),
    FramePipelineStudy(), PrioritizedReplayStudy(), CartPoleAgentsStudy(),
  ]

  /// The experiments that take longer than the tour has time for.
  public static let longer: [any Experiment] = [
    MountainCarStudy(), NetworkBiasStudy(), WanderingRobotStudy(), PixelAgentStudy(),
  ]

  /// All experiments: those of the tour, then the longer ones.
  public static let all: [any Experiment] = tour + longer

  /// The names of all experiments.
  public static var names: [String] { all.map(\.name) }

  /// Looks an experiment up.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - others: Names of other studies that would have done as well, for the error.
  /// - Returns: The experiment of that name.
  /// - Throws: `ExperimentCatalogueError.unknownExperiment`.
  public static func experiment(
    named name: String, beside others: [String] = []
  ) throws(ExperimentCatalogueError) -> any Experiment {
    if let experiment = all.first(where: { $0.name == name }) { return experiment }
    let known = names + others
    throw .unknownExperiment(name, known: known, suggestion: closestMatch(to: name, in: known))
  }
}

/// Why an experiment could not be looked up.
public enum ExperimentCatalogueError: Error, Hashable, Sendable {
  /// No experiment has this name; those that are known, and the closest of them.
  case unknownExperiment(String, known: [String], suggestion: String?)
}

extension ExperimentCatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownExperiment(let name, let known, let suggestion):
      "There is no experiment “\(name)”"
        + (suggestion.map { ": did you mean “\($0)”? " } ?? ". ")
        + "The experiments are \(known.joined(separator: ", "))."
    }
  }
}
