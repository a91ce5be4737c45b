import Coursework

extension ExerciseSuite {
  /// Exercise 7.5.
  static let targetNetwork = ExerciseSuite(
    Contracts.TargetNetwork.self,
    title: "The network that holds still while the other one learns",
    points: 10,
    minutes: 30,
    hints: [
      """
      Write let b = a for a ParameterStore a, change a.values, and print b.values. What would a \
      target network be that is made this way? And after which step is the first copy due if C is 3?
      """,
      """
      Make a new store from the online numbers once, and from then on write numbers into it, never \
      a store over it. Count the step first, then ask whether the count is a multiple of C. In the \
      blend the small rate goes with the online network. A perfect fit multiplies the target's \
      distance from the fixed point by the discount at each copy, and by 1 − rate + rate · discount \
      at each blend.
      """,
      """
      init: store = ParameterStore(online.values). onlineLearned: stepCount += 1; for .copy, if \
      stepCount % interval == 0 { store.values = online.values }; for .blend, (1 - rate) * target + \
      rate * online for each pair. backups: Double(steps / interval), or Double(steps) * log(1 - \
      rate * (1 - discount)) / log(discount), with log from Foundation.
      """,
    ],
    checks: TargetNetworkChecks.all,
    misconceptions: TargetNetworkMisconceptions.all)
}
