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
}
