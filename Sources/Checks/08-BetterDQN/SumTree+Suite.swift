import Coursework

extension ExerciseSuite {
  /// Exercise 8.3.
  static let sumTree = ExerciseSuite(
    Contracts.SumTree.self,
    title: "A tree of sums, to draw in proportion to priorities",
    points: 20,
    minutes: 45,
    hints: [
      """
      Sixteen tickets have different lengths and lie end to end on a table. You know only how long the \
      first eight are together, and the last eight. In which half is the point 7.3 cm from the left, \
      and how far into that half?
      """,
      """
      Use an array in which node k has the children 2k and 2k + 1 and the root is node 1. Make the \
      leaves a power of two, with zeros behind yours: then they stand in one row, in order. A change \
      adds up each ancestor anew from its two children. A draw goes left where the rest is below the \
      left sum, and wherever there is nothing on the right.
      """,
      """
      setPriority: write nodes[base + leaf], then halve the index until it is 1, each time \
      nodes[node] = nodes[2 * node] + nodes[2 * node + 1]. leaf(atCumulativePriority:): node = 1, rest \
      = mass; while node < base: if rest < nodes[2 * node] or nodes[2 * node + 1] == 0, node = 2 * \
      node; otherwise rest -= nodes[2 * node], node = 2 * node + 1. The leaf is node - base.
      """,
    ],
    checks: SumTreeChecks.all,
    misconceptions: SumTreeMisconceptions.all)
}
