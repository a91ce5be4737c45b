import Coursework
import RealModule

/// Action sets and the mistakes of exercise 10.2 in other words.
enum ActionSetParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: ActionSetStyle {}

  enum WithTool: ActionSetStyle {
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? { given(rows, right) }
    static func rotated(_ vector: [Double], _ rotation: [[Double]]) -> [Double] {
      var sum = [0.0, 0, 0]
      for axis in 0..<3 {
        for row in 0..<3 { sum[row] += vector[axis] * rotation[row][axis] }
      }
      return sum
    }
  }

  // MARK: - Enumerates three values for each axis

  enum Counts: ActionSetStyle {
    static func list(_ steps: MotionSteps) -> [TipMotion] {
      let sizes = [steps.slides.first ?? 0, steps.leans.first ?? 0]
      return (0..<729).map { number in
        var (rest, values) = (number, [Double]())
        for axis in (0..<6).reversed() {
          values.insert(Double(rest % 3 - 1) * sizes[axis / 3], at: 0)
          rest /= 3
        }
        return TipMotion(linear: Array(values[..<3]), angular: Array(values[3...]))
      }
    }
  }

  enum Nests: ActionSetStyle {
    static func list(_ steps: MotionSteps) -> [TipMotion] {
      let (side, lean) = (steps.slides.first ?? 0, steps.leans.first ?? 0)
      let way = [-side, 0, side]
      let turn = [-lean, 0, lean]
      var motions: [TipMotion] = []
      for x in way {
        for y in way {
          for z in way {
            for a in turn {
              for b in turn {
                for c in turn { motions.append(TipMotion(linear: [x, y, z], angular: [a, b, c])) }
              }
            }
          }
        }
      }
      return motions
    }
  }

  // MARK: - Pushes out of the hole

  enum Upwards: ActionSetStyle {
    static var down: Double { 1 }
  }

  enum Exchanged: ActionSetStyle {
    static func list(_ steps: MotionSteps) -> [TipMotion] {
      var others = steps
      (others.pushes, others.retractions) = ([], [])
      return steps.pushes.map { TipMotion(linear: [0, 0, $0]) }
        + steps.retractions.map { TipMotion(linear: [0, 0, 0 - $0]) } + plain(others)
    }
  }

  // MARK: - Turns about the axis that it leans to

  enum SameAxis: ActionSetStyle {
    static func lean(_ axis: Int, _ size: Double) -> [Double] { along(axis, size) }
  }

  enum WithoutCross: ActionSetStyle {
    static func lean(_ axis: Int, _ size: Double) -> [Double] {
      axis == 0 ? [size, 0, 0] : [0, size, 0]
    }
  }

  // MARK: - Leans to the other side

  enum OtherCross: ActionSetStyle {
    static func lean(_ axis: Int, _ size: Double) -> [Double] {
      axis == 0 ? [0, -size, 0] : [size, 0, 0]
    }
  }

  enum OtherHand: ActionSetStyle {
    static func lean(_ axis: Int, _ size: Double) -> [Double] {
      axis == 0 ? along(1, -size) : along(0, size)
    }
  }

  // MARK: - Adds a motion that does nothing

  enum Appends: ActionSetStyle {
    static func list(_ steps: MotionSteps) -> [TipMotion] {
      var motions = plain(steps)
      motions.append(TipMotion())
      return motions
    }
  }

  enum SizeOfZero: ActionSetStyle {
    static func list(_ steps: MotionSteps) -> [TipMotion] {
      plain(steps) + [TipMotion(linear: along(2, 0), angular: along(1, 0))]
    }
  }

  // MARK: - Takes the Jacobian of the home pose

  enum AtHome: ActionSetStyle {
    static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      try arm.jacobian(at: PegArm.home)
    }
  }

  enum Constant: ActionSetStyle {
    static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      let quarter = Double.pi / 2
      let home = [0, -quarter, -quarter, -quarter, quarter, 0]
      _ = try arm.jacobian(at: angles)
      return try arm.jacobian(at: home)
    }
  }

  // MARK: - Takes Jacobian and rotation of the home pose

  enum StaysHome: ActionSetStyle {
    static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      try arm.jacobian(at: PegArm.home)
    }
    static func rotation(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      try arm.rotation(at: PegArm.home)
    }
  }

  enum Replaced: ActionSetStyle {
    static func pose(_ angles: [Double]) -> [Double] { PegArm.home }
  }

  // MARK: - Takes the tip's axes for the base's

  enum AsItIs: ActionSetStyle {
    static func rotated(_ vector: [Double], _ rotation: [[Double]]) -> [Double] { vector }
  }

  enum Identity: ActionSetStyle {
    static func rotation(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    }
  }

  // MARK: - Turns the motion the wrong way

  enum InnerWithAxes: ActionSetStyle {
    static func rotated(_ vector: [Double], _ rotation: [[Double]]) -> [Double] {
      (0..<3).map { axis in (0..<3).reduce(0) { $0 + rotation[$1][axis] * vector[$1] } }
    }
  }

  enum Transposed: ActionSetStyle {
    static func rotation(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      let rows = try arm.rotation(at: angles)
      return (0..<3).map { column in rows.map { $0[column] } }
    }
  }

  // MARK: - Turns the way, and not the turn

  enum HalfOfIt: ActionSetStyle {
    static func right(_ motion: TipMotion, _ rotation: [[Double]]) -> [Double] {
      rotated(motion.linear, rotation) + motion.angular
    }
  }

  enum ThenBack: ActionSetStyle {
    static func right(_ motion: TipMotion, _ rotation: [[Double]]) -> [Double] {
      var numbers = rotated(motion.linear, rotation)
      numbers.append(contentsOf: motion.angular)
      return numbers
    }
  }

  // MARK: - Exchanges way and turn

  enum TurnFirst: ActionSetStyle {
    static func right(_ motion: TipMotion, _ rotation: [[Double]]) -> [Double] {
      rotated(motion.angular, rotation) + rotated(motion.linear, rotation)
    }
  }

  enum RowsExchanged: ActionSetStyle {
    static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      let rows = try arm.jacobian(at: angles)
      return Array(rows[3...] + rows[..<3])
    }
  }

  // MARK: - Multiplies by the transposed Jacobian

  enum Products: ActionSetStyle {
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
      (0..<6).map { joint in (0..<6).reduce(0) { $0 + rows[$1][joint] * right[$1] } }
    }
  }

  enum SumsRows: ActionSetStyle {
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
      var sums = Array(repeating: 0.0, count: 6)
      for (row, factor) in zip(rows, right) {
        for joint in 0..<6 { sums[joint] += factor * row[joint] }
      }
      return sums
    }
  }

  // MARK: - Takes the Jacobian's rows for its columns

  enum ColumnsFirst: ActionSetStyle {
    static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
      let rows = try arm.jacobian(at: angles)
      return (0..<6).map { joint in rows.map { $0[joint] } }
    }
  }

  enum SolvesTransposed: ActionSetStyle {
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
      var turned = rows
      for row in 0..<6 { for column in 0..<6 { turned[column][row] = rows[row][column] } }
      return eliminated(turned, right)
    }
  }

  // MARK: - Clips each joint by itself

  enum EachJoint: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      change.map { min(max($0, -limit), limit) }
    }
  }

  enum Sorted: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      change.map { [-limit, $0, limit].sorted()[1] }
    }
  }

  // MARK: - Shortens by the length of all six

  enum Norm: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      let length = change.map { $0 * $0 }.reduce(0, +).squareRoot()
      return change.map { length > limit ? $0 / length * limit : $0 }
    }
  }

  enum Hypotenuse: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      let length = change.reduce(0) { Double.hypot($0, $1) }
      let factor = length > limit ? limit / length : 1
      return change.map { factor * $0 }
    }
  }

  // MARK: - Stretches every motion to the limit

  enum AlwaysDivides: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      let size = change.map(abs).max() ?? 0
      return size == 0 ? change : change.map { $0 / size * limit }
    }
  }

  enum UnitFirst: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      let size = max(change.max() ?? 0, -(change.min() ?? 0))
      guard size != 0 else { return change }
      let unit = change.map { $0 / size }
      return unit.map { limit * $0 }
    }
  }

  // MARK: - Forgets the limit

  enum Uncut: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] { change }
  }

  enum TimesOne: ActionSetStyle {
    static func cut(_ change: [Double], _ limit: Double) -> [Double] {
      let factor = min(1, limit / limit)
      return change.map { $0 * factor }
    }
  }

  // MARK: - Goes on where the arm is nearly singular

  enum NoQuestion: ActionSetStyle {
    static func isNear(_ change: [Double]) -> Bool { false }
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? { given(rows, right) }
  }

  enum OnlyNoNumbers: ActionSetStyle {
    static func isNear(_ change: [Double]) -> Bool { change.contains { $0.isNaN } }
    static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? { given(rows, right) }
  }

  // MARK: - Takes a singular arm for bad input

  enum Refuses: ActionSetStyle {
    static func standing() throws -> [Double] { throw InvalidInput("near singular") }
  }

  enum LetsThrough: ActionSetStyle {
    static func standing() throws -> [Double] {
      try LinearSystem(coefficients: [[0]], constants: [1]).solution()
    }
  }
}
