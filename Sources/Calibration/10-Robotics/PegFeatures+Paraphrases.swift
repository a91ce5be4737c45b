import Coursework
import RealModule

/// Features and the mistakes of exercise 10.1 in other words.
enum PegFeatureParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: PegFeatureStyle {}

  enum OneProduct: PegFeatureStyle {
    static func force(_ reading: PegReading) -> [Double] {
      apply(product(transposed(reading.hole), reading.tip), reading.force)
    }
    static func moment(_ reading: PegReading) -> [Double] {
      apply(product(transposed(reading.hole), reading.tip), reading.moment)
    }
    static func short(_ angle: Double, _ home: Double) -> Double {
      let turn = angle - home
      return .atan2(y: .sin(turn), x: .cos(turn))
    }
    static func bounded(_ value: Double, _ unit: Double) -> Double {
      let feature = value / unit
      return feature > 3 ? 3 : feature < -3 ? -3 : feature
    }
  }

  // MARK: - Does not wrap the joint angles

  enum PlainDifference: PegFeatureStyle {
    static func short(_ angle: Double, _ home: Double) -> Double { home.distance(to: angle) }
  }

  enum ScalesEach: PegFeatureStyle {
    static func short(_ angle: Double, _ home: Double) -> Double {
      (angle / 0.1 - home / 0.1) * 0.1
    }
  }

  // MARK: - Wraps the angles, and not their difference

  enum Principal: PegFeatureStyle {
    static func short(_ angle: Double, _ home: Double) -> Double {
      Double.atan2(y: .sin(angle), x: .cos(angle)) - .atan2(y: .sin(home), x: .cos(home))
    }
  }

  enum WholeTurnsOff: PegFeatureStyle {
    static func short(_ angle: Double, _ home: Double) -> Double {
      func wrapped(_ angle: Double) -> Double {
        angle - (angle / (2 * .pi)).rounded() * 2 * .pi
      }
      return -(wrapped(home) - wrapped(angle))
    }
  }

  // MARK: - Takes roll, pitch and yaw for degrees

  enum Converts: PegFeatureStyle {
    static func matrix(_ angles: [Double]) -> [[Double]] {
      elementary(angles.map { $0 * .pi / 180 })
    }
  }

  enum PerDegree: PegFeatureStyle {
    static func matrix(_ angles: [Double]) -> [[Double]] {
      let radian = 57.295779513082320877
      return elementary([angles[0] / radian, angles[1] / radian, angles[2] / radian])
    }
  }

  // MARK: - Turns about the axes in the other order

  enum ReversedProduct: PegFeatureStyle {
    static func matrix(_ angles: [Double]) -> [[Double]] {
      product(product(aboutX(angles[0]), aboutY(angles[1])), aboutZ(angles[2]))
    }
  }

  enum WrittenOut: PegFeatureStyle {
    static func matrix(_ angles: [Double]) -> [[Double]] {
      let (sr, sp, sy) = (Double.sin(angles[0]), Double.sin(angles[1]), Double.sin(angles[2]))
      let (cr, cp, cy) = (Double.cos(angles[0]), Double.cos(angles[1]), Double.cos(angles[2]))
      return [
        [cp * cy, -cp * sy, sp],
        [cr * sy + sr * sp * cy, cr * cy - sr * sp * sy, -sr * cp],
        [sr * sy - cr * sp * cy, sr * cy + cr * sp * sy, cr * cp],
      ]
    }
  }

  // MARK: - Looks along the axes of the base

  enum NoHole: PegFeatureStyle {
    static func intoHole(_ vector: [Double], _ reading: PegReading) -> [Double] { vector }
  }

  enum OnlyShifts: PegFeatureStyle {
    static func place(_ reading: PegReading) -> [Double] { reading.way }
    static func lean(_ reading: PegReading) -> [Double] { reading.tip.map { $0[2] } }
    static func force(_ reading: PegReading) -> [Double] { apply(reading.tip, reading.force) }
    static func moment(_ reading: PegReading) -> [Double] { apply(reading.tip, reading.moment) }
  }

  // MARK: - Turns by the hole's rotation, and not back

  enum Forward: PegFeatureStyle {
    static func intoHole(_ vector: [Double], _ reading: PegReading) -> [Double] {
      apply(reading.hole, vector)
    }
  }

  enum SumOfAxes: PegFeatureStyle {
    static func intoHole(_ vector: [Double], _ reading: PegReading) -> [Double] {
      reading.hole.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
  }

  // MARK: - Leaves the load along the tip's axes

  enum AsMeasured: PegFeatureStyle {
    static func force(_ reading: PegReading) -> [Double] { reading.force }
    static func moment(_ reading: PegReading) -> [Double] { reading.moment }
  }

  enum ThereAndBack: PegFeatureStyle {
    static func force(_ reading: PegReading) -> [Double] {
      apply(transposed(reading.tip), apply(reading.tip, reading.force))
    }
    static func moment(_ reading: PegReading) -> [Double] {
      apply(reading.hole, intoHole(reading.moment, reading))
    }
  }

  // MARK: - Takes the load to be measured along the base's axes

  enum NoTip: PegFeatureStyle {
    static func force(_ reading: PegReading) -> [Double] { intoHole(reading.force, reading) }
    static func moment(_ reading: PegReading) -> [Double] { intoHole(reading.moment, reading) }
  }

  enum InnerProducts: PegFeatureStyle {
    static func force(_ reading: PegReading) -> [Double] { seen(reading.force, reading.hole) }
    static func moment(_ reading: PegReading) -> [Double] { seen(reading.moment, reading.hole) }
    private static func seen(_ vector: [Double], _ hole: [[Double]]) -> [Double] {
      (0..<3).map { axis in
        hole[0][axis] * vector[0] + hole[1][axis] * vector[1] + hole[2][axis] * vector[2]
      }
    }
  }

  // MARK: - Takes the moment about the middle of the mouth

  enum AddsLever: PegFeatureStyle {
    static func moment(_ reading: PegReading) -> [Double] {
      let own = intoHole(apply(reading.tip, reading.moment), reading)
      let lever = cross(place(reading), force(reading))
      return zip(own, lever).map { $0 + $1 }
    }
  }

  enum AddsInBase: PegFeatureStyle {
    static func moment(_ reading: PegReading) -> [Double] {
      let lever = cross(reading.way, apply(reading.tip, reading.force))
      let own = apply(reading.tip, reading.moment)
      return intoHole((0..<3).map { own[$0] + lever[$0] }, reading)
    }
  }

  // MARK: - Takes differences of pitch and roll for the lean

  enum AngleDifferences: PegFeatureStyle {
    static func lean(_ reading: PegReading) -> [Double] {
      [
        reading.tipAngles[1] - reading.holeAngles[1],
        -(reading.tipAngles[0] - reading.holeAngles[0]),
      ]
    }
  }

  enum Subtracts: PegFeatureStyle {
    static func lean(_ reading: PegReading) -> [Double] {
      let change = zip(reading.holeAngles, reading.tipAngles).map { $0 - $1 }
      return [-change[1], change[0]]
    }
  }

  // MARK: - Forgets to clip

  enum Divides: PegFeatureStyle {
    static func bounded(_ value: Double, _ unit: Double) -> Double { value * (1 / unit) }
  }

  enum Infinitely: PegFeatureStyle {
    static func bounded(_ value: Double, _ unit: Double) -> Double {
      min(max(value / unit, -.infinity), .infinity)
    }
  }

  // MARK: - Clips before it scales

  enum Newtons: PegFeatureStyle {
    static func bounded(_ value: Double, _ unit: Double) -> Double {
      value > 3 ? 3 / unit : value < -3 ? -3 / unit : value / unit
    }
  }

  enum ThenDivides: PegFeatureStyle {
    static func bounded(_ value: Double, _ unit: Double) -> Double {
      let sorted = [-3, value, 3].sorted()
      return sorted[1] / unit
    }
  }

  // MARK: - Loses the signs of the signed features

  enum Sizes: PegFeatureStyle {
    static func finish(_ features: [Double]) -> [Double] { features.map { max($0, -$0) } }
  }

  enum Roots: PegFeatureStyle {
    static func finish(_ features: [Double]) -> [Double] {
      features.map { ($0 * $0).squareRoot() }
    }
  }

  // MARK: - Counts the depth upwards

  enum Above: PegFeatureStyle {
    static func down(_ place: [Double]) -> Double { place[2] }
  }

  enum MinusMinus: PegFeatureStyle {
    static func down(_ place: [Double]) -> Double { 0 - (0 - place[2]) }
  }

  // MARK: - Measures the distance from the middle of the mouth

  enum ThreeParts: PegFeatureStyle {
    static func off(_ place: [Double]) -> Double {
      (place[0] * place[0] + place[1] * place[1] + place[2] * place[2]).squareRoot()
    }
  }

  enum TwiceHypot: PegFeatureStyle {
    static func off(_ place: [Double]) -> Double {
      .hypot(.hypot(place[0], place[1]), place[2])
    }
  }

  // MARK: - Scales the depth like the offset

  enum Millimetres: PegFeatureStyle {
    static var depthUnit: Double { 1e-3 }
  }

  enum TenTimes: PegFeatureStyle {
    static func down(_ place: [Double]) -> Double { -place[2] * 10 }
  }

  // MARK: - Reads the rates for the pose

  enum PlacesSix: PegFeatureStyle {
    static func poseNumbers(_ measurements: [Double]) -> [Double] {
      Array(measurements[6...11])
    }
  }

  enum AfterAngles: PegFeatureStyle {
    static func poseNumbers(_ measurements: [Double]) -> [Double] {
      Array(measurements.dropFirst(6).prefix(6))
    }
  }
}
