/// Quantiles of Student's distribution, given as a tool to exercises that need an interval.
///
///     StudentTable.quantile95(degreesOfFreedom: 4)  // 2.776…
///
/// A draw from the distribution lies between −t and t with probability 95 %. With many degrees of
/// freedom t approaches the 1.96 of the normal distribution; with few it is much larger, since the
/// deviation of few samples is itself uncertain.
///
/// Source: Student, *The probable error of a mean* (1908); the numbers are SciPy's.
public enum StudentTable {
  /// The largest number of degrees of freedom in the table.
  public static let largest = 30

  /// The number t that holds 95 % between −t and t.
  ///
  /// - Throws: `InvalidInput` where the table has no such row: it goes from 1 to `largest`.
  /// - Complexity: O(1).
  public static func quantile95(degreesOfFreedom: Int) throws(InvalidInput) -> Double {
    guard (1...largest).contains(degreesOfFreedom) else {
      throw InvalidInput("the table has 1 to \(largest) degrees of freedom")
    }
    return quantiles[degreesOfFreedom - 1]
  }

  private static let quantiles = [
    12.706204736174694, 4.302652729749462, 3.1824463052837078, 2.7764451051977934,
    2.5705818356363146, 2.4469118511449786, 2.364624251592784, 2.306004135204166,
    2.262157162798205, 2.228138851986274, 2.200985160091639, 2.1788128296672284,
    2.1603686564627913, 2.144786687917804, 2.131449545559776, 2.1199052992212546,
    2.1098155778333156, 2.1009220402410382, 2.0930240544083087, 2.085963447265864,
    2.0796138447276795, 2.0738730679040254, 2.0686576104190486, 2.0638985616280245,
    2.0595385527532972, 2.0555294386428735, 2.0518305164802846, 2.0484071417952454,
    2.045229642132703, 2.0422724563012378,
  ]
}
