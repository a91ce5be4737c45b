public import Coursework

extension Submission {
  /// Exercise 10.2: what the robot may do, and the joint deltas that do it.
  ///
  /// The contract, with every choice spelt out, is `ActionSetExercise`.
  public enum ActionSet: ActionSetExercise {
    public static func motions(of steps: MotionSteps) throws -> [TipMotion] {
      let sizes = steps.pushes + steps.retractions + steps.slides + steps.leans
      guard sizes.allSatisfy({ $0 > 0 && $0.isFinite }) else {
        throw InvalidInput("a step has a size greater than 0")
      }
      var motions = steps.pushes.map { TipMotion(linear: [0, 0, -$0]) }
      motions += steps.retractions.map { TipMotion(linear: [0, 0, $0]) }
      for size in steps.slides {
        motions += [
          TipMotion(linear: [-size, 0, 0]), TipMotion(linear: [size, 0, 0]),
          TipMotion(linear: [0, -size, 0]), TipMotion(linear: [0, size, 0]),
        ]
      }
      for size in steps.leans {
        // A turn about y takes z toward x; a turn about x takes z toward −y.
        motions += [
          TipMotion(angular: [0, -size, 0]), TipMotion(angular: [0, size, 0]),
          TipMotion(angular: [size, 0, 0]), TipMotion(angular: [-size, 0, 0]),
        ]
      }
      return motions
    }

    public static func jointChange(
      for motion: TipMotion,
      at angles: [Double],
      of arm: PegArm,
      limit: Double
    ) throws -> [Double] {
      guard motion.linear.count == 3, motion.angular.count == 3,
        (motion.linear + motion.angular).allSatisfy(\.isFinite), limit > 0, limit.isFinite
      else { throw InvalidInput("a motion is three numbers and three, and a limit is above 0") }
      // Both throw where the angles are none; both belong to the pose that the arm is in now.
      let rotation = try arm.rotation(at: angles)
      let jacobian = try arm.jacobian(at: angles)
      func turned(_ vector: [Double]) -> [Double] {
        rotation.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      }
      let system = LinearSystem(
        coefficients: jacobian, constants: turned(motion.linear) + turned(motion.angular))
      // A singular arm is no bad input: the solver's refusal stays here.
      guard let change = try? system.solution() else { return Array(repeating: 0, count: 6) }
      let greatest = change.reduce(0) { max($0, abs($1)) }
      guard greatest <= 1 else { return Array(repeating: 0, count: 6) }
      return greatest <= limit ? change : change.map { $0 * (limit / greatest) }
    }
  }
}
