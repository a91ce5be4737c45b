import DecisionProcesses
import Foundation

/// One line of a log of training: the numbers of one episode that are known.
///
///     var row = TrainingLogRow(episode: 1, return: -12)
///     row[.epsilon] = 0.9
///     row[.startValue]    // nil
public struct TrainingLogRow: Hashable, Sendable {
  // A fixed place for each column, of which there may be 32, so that a row takes no memory of its own.
  private var numbers = SIMD32<Double>(repeating: 0)
  private var isKnown: UInt32 = 0

  /// Creates a row of the two numbers that every row has.
  ///
  /// - Precondition: `episode` lies in `0...1_000_000_000_000`.
  public init(episode: Int, return sum: Double) {
    self[.episode] = Double(episode)
    self[.return] = sum
  }

  /// Creates a row that is to be filled.
  init() {}

  /// The number in a column; nothing where it is not known.
  ///
  /// - Precondition: The column can hold it, as its `domain` says; any can hold NaN and infinity.
  public subscript(column: TrainingLogColumn) -> Double? {
    get { self[place: column.index] }
    set { self[place: column.index] = newValue.map { Self.held($0, in: column) } }
  }

  private static func held(_ value: Double, in column: TrainingLogColumn) -> Double {
    guard let held = column.held(value) else {
      stop(
        """
        Counts are whole and in 0...1e12; shares, epsilon and discount lie in 0...1; step sizes, \
        deviations and norms are not negative; truncated is 0 or 1.
        """)
    }
    return held
  }

  subscript(place place: Int) -> Double? {
    get { isKnown >> UInt32(place) & 1 == 1 ? numbers[place] : nil }
    set {
      let bit: UInt32 = 1 << UInt32(place)
      numbers[place] = newValue ?? 0
      isKnown = newValue == nil ? isKnown & ~bit : isKnown | bit
    }
  }

  /// The number of the episode.
  public var episode: Int { self[.episode].flatMap { Int(exactly: $0) } ?? 0 }

  /// The sum of its rewards.
  public var sum: Double { self[.return] ?? .nan }

  /// The number in a column, where it is known and finite.
  func finite(_ column: TrainingLogColumn) -> Double? {
    self[column].flatMap { $0.isFinite ? $0 : nil }
  }

  /// The number of its steps; 1 where it is not known, since an episode has at least one.
  var stepCount: Int { self[.steps].flatMap { Int(exactly: $0) } ?? 1 }

  /// The largest magnitude of a value; nothing where one of the two ends is not known, or not finite.
  var valueMagnitude: Double? {
    guard let low = finite(.valueMinimum), let high = finite(.valueMaximum) else { return nil }
    return max(low.magnitude, high.magnitude)
  }

  /// The columns whose numbers are known, in the order of a log.
  public var columns: [TrainingLogColumn] {
    TrainingLogColumn.allCases.filter { self[$0] != nil }
  }
}

extension TrainingLogRow {
  /// The line that names columns.
  public static func header(_ columns: [TrainingLogColumn] = TrainingLogColumn.allCases) -> String {
    columns.map(\.rawValue).joined(separator: ",")
  }

  /// The row as a line, each number in at most six significant digits.
  public func line(_ columns: [TrainingLogColumn] = TrainingLogColumn.allCases) -> String {
    columns.map { column in
      self[column].map { value in
        Int(exactly: value).map(String.init) ?? String(format: "%.6g", value)
      } ?? ""
    }.joined(separator: ",")
  }
}
