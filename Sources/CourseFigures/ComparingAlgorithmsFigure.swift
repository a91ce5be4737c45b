import Checks
import Coursework
import DecisionProcesses
import Plotting
import Statistics

extension LearnerFigure {
  /// Exercise 9.6: intervals that shrink as runs are added, and the median of times that are not all
  /// known.
  static let comparison = LearnerFigure(Contracts.ComparingAlgorithms.self) { subject, seed in
    var generator = SeededGenerator(seed: seed)
    let times = ComparedTimes(using: &generator)
    let figures = try await ComparedScores.panel(subject, using: &generator)
    let median = try await subject.answer(to: MedianTimeQuestion(runs: times.runs))
    return Figure(
      title: "What several runs tell", panels: [figures, try times.panel(yours: median)])
  }
}

/// Two algorithms on two tasks, by more and more runs.
private enum ComparedScores {
  /// Runs of each task: with both tasks a multiple of 4, where all interquartile means agree.
  private static let runCounts = [4, 8, 16, 32]
  private static let replicateCount = 300
  private static let names = ["steady", "wild"]

  static func panel(
    _ subject: any Subject, using generator: inout SeededGenerator
  ) async throws -> Panel {
    var all: [[[Double]]] = []
    for index in names.indices {
      var tasks: [[Double]] = []
      for _ in 0..<2 { tasks.append(scores(isWild: index == 1, using: &generator)) }
      all.append(tasks)
    }
    var layers: [Layer] = []
    let draws = try await draws(subject, using: &generator)
    for (index, name) in names.enumerated() {
      // Side by side, so that intervals do not cover each other.
      let x = runCounts.map { Double($0) * (index == 0 ? 0.95 : 1.05) }
      let samples = runCounts.map { count in all[index].map { Array($0.prefix(count)) } }
      layers.append(
        .line(
          "the reference's means", x: x,
          y: samples.map { interquartileMean(of: $0.flatMap { $0 }) }, style: .reference))
      layers.append(try await points(name, x, samples, draws, subject))
    }
    return Panel(
      title: "your interquartile means and 95 % intervals",
      x: Axis("runs of each of two tasks", scale: .logarithmic), y: Axis("score"), layers: layers)
  }

  /// The scores of one task: around 70, or around 80 but for a run that fails now and then.
  private static func scores(isWild: Bool, using generator: inout SeededGenerator) -> [Double] {
    (0..<(runCounts.last ?? 0)).map { _ in
      let noise = 8 * generator.normal()
      guard isWild else { return 70 + noise }
      return (generator.flip(0.15) ? 15 : 80) + noise
    }
  }

  /// The learner's draws for each number of runs, which go back to the learner's own interval.
  private static func draws(
    _ subject: any Subject, using generator: inout SeededGenerator
  ) async throws -> [[[[Int]]]] {
    var all: [[[[Int]]]] = []
    for count in runCounts {
      let draws = try await subject.answer(
        to: BootstrapDrawsQuestion(
          runCounts: [count, count], replicateCount: replicateCount, seed: generator.next()))
      let isWhole =
        draws.count == replicateCount
        && draws.allSatisfy { rows in
          rows.map { $0.count } == [count, count]
            && rows.allSatisfy { $0.allSatisfy { (0..<count).contains($0) } }
        }
      guard isWhole else {
        throw LearnerFigure.Obstacle.unusable("draws came back that do not fit \(count) runs")
      }
      all.append(draws)
    }
    return all
  }

  /// One algorithm's means with their intervals.
  private static func points(
    _ name: String, _ x: [Double], _ samples: [[[Double]]], _ draws: [[[[Int]]]],
    _ subject: any Subject
  ) async throws -> Layer {
    var means: [Double] = []
    var intervals: [ClosedRange<Double>] = []
    for (scores, draws) in zip(samples, draws) {
      means.append(
        try await subject.answer(to: InterquartileMeanQuestion(scores: scores.flatMap { $0 })))
      let answer = try await subject.answer(
        to: BootstrapIntervalQuestion(scores: scores, draws: draws, confidence: 0.95))
      let ends = try drawable([answer.lower, answer.upper], count: 2)
      guard ends[0] <= ends[1] else {
        throw LearnerFigure.Obstacle.unusable("an interval came back from \(ends[0]) to \(ends[1])")
      }
      intervals.append(ends[0]...ends[1])
    }
    return .points(
      "yours: \(name)", x: x, y: try drawable(means, count: x.count), intervals: intervals)
  }
}

/// When runs solved their task, or were stopped.
private struct ComparedTimes {
  let runs: [SolvingTime]
  private let curve: KaplanMeier
  private static let (runCount, budget) = (16, 300.0)

  /// Draws runs, some of them stopped, until half of them are known to have solved their task.
  init(using generator: inout SeededGenerator) {
    while true {
      let runs = (0..<Self.runCount).map { _ in
        let solved = 40 + 320 * generator.unit()
        let stopped = 120 + 180 * generator.unit()
        return SolvingTime(time: min(solved, stopped), isSolved: solved <= stopped)
      }
      let curve = KaplanMeier(times: runs.map(\.time), isObserved: runs.map(\.isSolved))
      guard curve.median != nil, runs.count(where: { !$0.isSolved }) >= 4 else { continue }
      (self.runs, self.curve) = (runs, curve)
      return
    }
  }

  /// The curve with the learner's median, and the median of those alone that were not stopped.
  func panel(yours median: Double?) throws -> Panel {
    if let median {
      guard (0...Self.budget).contains(try drawable([median], count: 1)[0]) else {
        throw LearnerFigure.Obstacle.unusable(
          "a median of \(median) came back, which is no time of these runs")
      }
    }
    let solved = Summary(of: runs.filter(\.isSolved).map(\.time)).median
    return Panel(
      title: median == nil ? "your median: none" : "your median of the time to solve",
      x: Axis("episodes"), y: Axis("share that has not solved its task", range: -0.02...1.02),
      layers: [.line("Kaplan and Meier", x: stairs.x, y: stairs.y)]
        + (median.map { [Layer.vertical("your median", at: $0)] } ?? [])
        + [
          .horizontal("one half", at: 0.5),
          .text("median of the solved alone", x: solved, y: 0.04, side: .above),
        ])
  }

  /// The curve as stairs.
  private var stairs: (x: [Double], y: [Double]) {
    var (x, y) = ([0.0], [1.0])
    for step in curve.steps {
      x += [step.time, step.time]
      y += [y[y.count - 1], step.survival]
    }
    return (x + [Self.budget], y + [y[y.count - 1]])
  }
}
