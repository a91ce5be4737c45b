import Coursework

extension ExerciseSuite {
  /// Exercise 6.1.
  static let discretizer = ExerciseSuite(
    Contracts.Discretizer.self,
    title: "Bins, so that a table can hold what is continuous",
    points: 10,
    minutes: 25,
    hints: [
      """
      Three fences divide a long field. Into how many parts, and which of them have a fence on one \
      side only? Where does somebody stand who is far away to the left?
      """,
      """
      The bin of a number is how many edges are not above it: that is right at an edge and beyond \
      both ends. A row of k edges has k + 1 bins, also where cells are counted and numbered. A cell \
      is numbered as a clock counts: what there was so far, times the bins of the next number, plus \
      its bin.
      """,
      """
      evenEdges: (1..<binCount).map { low + (high - low) * Double($0) / Double(binCount) }. \
      bins(of:): zip(observation, edges).map { number, row in row.count { $0 <= number } }, after \
      the length and NaN are refused. cell(of:): begin with 0 and for each number do cell = cell * \
      (row.count + 1) + bin. In init, multipliedReportingOverflow(by:) tells whether the cells can \
      be counted.
      """,
    ],
    checks: DiscretizerChecks.all,
    misconceptions: DiscretizerMisconceptions.all)
}
