import Coursework
import RealModule

/// The parts of an action set, as some people write them; a sample replaces one.
protocol ActionSetStyle {
  /// The sign of z into the hole.
  static var down: Double { get }
  static func list(_ steps: MotionSteps) -> [TipMotion]
  /// The turn that takes the upper end along x or y by a size with a sign.
  static func lean(_ axis: Int, _ size: Double) -> [Double]
  static func pose(_ angles: [Double]) -> [Double]
  static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]]
  static func rotation(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]]
  static func rotated(_ vector: [Double], _ rotation: [[Double]]) -> [Double]
  static func right(_ motion: TipMotion, _ rotation: [[Double]]) -> [Double]
  static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]?
  static func isNear(_ change: [Double]) -> Bool
  static func cut(_ change: [Double], _ limit: Double) -> [Double]
  static func standing() throws -> [Double]
}

extension ActionSetStyle {
  static var down: Double { -1 }
  static func list(_ steps: MotionSteps) -> [TipMotion] { plain(steps) }
  static func lean(_ axis: Int, _ size: Double) -> [Double] {
    // The turn about z × side takes z to that side.
    let side = along(axis, size)
    return [-side[1], side[0], 0]
  }
  static func pose(_ angles: [Double]) -> [Double] { angles }
  static func jacobian(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
    try arm.jacobian(at: angles)
  }
  static func rotation(_ arm: PegArm, _ angles: [Double]) throws -> [[Double]] {
    try arm.rotation(at: angles)
  }
  static func rotated(_ vector: [Double], _ rotation: [[Double]]) -> [Double] {
    rotation.map { $0[0] * vector[0] + $0[1] * vector[1] + $0[2] * vector[2] }
  }
  static func right(_ motion: TipMotion, _ rotation: [[Double]]) -> [Double] {
    [motion.linear, motion.angular].flatMap { rotated($0, rotation) }
  }
  static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
    eliminated(rows, right)
  }
  static func isNear(_ change: [Double]) -> Bool { !change.allSatisfy { $0 >= -1 && $0 <= 1 } }
  static func cut(_ change: [Double], _ limit: Double) -> [Double] {
    let factor = change.map { abs($0) / limit }.max() ?? 0
    return factor > 1 ? change.map { $0 / factor } : change
  }
  static func standing() throws -> [Double] { [0, 0, 0, 0, 0, 0] }

  static func along(_ axis: Int, _ size: Double) -> [Double] {
    var vector = [0.0, 0, 0]
    vector[axis] = size
    return vector
  }

  static func plain(_ steps: MotionSteps) -> [TipMotion] {
    var motions: [TipMotion] = []
    for size in steps.pushes { motions.append(TipMotion(linear: along(2, down * size))) }
    for size in steps.retractions { motions.append(TipMotion(linear: along(2, -down * size))) }
    let sides = [(0, -1.0), (0, 1), (1, -1), (1, 1)]
    for size in steps.slides {
      for (axis, sign) in sides { motions.append(TipMotion(linear: along(axis, sign * size))) }
    }
    for size in steps.leans {
      for (axis, sign) in sides { motions.append(TipMotion(angular: lean(axis, sign * size))) }
    }
    return motions
  }

  /// Gauss and Jordan, with row exchanges and without a question: what divides by 0 is not finite.
  static func eliminated(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(rows, right).map { $0 + [$1] }
    for column in 0..<6 {
      let pivot = (column..<6).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      rows[column] = rows[column].map { [divisor = rows[column][column]] in $0 / divisor }
      for row in 0..<6 where row != column {
        let factor = rows[row][column]
        rows[row] = zip(rows[row], rows[column]).map { $0 - factor * $1 }
      }
    }
    return rows.map { $0[6] }
  }

  /// The tool that the course gives.
  static func given(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
    try? LinearSystem(coefficients: rows, constants: right).solution()
  }
}

/// An action set that goes by rows of numbers, and refuses bad input.
enum StyledActions<Style: ActionSetStyle>: ActionSetExercise {
  static func motions(of steps: MotionSteps) throws -> [TipMotion] {
    for list in [steps.pushes, steps.retractions, steps.slides, steps.leans] {
      for size in list where !(size > 0 && size < .infinity) { throw InvalidInput("size") }
    }
    return Style.list(steps)
  }

  static func jointChange(
    for motion: TipMotion, at angles: [Double], of arm: PegArm, limit: Double
  ) throws -> [Double] {
    if motion.linear.count != 3 || motion.angular.count != 3 || angles.count != 6 {
      throw InvalidInput("count")
    }
    for number in motion.linear + motion.angular + angles where !number.isFinite {
      throw InvalidInput("number")
    }
    if !(limit > 0) || limit == .infinity { throw InvalidInput("limit") }
    let pose = Style.pose(angles)
    let right = Style.right(motion, try Style.rotation(arm, pose))
    guard let change = Style.solve(try Style.jacobian(arm, pose), right), !Style.isNear(change)
    else { return try Style.standing() }
    return Style.cut(change, limit)
  }
}
