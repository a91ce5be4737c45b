import DecisionProcesses
import Environments
import Plotting

extension FramePipelineStudy {
  func illustrations(_ run: Measurement) -> [Illustration] {
    func panel(_ title: String, _ map: HeatMap) -> Panel {
      Panel(title: title, layers: [.heatMap(map)], legend: .hidden)
    }
    let small = run.stack.heatMap(run.stack.shape.frames - 1)
    let names = ["three actions ago", "two actions ago", "one action ago", "now"]
    return [
      Illustration(
        name: name,
        caption: "A flickering ball above its paddle: the last two of four pictures of 210 by 160, "
          + "one of them without the ball; the larger of both at each place; and the average over "
          + "areas, 84 by 84. Colours are shown by their luma.",
        figure: Figure(
          title: "The maximum of two frames shows what each of them may leave out",
          panels: [
            panel("third picture, 210 × 160", run.frames[0].heatMap()),
            panel("fourth picture", run.frames[1].heatMap()),
            panel("maximum of the two", run.maximum.heatMap()),
            panel("averaged, 84 × 84", small),
          ])),
      Illustration(
        name: "frame-stack",
        caption: "What the network sees: the latest four pictures of 84 by 84, oldest first. From "
          + "one to the next the ball falls by four of its own heights.",
        figure: Figure(
          title: "Four pictures show where the ball goes",
          panels: names.enumerated().map { index, name in
            panel(name, run.stack.heatMap(index))
          })),
    ]
  }

  func findings(_ runs: [Measurement]) -> [Finding] {
    let inLast = runs.flatMap(\.isInLast)
    let inMaximum = runs.flatMap(\.isInMaximum)
    func share(_ seen: [Bool]) -> Double { Double(seen.count { $0 }) / Double(seen.count) }
    func mean(_ frame: Frame) -> Double {
      Double(frame.pixels.reduce(0) { $0 + Int($1) }) / Double(frame.pixels.count)
    }
    let seen = Catch().preprocessed().shape.pixelCount
    let drift = runs.map { run in
      mean(AreaAverage.resized(run.maximum, rows: 84, columns: 84)) - mean(run.maximum)
    }
    let differing = runs.reduce(0) { $0 + Self.differingPixels($1) }
    return [
      .equal(
        "The share of fourth pictures that show the ball", measured: share(inLast), exact: 0,
        tolerance: 0, basis: "It is drawn after odd numbers of steps only, and 4 k is even."),
      .equal(
        "The share of maxima of two pictures that show it", measured: share(inMaximum), exact: 1,
        tolerance: 0, basis: "One of two pictures that follow each other is an odd one."),
      .equal(
        "The numbers that a network sees, of 100,800 in each picture", measured: Double(seen),
        exact: 28_224, tolerance: 0, basis: "4 · 84 · 84."),
      .equal(
        "The pixels in which the newest picture of the stack differs from its definition",
        measured: Double(differing), exact: 0, tolerance: 0,
        basis: "Averages over areas are computed in integers, in two ways."),
      .atMost(
        "The largest change of the mean luma by averaging over areas",
        measured: drift.map(abs).reduce(0, max), bound: 0.5,
        basis: "Each average is rounded by at most a half, and all cells are of one size."),
    ]
  }

  /// The pixels in which the stack's last picture is not the plain average of the maximum.
  private static func differingPixels(_ run: Measurement) -> Int {
    let plain = AreaAverage.resized(run.maximum, rows: 84, columns: 84).pixels
    return zip(run.stack.pixels.suffix(plain.count), plain).count { $0 != $1 }
  }
}
