/// The tour: every experiment but the longer ones, one after the other, from one seed.
///
///     let results = Tour(seed: 7).run { print($0.title, $0.holds) }
///     let page = TourPage(results: results).html
///
/// Each experiment gets the tour's own seed, so that running it alone with this seed repeats it.
public struct Tour: Sendable {
  /// The experiments, in order.
  public let experiments: [any Experiment]
  /// The seed of each.
  public let seed: UInt64

  /// Creates a tour of the catalogue's shorter experiments, or of those given.
  public init(of experiments: [any Experiment] = ExperimentCatalogue.tour, seed: UInt64) {
    self.experiments = experiments
    self.seed = seed
  }

  /// Runs every experiment.
  ///
  /// - Parameters:
  ///   - progress: Hears which experiment runs, and the share of it that is done.
  ///   - finished: Gets each result as soon as it is there; the tour ends where it throws.
  /// - Returns: One result for each experiment, in their order.
  public func run(
    progress: (any Experiment, Double) -> Void = { _, _ in },
    finished: (ExperimentResult) throws -> Void
  ) rethrows -> [ExperimentResult] {
    try experiments.map { experiment in
      progress(experiment, 0)
      let result = experiment.run(seed: seed) { progress(experiment, $0) }
      try finished(result)
      return result
    }
  }
}
