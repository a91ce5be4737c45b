import Checks
import CourseFigures
import Coursework
import Plotting
import Solutions
import Synchronization
import Testing

/// Pictures of what a learner's code does, drawn from answers alone.
struct LearnerFigureTests {
  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `The model answer is drawn, and gnuplot takes the figure`(_ id: ExerciseID) async throws {
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    let picture = try FigureRenderer().render(figure, as: .svg)
    #expect(String(decoding: picture, as: UTF8.self).contains("</svg>"))
  }

  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `An exercise that is not attempted is said to be so`(_ id: ExerciseID) async throws {
    let obstacle = try await Self.obstacle(to: id, Replying { _ in .unattempted })
    #expect("\(obstacle)" == "it is not attempted")
  }

  @Test(arguments: LearnerFigure.all.map(\.exercise))
  func `An error of the learner's is told in its own words`(_ id: ExerciseID) async throws {
    let obstacle = try await Self.obstacle(to: id, Replying { _ in .threw("Oops()") })
    #expect("\(obstacle)" == "it threw Oops()")
  }

  @Test func `A network of NaN or of another size is not let near a peg`() async throws {
    // (12 + 1) · 32 + (32 + 1) · 32 + (32 + 1) · 15 parameters are what was asked for.
    for parameters in [Array(repeating: .nan, count: 1_967), [0.5], []] as [[Double]] {
      let obstacle = try await Self.obstacle(
        to: ExerciseID(10, 6), Untrained(parameters: parameters))
      guard case .unusable = obstacle else {
        Issue.record("\(parameters.count) parameters were drawn: \(obstacle)")
        return
      }
    }
  }

  @Test func `A table of NaN or of another shape is not drawn`() async throws {
    for table in [[[Double.nan, 0, 0, 0]], [[]], []] as [[[Double]]] {
      let obstacle = try await Self.obstacle(to: ExerciseID(1, 2), Replying { _ in .answer(table) })
      guard case .unusable = obstacle else {
        Issue.record("\(table) was drawn: \(obstacle)")
        return
      }
    }
  }

  @Test(arguments: [
    (3, 1), (3, 2), (3, 3), (4, 2), (4, 4), (4, 5), (5, 1), (5, 3), (6, 2), (6, 5), (8, 2), (8, 5),
    (8, 7), (9, 3), (9, 4), (9, 6), (10, 1), (10, 3), (10, 4), (10, 5),
  ])
  func `Numbers that are not finite are not drawn`(_ chapter: Int, _ number: Int) async throws {
    let id = ExerciseID(chapter, number)
    var asked: [Bool] = []
    asked.append(try await Self.expectUnusable(id) { (_: [Double]) in [.nan] })
    asked.append(
      try await Self.expectUnusable(id) { (answer: [Double]) in answer.map { _ in .infinity } })
    asked.append(
      try await Self.expectUnusable(id) { (answer: VisitCountStepSizeQuestion.Learned) in
        .init(values: answer.values.map { _ in .nan }, table: answer.table)
      })
    asked.append(
      try await Self.expectUnusable(id) { (rows: [[Double]]) in rows.map { $0.map { _ in .nan } } })
    asked.append(
      try await Self.expectUnusable(id) { (bounds: OverestimationBounds) in
        .init(lower: bounds.lower, upper: .infinity)
      })
    asked.append(
      try await Self.expectUnusable(id) { (_: SlopeInterval) in
        .init(mean: -0.5, low: -.infinity, high: 0)
      })
    asked.append(
      try await Self.expectUnusable(id) { (_: EstimatorBiases) in .init(single: 0.5, double: .nan) }
    )
    asked.append(
      try await Self.expectUnusable(id) { (_: EstimatorBiases) in
        .init(single: .infinity, double: 0)
      })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [MonitorReading]) in
        readings.map {
          var reading = $0
          reading.smoothedReturn = .nan
          return reading
        }
      })
    asked.append(
      try await Self.expectUnusable(id) { (plan: RobotPlan) in
        RobotPlan(epsilon: plan.epsilon.map { _ in .nan }, stepSize: plan.stepSize)
      })
    asked.append(
      try await Self.expectUnusable(id) { (_: ScoreInterval) in .init(lower: .nan, upper: 0) })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [SafetySessionQuestion.Reading]) in
        readings.map {
          .init(hadReport: $0.hadReport, motion: .init(linear: [0, 0, .nan]), report: nil)
        }
      })
    #expect(asked.contains(true))
  }

  @Test(arguments: [
    (3, 1), (3, 2), (3, 3), (4, 2), (4, 5), (5, 3), (6, 2), (6, 5), (8, 2), (8, 4), (8, 5),
    (9, 3), (9, 4), (9, 6), (10, 1), (10, 3), (10, 4), (10, 5),
  ])
  func `Too few and too many answers are not drawn`(_ chapter: Int, _ number: Int) async throws {
    let id = ExerciseID(chapter, number)
    var asked: [Bool] = []
    asked.append(try await Self.expectUnusable(id) { (_: [Double]) in [] })
    asked.append(try await Self.expectUnusable(id) { (answer: [Double]) in answer + [0] })
    asked.append(try await Self.expectUnusable(id) { (answer: [Int]) in answer.dropLast() })
    asked.append(try await Self.expectUnusable(id) { (run: [[Double]]) in run.dropLast() })
    asked.append(try await Self.expectUnusable(id) { (run: [[Double]]) in run.map { $0 + [0] } })
    asked.append(
      try await Self.expectUnusable(id) { (_: VisitCountStepSizeQuestion.Learned) in
        .init(values: [], table: [])
      })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [MonitorReading]) in readings.dropLast() })
    asked.append(
      try await Self.expectUnusable(id) { (plan: RobotPlan) in
        RobotPlan(epsilon: plan.epsilon.dropLast(), stepSize: plan.stepSize)
      })
    asked.append(
      try await Self.expectUnusable(id) { (draws: [[[Int]]]) in draws.map { $0.dropLast() } })
    asked.append(
      try await Self.expectUnusable(id) { (readings: [SafetySessionQuestion.Reading]) in
        readings.dropLast()
      })
    #expect(asked.contains(true))
  }

  @Test(arguments: [-1, 4, Int.max])
  func `A choice of what is no action is not drawn`(_ action: Int) async throws {
    for id in [ExerciseID(3, 1), ExerciseID(3, 2)] {
      let isAsked = try await Self.expectUnusable(id) { (choices: [Int]) in
        choices.map { _ in action }
      }
      #expect(isAsked)
    }
  }

  @Test(arguments: [-1, 40, Int.max])
  func `A draw from a slot that is not filled is not drawn`(_ slot: Int) async throws {
    let isAsked = try await Self.expectUnusable(ExerciseID(8, 4)) { (slots: [Int]) in
      slots.map { _ in slot }
    }
    #expect(isAsked)
  }

  @Test(arguments: [Double.nan, -.infinity])
  func `A bias that is no number is not drawn`(_ bias: Double) async throws {
    let isAsked = try await Self.expectUnusable(ExerciseID(8, 5)) { (_: Double) in bias }
    #expect(isAsked)
  }

  // With parts, one transition that takes up 16 p of 16 parts is drawn as often as that, rounded down or up.
  @Test func `The model answer to 8.4 draws the largest error in a batch one of two times`()
    async throws
  {
    let id = ExerciseID(8, 4)
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    var shares: [String: [Double]] = [:]
    for case .points(let points) in figure.panels[1].layers { shares[points.name] = points.y }
    let mine = try #require(shares["yours"])
    #expect(mine.count == 17)
    let places = mine.indices.filter { mine[$0] > 0 }
    #expect(places.count <= 2 && (places.last ?? 0) - (places.first ?? 0) <= 1)
    #expect(abs(mine.reduce(0, +) - 100) < 1e-9)
  }

  @Test func `What the model answer to 8.5 returns lies on the exact lines`() async throws {
    let id = ExerciseID(8, 5)
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    var (lines, points): ([[Double]], [[Double]]) = ([], [])
    for layer in figure.panels.flatMap(\.layers) {
      if case .line(let line) = layer { lines.append(line.y) }
      if case .points(let series) = layer { points.append(series.y) }
    }
    #expect(lines.count == 5 && points.map(\.count) == [40, 40, 40, 11, 16])
    #expect(zip(points.joined(), lines.joined()).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: [(0.8, -0.8), (Double.nan, 0), (0, .infinity), (.infinity, .infinity)])
  func `An interval that is none is not drawn`(_ lower: Double, _ upper: Double) async throws {
    let isAsked = try await Self.expectUnusable(ExerciseID(9, 6)) { (_: ScoreInterval) in
      .init(lower: lower, upper: upper)
    }
    #expect(isAsked)
  }

  @Test(arguments: [-1, 1e300, -.infinity, .nan] as [Double])
  func `A median that no run can have is not drawn`(_ time: Double) async throws {
    let isAsked = try await Self.expectUnusable(ExerciseID(9, 6)) { (_: Double?) in time }
    #expect(isAsked)
  }

  @Test(arguments: [-1, 32, Int.max])
  func `Draws of runs that there are not never go back to the learner`(_ run: Int) async throws {
    let isAsked = try await Self.expectUnusable(ExerciseID(9, 6)) { (draws: [[[Int]]]) in
      draws.map { $0.map { $0.map { _ in run } } }
    }
    #expect(isAsked)
  }

  @Test func `A plan that explores for ever is drawn, and never gets to three quarters`()
    async throws
  {
    let model = try Self.modelAnswer(to: ExerciseID(9, 4))
    let always = Altering(model) { (plan: RobotPlan) in
      RobotPlan(epsilon: plan.epsilon.map { _ in 1 }, stepSize: plan.stepSize)
    }
    let figure = try await Self.figure(of: ExerciseID(9, 4)).draw(always, Self.seed()).get()
    let ends = figure.panels[2].layers.compactMap { layer -> [Double]? in
      if case .line(let line) = layer, line.name == "yours" { line.y } else { nil }
    }
    // Whoever walks at random ends at the shelf nearby or falls, nearly always.
    #expect(ends.count == 1 && ends.allSatisfy { $0.allSatisfy { $0 < 0.75 } })
    _ = try FigureRenderer().render(figure, as: .svg)
  }

  @Test func `A monitor that never says anything is drawn as one that does not`() async throws {
    let silent = Altering(try Self.modelAnswer(to: ExerciseID(9, 3))) {
      (readings: [MonitorReading]) in
      readings.map { _ in
        MonitorReading(smoothedReturn: nil, valueBound: 0, uniqueStateShare: 0, alerts: [])
      }
    }
    let figure = try await Self.figure(of: ExerciseID(9, 3)).draw(silent, Self.seed()).get()
    let layers = figure.panels[0].layers
    #expect(layers.contains(.text("your alert: never", x: 1, y: -125)))
    let marked = layers.compactMap { layer -> String? in
      if case .points(let points) = layer { points.name } else { nil }
    }
    #expect(marked == ["the reference's", "the document's: below half of the mean"])
    _ = try FigureRenderer().render(figure, as: .svg)
  }

  // Steady returns are taken for a fall if one of some 200 means is six standard errors of a difference
  // off: by luck in fewer than one of 10,000 tests.
  @Test func `What the model answer to 9.3 marks is what the reference marks`() async throws {
    let id = ExerciseID(9, 3)
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    var marks: [String: [Double]] = [:]
    for case .points(let points) in figure.panels[0].layers { marks[points.name] = points.x }
    let reference = try #require(marks["the reference's"])
    #expect(marks["your alert"] == reference)
    // It fell in episode 181, and nothing happened before 60, where every return is below a half of −100.
    #expect(reference.allSatisfy { $0 > 180 })
    let document = try #require(marks["the document's: below half of the mean"])
    #expect(document.count { $0 <= 60 } == 40)
  }

  @Test func `What the model answer to 9.6 finds lies on the reference's lines`() async throws {
    let id = ExerciseID(9, 6)
    let figure = try await Self.figure(of: id).draw(Self.modelAnswer(to: id), Self.seed()).get()
    var (lines, points): ([[Double]], [[Double]]) = ([], [])
    for layer in figure.panels[0].layers {
      if case .line(let line) = layer { lines.append(line.y) }
      if case .points(let series) = layer { points.append(series.y) }
    }
    #expect(lines.count == 2 && points.count == 2)
    for (mine, reference) in zip(points.joined(), lines.joined()) {
      #expect(abs(mine - reference) < 1e-9)
    }
    let medians = figure.panels[1].layers.compactMap { layer -> Double? in
      if case .rule(let rule) = layer, rule.direction == .vertical { rule.value } else { nil }
    }
    #expect(medians.count == 1)
  }

  /// Expects an obstacle where the figure asks for answers that the change applies to.
  ///
  /// - Returns: Whether it asks for any.
  private static func expectUnusable<Answer: Sendable>(
    _ id: ExerciseID, _ change: @escaping @Sendable (Answer) -> Answer
  ) async throws -> Bool {
    let subject = Altering(try modelAnswer(to: id), change)
    let drawing = try await figure(of: id).draw(subject, seed())
    guard subject.altered.withLock({ $0 }) else { return false }
    if case .failure(.unusable) = drawing { return true }
    Issue.record("\(id) was drawn, or failed otherwise: \(drawing)")
    return true
  }

  private static func figure(of id: ExerciseID) throws -> LearnerFigure {
    try #require(LearnerFigure.all.first { $0.exercise == id })
  }

  private static func modelAnswer(to id: ExerciseID) throws -> LocalSubject {
    try #require(Catalogue.exercise("\(id)")).subject(in: Submission.self)
  }

  private static func seed() -> UInt64 { .random(in: 1...999_999_999) }

  private static func obstacle(
    to id: ExerciseID, _ subject: some Subject
  ) async throws -> LearnerFigure.Obstacle {
    switch try await figure(of: id).draw(subject, seed()) {
    case .failure(let obstacle): return obstacle
    case .success:
      Issue.record("a figure was drawn")
      return .notAttempted
    }
  }
}

/// Somebody who answers as the model does, but for one type of answer.
private final class Altering<Altered: Sendable>: Subject {
  let model: LocalSubject
  let change: @Sendable (Altered) -> Altered
  let altered = Mutex(false)

  init(_ model: LocalSubject, _ change: @escaping @Sendable (Altered) -> Altered) {
    self.model = model
    self.change = change
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let reply = try await model.reply(to: question)
    guard case .answer(let answer) = reply, let answer = answer as? Altered,
      let changed = change(answer) as? Q.Answer
    else { return reply }
    altered.withLock { $0 = true }
    return .answer(changed)
  }
}

/// Somebody who returns the same network after any training of exercise 10.6.
private struct Untrained: Subject {
  let parameters: [Double]

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    let answer = PegTrainingQuestion.Answer(
      parameters: parameters, stepCounts: [9], isInserted: [true])
    guard let answer = answer as? Q.Answer else {
      throw Interruption(.protocolBroken("another type"))
    }
    return .answer(answer)
  }
}

/// Somebody who gives the same reply to everything.
private struct Replying: Subject {
  let reply: @Sendable (String) -> Reply<[[Double]]>

  init(_ reply: @escaping @Sendable (String) -> Reply<[[Double]]>) {
    self.reply = reply
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    switch reply(Q.name) {
    case .answer(let table):
      guard let answer = table as? Q.Answer else {
        throw Interruption(.protocolBroken("another type"))
      }
      return .answer(answer)
    case .invalidInput(let reason): return .invalidInput(reason)
    case .unattempted: return .unattempted
    case .threw(let error): return .threw(error)
    }
  }
}
