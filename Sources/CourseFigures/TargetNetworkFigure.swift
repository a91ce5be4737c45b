import Coursework
import Plotting

extension LearnerFigure {
  /// Exercise 7.5: one value under both rules, while the online network fits its targets perfectly.
  ///
  /// With reward 1 and discount 0.9 both values approach 10, as fast as the target lets them.
  static let targets = LearnerFigure(Contracts.TargetNetwork.self) { subject, seed in
    let x = (1...steps).map(Double.init)
    var panels: [Panel] = []
    for (name, rule) in rules {
      let run = try await subject.answer(
        to: PerfectFitQuestion(steps: steps, rule: rule, discount: discount, reward: 1))
      let backups = try await subject.answer(
        to: TargetBackupsQuestion(steps: steps, rule: rule, discount: discount))
      let count = try drawable([backups], count: 1)[0]
      panels.append(
        Panel(
          title: "\(name): \((count * 10).rounded() / 10) backups by your count",
          x: Axis("learning steps"), y: Axis("value"),
          layers: [
            .line("your target", x: x, y: try drawable(run.target, count: steps)),
            .line("online", x: x, y: try drawable(run.online, count: steps)),
            .horizontal("fixed point 10", at: 1 / (1 - discount)),
          ]))
    }
    return Figure(title: "Your target network holds a value back, by two rules", panels: panels)
  }

  private static let steps = 200
  private static let discount = 0.9
  private static let rules: [(String, TargetRule)] = [
    ("a copy every 20 steps", .copy(every: 20)), ("a blend with rate 1/20", .blend(rate: 0.05)),
  ]
}
