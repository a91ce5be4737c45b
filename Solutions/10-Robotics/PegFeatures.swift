public import Coursework
import Foundation

extension Submission {
  /// Exercise 10.1: from 24 measured numbers to features, without and with signs.
  ///
  /// The contract, with every choice spelt out, is `PegFeaturesExercise`.
  public enum PegFeatures: PegFeaturesExercise {
    public static func documentFeatures(
      of measurements: [Double],
      hole: FramePose,
      home: [Double]
    ) throws -> [Double] {
      guard home.count == 6, home.allSatisfy(\.isFinite) else {
        throw InvalidInput("a home pose is six angles")
      }
      let seen = try view(measurements, from: hole)
      let joints = (0..<6).map { joint in
        // The remainder is the nearest to 0 of all angles that differ by whole turns.
        (measurements[joint] - home[joint]).remainder(dividingBy: 2 * .pi) / 0.1
      }
      let sizes = [
        length([seen.tip[0], seen.tip[1]]) / 0.001, length([seen.axis[0], seen.axis[1]]) / 0.02,
        -seen.tip[2] / 0.01, length(seen.force) / 20,
      ]
      return (sizes + joints).map(clipped)
    }

    public static func signedFeatures(
      of measurements: [Double],
      hole: FramePose,
      isRetracting: Bool
    ) throws -> [Double] {
      let seen = try view(measurements, from: hole)
      let features = [
        seen.tip[0] / 0.001, seen.tip[1] / 0.001, -seen.tip[2] / 0.01,
        seen.axis[0] / 0.02, seen.axis[1] / 0.02,
        seen.force[0] / 20, seen.force[1] / 20, seen.force[2] / 20,
        seen.moment[0] / 0.2, seen.moment[1] / 0.2,
        length(seen.force) / 20, isRetracting ? 1 : 0,
      ]
      return features.map(clipped)
    }

    /// What is measured, along the hole's axes.
    private struct View {
      var tip: [Double]
      var axis: [Double]
      var force: [Double]
      var moment: [Double]
    }

    private static func view(_ measurements: [Double], from hole: FramePose) throws -> View {
      guard measurements.count == 24, hole.position.count == 3, hole.rollPitchYaw.count == 3,
        (measurements + hole.position + hole.rollPitchYaw).allSatisfy(\.isFinite)
      else { throw InvalidInput("24 numbers, and a pose of three and three") }
      let holeAxes = axes(hole.rollPitchYaw)
      let tipAxes = axes(Array(measurements[15..<18]))
      // The product with the transpose: one inner product with each axis of the hole.
      func seenFromHole(_ vector: [Double]) -> [Double] { holeAxes.map { dot($0, vector) } }
      // The product with the matrix: the sum of the tip's axes, each as often as the vector says.
      func seenFromBase(_ vector: [Double]) -> [Double] {
        (0..<3).map { row in (0..<3).reduce(0) { $0 + tipAxes[$1][row] * vector[$1] } }
      }
      let way = (0..<3).map { measurements[12 + $0] - hole.position[$0] }
      return View(
        tip: seenFromHole(way),
        axis: seenFromHole(tipAxes[2]),
        force: seenFromHole(seenFromBase(Array(measurements[18..<21]))),
        moment: seenFromHole(seenFromBase(Array(measurements[21..<24]))))
    }

    /// The axes of a turned frame, seen from the base: the columns of Rz(yaw) Ry(pitch) Rx(roll).
    private static func axes(_ rollPitchYaw: [Double]) -> [[Double]] {
      let (sr, sp, sy) = (sin(rollPitchYaw[0]), sin(rollPitchYaw[1]), sin(rollPitchYaw[2]))
      let (cr, cp, cy) = (cos(rollPitchYaw[0]), cos(rollPitchYaw[1]), cos(rollPitchYaw[2]))
      return [
        [cy * cp, sy * cp, -sp],
        [cy * sp * sr - sy * cr, sy * sp * sr + cy * cr, cp * sr],
        [cy * sp * cr + sy * sr, sy * sp * cr - cy * sr, cp * cr],
      ]
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private static func length(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }

    private static func clipped(_ feature: Double) -> Double { min(max(feature, -3), 3) }
  }
}
