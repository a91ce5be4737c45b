import Checks
import Coursework
import RealModule
import Robotics

extension CalibrationSet {
  private typealias Style = PegFeatureParaphrases

  static let pegFeatures = CalibrationSet(
    Contracts.PegFeatures.self,
    reference: PegFeaturesReference.self,
    alternatives: [
      "multiplies three matrices": StyledFeatures<Style.Plain>.self,
      "turns everything in one product": StyledFeatures<Style.OneProduct>.self,
    ],
    paraphrases: [
      "does not wrap the joint angles": [
        StyledFeatures<Style.PlainDifference>.self, StyledFeatures<Style.ScalesEach>.self,
      ],
      "wraps the angles, and not their difference": [
        StyledFeatures<Style.Principal>.self, StyledFeatures<Style.WholeTurnsOff>.self,
      ],
      "takes roll, pitch and yaw for degrees": [
        StyledFeatures<Style.Converts>.self, StyledFeatures<Style.PerDegree>.self,
      ],
      "turns about the axes in the other order": [
        StyledFeatures<Style.ReversedProduct>.self, StyledFeatures<Style.WrittenOut>.self,
      ],
      "looks along the axes of the base": [
        StyledFeatures<Style.NoHole>.self, StyledFeatures<Style.OnlyShifts>.self,
      ],
      "turns by the hole's rotation, and not back": [
        StyledFeatures<Style.Forward>.self, StyledFeatures<Style.SumOfAxes>.self,
      ],
      "leaves the load along the tip's axes": [
        StyledFeatures<Style.AsMeasured>.self, StyledFeatures<Style.ThereAndBack>.self,
      ],
      "takes the load to be measured along the base's axes": [
        StyledFeatures<Style.NoTip>.self, StyledFeatures<Style.InnerProducts>.self,
      ],
      "takes the moment about the middle of the mouth": [
        StyledFeatures<Style.AddsLever>.self, StyledFeatures<Style.AddsInBase>.self,
      ],
      "takes differences of pitch and roll for the lean": [
        StyledFeatures<Style.AngleDifferences>.self, StyledFeatures<Style.Subtracts>.self,
      ],
      "forgets to clip": [
        StyledFeatures<Style.Divides>.self, StyledFeatures<Style.Infinitely>.self,
      ],
      "clips before it scales": [
        StyledFeatures<Style.Newtons>.self, StyledFeatures<Style.ThenDivides>.self,
      ],
      "loses the signs of the signed features": [
        StyledFeatures<Style.Sizes>.self, StyledFeatures<Style.Roots>.self,
      ],
      "counts the depth upwards": [
        StyledFeatures<Style.Above>.self, StyledFeatures<Style.MinusMinus>.self,
      ],
      "measures the distance from the middle of the mouth": [
        StyledFeatures<Style.ThreeParts>.self, StyledFeatures<Style.TwiceHypot>.self,
      ],
      "scales the depth like the offset": [
        StyledFeatures<Style.Millimetres>.self, StyledFeatures<Style.TenTimes>.self,
      ],
      "reads the rates for the pose": [
        StyledFeatures<Style.PlacesSix>.self, StyledFeatures<Style.AfterAngles>.self,
      ],
    ])
}

/// The room's own features behind the contract.
private enum PegFeaturesReference: PegFeaturesExercise {
  static func documentFeatures(
    of measurements: [Double], hole: FramePose, home: [Double]
  ) throws -> [Double] {
    try check(measurements, hole)
    guard home.count == 6, home.allSatisfy(\.isFinite) else { throw InvalidInput("home") }
    return Array(
      PegFeatures.document(
        of: PegObservation(numbers: measurements), hole: hole.pose, home: JointVector(home)))
  }

  static func signedFeatures(
    of measurements: [Double], hole: FramePose, isRetracting: Bool
  ) throws -> [Double] {
    try check(measurements, hole)
    return Array(
      PegFeatures.signed(
        of: PegObservation(numbers: measurements), hole: hole.pose, isRetracting: isRetracting))
  }

  private static func check(_ measurements: [Double], _ hole: FramePose) throws {
    guard measurements.count == 24, hole.position.count == 3, hole.rollPitchYaw.count == 3,
      [measurements, hole.position, hole.rollPitchYaw].joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("measurements or hole") }
  }
}
