import Statistics

extension PegInHoleTable {
  /// The goals of the study, in the order in which they were set, each with its number.
  ///
  /// - Parameter baseline: What a search without learning comes to.
  /// - Returns: Six goals; those whose rows are missing are unmeasured.
  public func goals(baseline: PegInHoleRun.Evaluation) -> [PegInHoleGoal] {
    let summaries = summaries
    func summary(_ variant: PegInHoleVariant) -> Summary? {
      summaries.first { $0.variant == variant }
    }
    let shaped = summary(.shaped)
    return [
      successGoal(shaped), learningGoal(shaped), forceGoal(summaries),
      shapingGoal(shaped, summary(.unshaped)), cycleGoal(shaped, baseline), timeGoal(summaries),
    ]
  }

  /// What is said of a goal whose rows are missing.
  private static func basis(missing variants: PegInHoleVariant...) -> String {
    "no runs of \(variants.map(\.rawValue).joined(separator: " and "))"
  }

  private func successGoal(_ shaped: Summary?) -> PegInHoleGoal {
    PegInHoleGoal(
      claim: "At least 98 % of held-out pegs are inserted, at a clearance of 0.1 mm",
      measured: shaped.map { 100 * $0.success }, unit: "%", accepted: 98...100,
      basis: shaped.map {
        "pooled 95 % interval \(percent($0.interval)), \(NumberText.count($0.episodeCount)) episodes of "
          + "\($0.runCount) agents; seeds from \(percent($0.range)); \(median($0))as they are at the end "
          + "of training, \(NumberText.count($0.insertedAtEnd)); the document states 92 % after "
          + "5,000 episodes"
      } ?? Self.basis(missing: .shaped))
  }

  private func learningGoal(_ shaped: Summary?) -> PegInHoleGoal {
    let limit = 1_000
    let runs = runs.filter { $0.variant == .shaped }
    let early = runs.count { ($0.episodes(untilSuccess: 0.85) ?? .max) <= limit }
    let there = runs.flatMap(\.validations).filter { $0.trainedEpisodes == limit }
    let count = there.reduce(0) { $0 + $1.count }
    let inserted = there.reduce(0) { $0 + $1.inserted }
    let validated =
      count == 0
      ? ""
      : "; after \(NumberText.count(limit)), \(NumberText.count(inserted)) of "
        + "\(NumberText.count(count)) pegs of validation"
    return PegInHoleGoal(
      claim:
        "85 of the last 100 pegs of training are inserted by episode \(NumberText.count(limit))",
      measured: shaped.map { $0.medianEpisodes ?? .infinity }, unit: "episodes",
      accepted: 0...Double(limit),
      basis: shaped == nil
        ? Self.basis(missing: .shaped)
        : "median; \(early) of \(runs.count) agents by then\(validated)")
  }

  /// Layer and cap together, in whatever variant both are on.
  private func forceGoal(_ summaries: [Summary]) -> PegInHoleGoal {
    let guarded = summaries.filter(\.variant.isGuarded)
    let steps = guarded.reduce(0) { $0 + $1.trainingSteps }
    let inTraining = guarded.reduce(0) { $0 + $1.trainingViolations }
    let heldOut = guarded.reduce(0) { $0 + $1.violations }
    let force = guarded.map(\.greatestForce).max() ?? 0
    let isExceeded = inTraining + heldOut > 0
    return PegInHoleGoal(
      claim: "No force exceeds 50 N where safety layer and force cap are on",
      measured: guarded.isEmpty ? nil : Double(inTraining + heldOut), unit: "times",
      accepted: 0...0,
      basis: guarded.isEmpty
        ? "no runs with both on"
        : "\(inTraining) of \(NumberText.count(steps)) steps of training and \(heldOut) of "
          + "\(NumberText.count(guarded.reduce(0) { $0 + $1.episodeCount })) held-out episodes; "
          + "there at most \(NumberText.short(force)) N\(isExceeded ? Self.slip : "")")
  }

  /// What a cap of the motion cannot prevent: ½ · 50 N m/rad · (0.05 rad)² = ½ · (50 N)² / (20 N/mm).
  private static let slip =
    "; what remains possible under a cap is a peg that slips off an edge and springs back: a hand that leans "
    + "by 0.05 rad holds as much energy as one pressed with 50 N along the axis"

  private func shapingGoal(_ shaped: Summary?, _ unshaped: Summary?) -> PegInHoleGoal {
    var goal = PegInHoleGoal(
      claim: "Shaping saves at least 60 % of the episodes to 85 %", measured: nil, unit: "%",
      accepted: 60...100, basis: Self.basis(missing: .shaped, .unshaped))
    guard let shaped, let unshaped else { return goal }
    guard let saving = shapingSaving else {
      goal.basis = "fewer than two seeds with and without shaping"
      return goal
    }
    goal.measured = 100 * saving.share
    let medians = [shaped, unshaped].map { $0.medianEpisodes.map(NumberText.short) ?? "never" }
    goal.basis = "\(saving.text); the medians are \(medians[0]) with and \(medians[1]) without"
    return goal
  }

  private func cycleGoal(
    _ shaped: Summary?, _ baseline: PegInHoleRun.Evaluation
  ) -> PegInHoleGoal {
    var goal = PegInHoleGoal(
      claim: "An insertion takes a third of the time of a spiral search, as the document claims",
      measured: nil, unit: "times as fast", accepted: 3...Double.infinity,
      basis: Self.basis(missing: .shaped))
    guard let shaped else { return goal }
    guard shaped.inserted > 0, baseline.inserted > 0 else {
      goal.basis = "nothing was inserted"
      return goal
    }
    goal.measured = baseline.meanSteps / shaped.meanSteps
    goal.basis =
      "\(NumberText.rounded(0.1 * shaped.meanSteps)) s against "
      + "\(NumberText.rounded(0.1 * baseline.meanSteps)) s, means over episodes that insert the peg; "
      + "the factor of three is the document's\(Self.bound(on: baseline))"
    return goal
  }

  /// Why no agent can be three times as fast as a search; empty where one can.
  private static func bound(on baseline: PegInHoleRun.Evaluation) -> String {
    let (third, pushes) = (baseline.meanSteps / 3, PegInHoleSettings().meanPushes)
    guard pushes > third else { return "" }
    return "; out of reach: a third of the search's \(tenths(baseline.meanSteps)) steps is "
      + "\(tenths(third)), and the way from the start to the bottom alone takes \(tenths(pushes)) of the "
      + "longest pushes on average; the search also corrects its whole offset sideways in one step, of which "
      + "an agent's goes \(NumberText.short(PegInHoleSettings.longestSlide)) mm at most"
  }

  private func timeGoal(_ summaries: [Summary]) -> PegInHoleGoal {
    let longest = summaries.max { $0.longestSeconds < $1.longestSeconds }
    return PegInHoleGoal(
      claim: "A run takes at most 10 minutes on one core",
      measured: longest.map { $0.longestSeconds / 60 }, unit: "minutes", accepted: 0...10,
      basis: longest.map { "the longest of all, of \($0.variant.rawValue)" } ?? "no runs")
  }

  /// The median agent, with an interval that covers other seeds; empty where agents are too few for it.
  private func median(_ summary: Summary) -> String {
    guard let interval = summary.medianInterval else { return "" }
    return "the median agent \(NumberText.fixed(100 * summary.medianShare, places: 1)) %, "
      + "\(NumberText.fixed(100 * interval.confidence, places: 1)) % interval over seeds "
      + "\(percent(interval.range)); "
  }

  private func percent(_ interval: ClosedRange<Double>) -> String {
    let (low, high) = (100 * interval.lowerBound, 100 * interval.upperBound)
    return "\(Self.tenths(low)) to \(Self.tenths(high)) %"
  }

  private static func tenths(_ value: Double) -> String { NumberText.fixed(value, places: 1) }
}

extension PegInHoleTable.Saving {
  /// Episodes and shares, with the interval of both, and whether that leaves out none.
  fileprivate var text: String {
    func whole(_ range: ClosedRange<Double>) -> String {
      [range.lowerBound, range.upperBound].map { NumberText.fixed($0, places: 0) }
        .joined(separator: " to ")
    }
    let percents = 100 * shares.lowerBound...100 * shares.upperBound
    let counted =
      "\(unfinishedCount) of the runs never got there, and count as all of their episodes"
    return "\(NumberText.fixed(episodes.mean, places: 0)) of "
      + "\(NumberText.fixed(without, places: 0)) episodes, means over \(seedCount) seeds; 95 % interval, "
      + "paired by seed, \(whole(episodes.range)) episodes, \(whole(percents)) %"
      + (isTold ? "" : ", which cannot be told from none")
      + (unfinishedCount > 0 ? "; \(counted)" : "")
  }
}
