import Coursework
import RealModule

/// Mistakes of exercise 10.1 in scales, bounds, signs and places, in other words.
extension PegFeatureParaphrases {
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
