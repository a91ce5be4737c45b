import Checks
import Coursework
import Solutions
import TestSupport
import Testing
import Wire

/// Answers that no learner means: each is judged, none passes, and none harms the judge.
struct HostileAnswers {
  @Test(arguments: Catalogue.exercises.map(\.id))
  func `A constant answer never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id, unless: Exempt.withoutNumbers) { $0.mapNumbers { _ in 0 } }
    try await expectFailure(id, unless: Exempt.withoutNumbers) { $0.mapNumbers { _ in 1 } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer of NaN never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id, unless: Exempt.withoutFractions) { $0.mapNumbers { _ in .nan } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An infinite answer never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id, unless: Exempt.withoutFractions) {
      $0.mapNumbers { _ in .infinity }
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer with empty rows never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id, unless: Exempt.withoutRows) { $0.mapRows { _ in [] } }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An answer with huge rows never passes`(_ id: ExerciseID) async throws {
    try await expectFailure(id, unless: Exempt.withoutRows) {
      $0.mapRows { $0 + Array(repeating: $0.first ?? 0, count: 5000) }
    }
  }

  /// Each check by itself: one that compares pair by pair and forgets to count would pass.
  @Test(arguments: Catalogue.exercises.map(\.id))
  func `A list without its elements passes no check`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = try await expectFailure(id, unless: Exempt.withoutLists) {
      $0.withEmptyLists
    }
    guard Exempt.withoutLists[suite.name] == nil else { return }
    for result in examination.results where result.verdict.isPassed {
      #expect(
        result.property == .badInput || Exempt.withoutElements[result.claim] != nil,
        "\(result.claim); \(RunSeeds.repetition)")
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The name of another case, and a name of none, never pass`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    // The first is a case of the first quiz, the second of the second.
    let names = ["nothing", "right", "", "\u{0}🦀", String(repeating: "x", count: 1_000_000)]
    // Whether there is text to change does not depend on the name.
    for name in Exempt.withoutText[suite.name] != nil ? [names[0]] : names {
      try await expectFailure(id, unless: Exempt.withoutText) { $0.mapText { _ in name } }
    }
  }

  /// Four million numbers are 32 MB, the most that the wire carries in one reply.
  ///
  /// The limit is on the wall, and all exercises share the processors.
  @Test(
    .enabled(if: isExhaustive), .timeLimit(.minutes(20)), arguments: Catalogue.exercises.map(\.id))
  func `A reply as large as the wire allows is judged, and reported in few words`(
    _ id: ExerciseID
  ) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    guard Exempt.withoutRows[suite.name] == nil else { return }
    for isLast in [false, true] {
      // Not every check looks at every row; a few replies of that size are enough.
      let tampering = Tampering(subject: suite.subject(in: Submission.self), limit: 7) {
        $0.extendingRow(isLast: isLast, by: 4_000_000)
      }
      let examination = await Examiner(seed: RunSeeds.seed(id, "as large as the wire allows"))
        .examine(suite, tampering)
      #expect(examination.verdict == .failed, "\(RunSeeds.repetition)")
      #expect(examination.report.utf8.count < 20_000, "\(RunSeeds.repetition)")
    }
  }

  @Test(arguments: Catalogue.exercises.map(\.id))
  func `An exercise that always throws is reported as having thrown`(_ id: ExerciseID) async throws
  {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = await Examiner(seed: RunSeeds.seed(id, "throws")).examine(suite, Throwing())
    #expect(examination.results.contains { $0.verdict == .threw("a thrown error") })
    #expect(!examination.verdict.isPassed)
  }

  /// Expects a verdict of failed, except of exercises that the change cannot touch.
  @discardableResult
  private func expectFailure(
    _ id: ExerciseID,
    unless exempt: [String: String],
    _ change: @escaping @Sendable (WireValue) -> WireValue
  ) async throws -> Examination {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let tampering = Tampering(subject: suite.subject(in: Submission.self), change: change)
    let examination = await Examiner(seed: RunSeeds.seed(id, "hostile answers"))
      .examine(suite, tampering)
    guard exempt[suite.name] == nil else {
      let changes = await tampering.changes.count
      #expect(changes == 0, "\(suite.name) is exempt and need not be")
      return examination
    }
    #expect(examination.verdict == .failed, "\(RunSeeds.repetition)")
    return examination
  }
}

/// What a change cannot touch, with the reason.
private enum Exempt {
  private static let quizzes = [
    "BellmanQuiz": "its answers are names of choices",
    "TabularQuiz": "its answers are names of choices",
    "BiasQuiz": "its answers are names of choices",
    "ConvergenceQuiz": "its answers are names of choices",
    "ExplorationQuiz": "its answers are names of choices",
    "ApproximationQuiz": "its answers are names of choices",
    "DQNQuiz": "its answers are names of choices",
    "BetterDQNQuiz": "its answers are names of choices",
    "DiagnosisQuiz": "its answers are names of choices",
    "RoboticsQuiz": "its answers are names of choices",
  ]

  private static let verdicts = [
    "RobbinsMonro": "its answers are yes and no",
    "GLIETrap": "its answers are yes and no",
  ]

  static let withoutNumbers = quizzes.merging(verdicts) { $1 }

  static let withoutFractions = withoutNumbers.merging([
    "GreyscaleResize": "its answers are whole numbers",
    "SilentBug": "its answers hold whole numbers only",
  ]) { $1 }

  static let withoutLists = quizzes.merging([
    "TDTarget": "its answers are single numbers",
    "HorizonChoice": "its answers are a few single numbers",
    "ConvergenceRate": "its answers are a few single numbers",
    "MaximumBias": "its answers are two single numbers",
    "ExplorationHealth": "its answers are a few single numbers",
    "SilentBug": "its answers are a name and a single number",
    "SanityChecks": "its answers are records of single numbers",
  ]) { $1 }

  static let withoutRows = withoutLists.merging([
    "TrainingLoop": "its answers are lists of records",
    "RobbinsMonro": "its answers are lists of records",
    "GLIETrap": "its answers are lists of records",
    "SumTree": "its answers are lists of records",
    "TrainingMonitor": "its answers are lists of records",
    "TrainingReport": "its answers are records of single numbers, and lists of names",
  ]) { $1 }

  /// The claims that an answer without elements satisfies, with the reason.
  static let withoutElements = [
    "the document's listing contracts by 0.99, not as fast as the numbers that it prints":
      "a rate is a single number",
    "the rate is the geometric mean of the usable ratios": "a rate is a single number",
    "without two usable errors there is no rate": "a rate is a single number",
    "the optimality operator contracts at least by the discount": "a rate is a single number",
    "the reported bound is at most the tolerance, and it took a sweep at least":
      "a bound and a number of sweeps are single numbers",
    "training for no episodes does nothing": "no elements are right",
    "the agent neither explores nor learns while it is evaluated": "it is about two counts",
    "without episodes there are no shares": "no elements are right",
    "a cut episode is never solved, and one that terminates with its last allowed step is not cut":
      "it is about two counts",
    "differences of 0, 2 and −1, of which the first does not count, have a mean square of 2.5":
      "an error is a single number",
    "the tracking error is the mean square from the first entry that counts on":
      "an error is a single number",
    "drift 1 and noise 2 leave a step size of 1/2 with 1; drift 1 and noise 6 leave 1/3 with 2":
      "a limit is a single number",
    "the limit of a constant step size adds up what noise and drift leave":
      "a limit is a single number",
    "the sample average arrives at a target that stays, and loses every other":
      "a limit is a single number",
    "drift 1 calls for 1/2 under noise 2, and for 1/3 under noise 6": "a rule is one choice",
    "a drifting target calls for the constant step size with the least limit":
      "a rule is one choice",
    "a target that stays calls for the sample average": "a rule is one choice",
    "observations without noise call for a step size of 1": "a rule is one choice",
    "draws and changes take not much longer in a tree of 64 times as many leaves":
      "a cost is a single number",
    "three states, one of them before a time limit, are overestimated by 5/3 to 8/3":
      "bounds are single numbers",
    "the bounds are the mean over all states of predicted minus recorded minus the tail's bounds":
      "bounds are single numbers",
    "where every episode terminated, both bounds are the same, whatever rewards there are":
      "bounds are single numbers",
    "a network that predicts more by some amount overestimates more by that amount":
      "bounds are single numbers",
    "a network that predicts what comes has an overestimation of 0 between its bounds":
      "bounds are single numbers",
    "one network overestimates more only where its lower bound is above the other's upper bound":
      "a verdict is one choice",
    "the importance ratio is the target's chance over the behaviour's":
      "a ratio is a single number",
    "all three legs together diverge at a high discount; without any one of them nothing does":
      "its answers are yes and no",
    "1 in three steps loses to 10 in ten steps, and wins when rewards are clipped":
      "a choice is a single number",
    "a reward becomes the nearest number from −1 to 1": "a reward is a single number",
    "clipping changes the choice where it turns the order of the values, and only there":
      "a choice is a single number",
    "of two ways that are worth the same the near one is chosen": "a choice is a single number",
    "gradients and ε that are 1,024 times as large make the same steps":
      "it compares two answers, and two empty ones are the same",
    "gradients a million times as large are clipped to the same numbers by norm":
      "it compares two answers, and two empty ones are the same",
    "a full buffer appends as quickly when it is 256 times as large": "a time is a single number",
    "a thousand steps allow one backup with C = 1000, and five with a rate of 0.005":
      "numbers of backups are single numbers",
    "copies are counted whole, and a blend's worth follows from its rate and the discount":
      "numbers of backups are single numbers",
    "the bias is the expectation of weighted draws less the mean, and 0 with exponent 1":
      "a bias is a single number",
    "of four states one is terminal and one of the others dead":
      "a summary is a record of single numbers",
    "of 9, 1, −2, NaN, 3, −4 the last four finite errors have a 95th percentile of 3.85":
      "a summary is a record of single numbers",
    "returns of 1, 3, 2, 4 rise by 0.8 an episode, with a standard error of 0.424":
      "a trend is a record of single numbers",
    "terminal states are left out, and a dead state has no value but 0":
      "a summary is a record of single numbers",
    "values that are not finite are counted and left out, those of terminal states ignored":
      "a summary is a record of single numbers",
    "the last finite errors are looked at, and all are counted that are not finite":
      "a summary is a record of single numbers",
    "slope and standard error are those of least squares, and noise has no direction":
      "a trend is a record of single numbers",
    "2.6 standard errors are no direction, and 3.4 are one":
      "a trend is a record of single numbers",
    "equal returns have no direction, and returns on a line have one without error":
      "a trend is a record of single numbers",
    "fewer than 3 returns make no trend, and fewer than 10 no direction":
      "a trend is a record of single numbers",
    "another unit, and another level, change no direction": "a trend is a record of single numbers",
    "of the three changes one is necessary, one helps beside it, and one does nothing":
      "roles are records of single numbers",
    "what nothing works without is necessary, and need not be sufficient":
      "roles are records of single numbers",
    "what works alone is sufficient, and need not be necessary":
      "roles are records of single numbers",
    "of a few runs nothing is known, however different their shares":
      "roles are records of single numbers",
    "what neither works nor fails beyond doubt has not failed":
      "roles are records of single numbers",
    "what helps in one company and harms in another does both":
      "roles are records of single numbers",
    "where nothing works nothing is necessary": "roles are records of single numbers",
    "any eight counts are attributed by the rules": "roles are records of single numbers",
    "a sound training is not warned of, whatever unit its rewards have": "no warnings are right",
    "four runs that score 4, 4, 4 and 12 have a mean of 6 and a standard error of 2":
      "a mean and an error are single numbers",
    "a run counts as one number, however many episodes it has":
      "a mean and an error are single numbers",
    "of 0, 1, 2, 4 and 100 the interquartile mean is 2.3": "a mean is a single number",
    "a score weighs as much as its stretch lies within the middle half":
      "a mean is a single number",
    "four copies of every run have the interquartile mean of the runs":
      "a mean is a single number",
    "of four runs or more, a wild one changes nothing, however wild": "a mean is a single number",
    "five replicates with the figures 0, 4, 6, 10 and 12 leave 4 to 10 for a confidence of 1/2":
      "the ends of an interval are single numbers",
    "the ends are quantiles of the interquartile means of what was drawn":
      "the ends of an interval are single numbers",
    "an interval moves and stretches with the scores, and is a point where they are all the same":
      "the ends of an interval are single numbers",
    "5 and 3 against 4 and 3 in one task, and 1 against 1 in another, win with 9/16":
      "a probability is a single number",
    "it is the share of pairs won, ties one half, averaged over tasks":
      "a probability is a single number",
    "what one algorithm wins the other loses, and nobody beats themselves":
      "a probability is a single number",
    "two runs stopped at 50, two solved at 200, one stopped then, and one at 300: the median is 200":
      "a median is a single number",
    "where one run of four solves, at 100, and the others are stopped at 300, there is no median":
      "a median is a single number",
    "the median is the first time of solving at which S(t) is at most 1/2":
      "a median is a single number",
    "three steps over potentials 8, 2, 5, 4 and a discount of 1/2 change a return by −7.5, and by −8 "
      + "where the third terminates": "a change is a single number",
    "the return of an episode changes by γⁿ Φ(last) − Φ(first), whatever lies between":
      "a change is a single number",
    "a bonus of 1 beside the goal and of 2 at it spoils some task at a discount of 3/4":
      "rewards are a record of single numbers",
    "the same bonus spoils no task at a discount of 1/2": "there are no rewards",
    "a bonus makes a robot wait for ever where waiting gets more of it, and only there":
      "rewards are a record of single numbers",
  ]

  /// All but the quizzes: they answer with numbers, and only the quizzes with names.
  static let withoutText = Dictionary(
    uniqueKeysWithValues: Catalogue.exercises.map(\.name).filter { quizzes[$0] == nil }
      .map { ($0, "its answers hold no text") })
}

/// The right answers, with every one of them changed, or the first few.
private struct Tampering: Subject {
  let subject: LocalSubject
  var limit = Int.max
  let change: @Sendable (WireValue) -> WireValue
  let changes = Counter()

  actor Counter {
    private(set) var count = 0
    func add() { count += 1 }
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let reply = try await subject.reply(to: question)
    guard await changes.count < limit, case .answer(let answer) = reply,
      let wire = try? WireEncoder.value(of: answer)
    else { return reply }
    let changed = change(wire)
    guard changed != wire, let answer = try? WireDecoder.value(Q.Answer.self, from: changed) else {
      return reply
    }
    await changes.add()
    return .answer(answer)
  }
}

private struct Throwing: Subject {
  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    .threw("a thrown error")
  }
}
