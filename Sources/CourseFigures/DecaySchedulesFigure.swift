import Coursework
import Exploration
import Plotting

extension LearnerFigure {
  /// Exercise 3.3: three ways down, and a run of three episodes that is counted through.
  static let decay = LearnerFigure(Contracts.DecaySchedules.self) { subject, _ in
    let steps = Array(stride(from: 0, through: length, by: spacing))
    let linear = try await subject.answer(
      to: LinearDecayQuestion(
        start: start, floor: floor, fraction: fraction, stepCount: length, steps: steps))
    let exponential = try await subject.answer(
      to: ExponentialDecayQuestion(start: start, floor: floor, factor: 0.99, steps: steps))
    let inverse = try await subject.answer(
      to: InverseDecayQuestion(start: start, floor: floor, halvingStep: 50, steps: steps))
    let run = try await subject.answer(
      to: DecayRunQuestion(
        start: start, floor: floor, fraction: fraction, episodeLengths: episodeLengths))
    return Figure(
      title: "Your schedules from 1 down to 0.05",
      panels: [
        try schedules(
          [
            ("linear", linear, line),
            ("exponential", exponential, ExponentialSchedule(from: start, to: floor, factor: 0.99)),
            ("inverse", inverse, InverseSchedule(from: start, to: floor, halvingAfter: 50)),
          ], at: steps),
        try wholeRun(run),
      ])
  }

  private static let (start, floor, fraction, length) = (1.0, 0.05, 0.6, 1000)
  private static let spacing = 25
  private static let episodeLengths = [200, 350, 450]
  private static let line = LinearSchedule(
    from: start, to: floor, over: Int(fraction * Double(length)))

  private static func schedules(
    _ answers: [(String, [Double], any Schedule)], at steps: [Int]
  ) throws -> Panel {
    let x = steps.map(Double.init)
    return Panel(
      title: "as functions of the step",
      x: Axis("step of the run"), y: Axis("value"),
      layers: try answers.flatMap { name, values, schedule in
        [
          Layer.line("reference", x: x, y: steps.map(schedule.value), style: .reference),
          Layer.points(name, x: x, y: try drawable(values, count: steps.count)),
        ]
      })
  }

  private static func wholeRun(_ run: [[Double]]) throws -> Panel {
    guard run.map(\.count) == episodeLengths else {
      throw Obstacle.unusable("a run came back whose episodes have other lengths")
    }
    _ = try drawable(Array(run.joined()), count: length)
    var layers = [
      Layer.line(
        "reference", x: (0..<length).map(Double.init), y: (0..<length).map(line.value),
        style: .reference)
    ]
    var first = 0
    for (index, values) in run.enumerated() {
      let shown = Array(stride(from: 0, to: values.count, by: spacing))
      layers.append(
        .points(
          "episode \(index + 1)", x: shown.map { Double(first + $0) }, y: shown.map { values[$0] }))
      first += values.count
    }
    return Panel(
      title: "the linear one, over a whole run",
      x: Axis("step of the run"), y: Axis("value"), layers: layers)
  }
}
