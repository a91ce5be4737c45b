import Coursework
import DecisionProcesses
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 6.2: how far one lesson reaches, and a curve that is learned from noisy numbers.
  ///
  /// Tiles are equally wide in all codings. More tilings make finer steps, and not a wider reach.
  static let tileCoding = LearnerFigure(Contracts.TileCoding.self) { subject, seed in
    let places = (0..<400).map { (Double($0) + 0.5) / 100 }
    var reach: [Layer] = []
    for tilings in [1, 4, 16] {
      let values = try await subject.answer(
        to: TileLearningQuestion(
          grid: grid(tilings),
          lessons: [.init(observation: [lesson], target: 1, stepSize: 1)],
          probes: places.map { [$0] }))
      reach.append(
        .line(
          tilings == 1 ? "1 tiling" : "\(tilings) tilings", x: places,
          y: try drawable(values, count: places.count)))
    }
    var learned: [Layer] = [
      .line("what is learned", x: places, y: places.map(curve), style: .reference)
    ]
    let lessons = samples(seed: seed)
    for tilings in [1, 16] {
      let values = try await subject.answer(
        to: TileLearningQuestion(
          grid: grid(tilings), lessons: lessons, probes: places.map { [$0] }))
      learned.append(
        .line(
          tilings == 1 ? "1 tiling" : "\(tilings) tilings", x: places,
          y: try drawable(values, count: places.count)))
    }
    return Figure(
      title: "Your tiles, each one unit wide",
      panels: [
        Panel(
          title: "after one lesson: 1 at \(lesson)", x: Axis("place"), y: Axis("value"),
          layers: reach + [.vertical("the lesson", at: lesson)]),
        Panel(
          title: "after \(lessons.count) noisy lessons, step size \(stepSize)", x: Axis("place"),
          y: Axis("value"), layers: learned),
      ])
  }

  private static let (lesson, stepSize) = (2.1, 0.1)

  private static func grid(_ tilings: Int) -> TileGrid {
    TileGrid(lows: [0], highs: [4], tileCounts: [4], tilingCount: tilings)
  }

  private static func curve(_ x: Double) -> Double { .sin(2 * x) }

  /// Numbers of the curve at places drawn uniformly, with deviation 0.3.
  private static func samples(seed: UInt64) -> [TileLearningQuestion.Lesson] {
    var generator = SeededGenerator(seed: seed)
    return (0..<2000).map { _ in
      let place = 4 * generator.unit()
      return .init(
        observation: [place], target: curve(place) + 0.3 * generator.normal(), stepSize: stepSize)
    }
  }
}
