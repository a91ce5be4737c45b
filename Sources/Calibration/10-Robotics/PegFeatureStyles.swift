import Coursework
import RealModule

/// What was measured, with matrices as rows of numbers.
struct PegReading {
  /// From the hole to the tip, along the base's axes.
  var way: [Double]
  /// The hole's and the tip's rotation, row by row, and the angles that they were made from.
  var hole: [[Double]]
  var tip: [[Double]]
  var holeAngles: [Double]
  var tipAngles: [Double]
  /// The load as it was measured.
  var force: [Double]
  var moment: [Double]
}

/// The parts of features, as some people write them; a sample replaces one.
protocol PegFeatureStyle {
  static var depthUnit: Double { get }
  static func poseNumbers(_ measurements: [Double]) -> [Double]
  static func matrix(_ angles: [Double]) -> [[Double]]
  static func intoHole(_ vector: [Double], _ reading: PegReading) -> [Double]
  static func place(_ reading: PegReading) -> [Double]
  static func lean(_ reading: PegReading) -> [Double]
  static func force(_ reading: PegReading) -> [Double]
  static func moment(_ reading: PegReading) -> [Double]
  static func short(_ angle: Double, _ home: Double) -> Double
  static func off(_ place: [Double]) -> Double
  static func down(_ place: [Double]) -> Double
  static func bounded(_ value: Double, _ unit: Double) -> Double
  static func finish(_ features: [Double]) -> [Double]
}

extension PegFeatureStyle {
  static var depthUnit: Double { 1e-2 }
  static func poseNumbers(_ measurements: [Double]) -> [Double] { Array(measurements[12...17]) }
  static func matrix(_ angles: [Double]) -> [[Double]] { elementary(angles) }
  static func intoHole(_ vector: [Double], _ reading: PegReading) -> [Double] {
    apply(transposed(reading.hole), vector)
  }
  static func place(_ reading: PegReading) -> [Double] { intoHole(reading.way, reading) }
  static func lean(_ reading: PegReading) -> [Double] {
    Array(intoHole(reading.tip.map { $0[2] }, reading).prefix(2))
  }
  static func force(_ reading: PegReading) -> [Double] {
    intoHole(apply(reading.tip, reading.force), reading)
  }
  static func moment(_ reading: PegReading) -> [Double] {
    intoHole(apply(reading.tip, reading.moment), reading)
  }
  static func short(_ angle: Double, _ home: Double) -> Double {
    var turn = angle - home
    while turn > .pi { turn -= 2 * .pi }
    while turn < -.pi { turn += 2 * .pi }
    return turn
  }
  static func off(_ place: [Double]) -> Double { .hypot(place[0], place[1]) }
  static func down(_ place: [Double]) -> Double { -place[2] }
  static func bounded(_ value: Double, _ unit: Double) -> Double {
    [-3, value / unit, 3].sorted()[1]
  }
  static func finish(_ features: [Double]) -> [Double] { features }

  static func elementary(_ angles: [Double]) -> [[Double]] {
    product(aboutZ(angles[2]), product(aboutY(angles[1]), aboutX(angles[0])))
  }
  static func aboutX(_ angle: Double) -> [[Double]] {
    let (s, c) = (Double.sin(angle), Double.cos(angle))
    return [[1, 0, 0], [0, c, -s], [0, s, c]]
  }
  static func aboutY(_ angle: Double) -> [[Double]] {
    let (s, c) = (Double.sin(angle), Double.cos(angle))
    return [[c, 0, s], [0, 1, 0], [-s, 0, c]]
  }
  static func aboutZ(_ angle: Double) -> [[Double]] {
    let (s, c) = (Double.sin(angle), Double.cos(angle))
    return [[c, -s, 0], [s, c, 0], [0, 0, 1]]
  }
  static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    a.map { row in (0..<3).map { k in (0..<3).reduce(0) { $0 + row[$1] * b[$1][k] } } }
  }
  static func transposed(_ a: [[Double]]) -> [[Double]] {
    (0..<3).map { k in a.map { $0[k] } }
  }
  static func apply(_ a: [[Double]], _ v: [Double]) -> [Double] {
    a.map { $0[0] * v[0] + $0[1] * v[1] + $0[2] * v[2] }
  }
  static func cross(_ a: [Double], _ b: [Double]) -> [Double] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
  }
}

/// Features that go by rows of numbers, and refuse bad input.
enum StyledFeatures<Style: PegFeatureStyle>: PegFeaturesExercise {
  static func documentFeatures(
    of measurements: [Double], hole: FramePose, home: [Double]
  ) throws -> [Double] {
    if home.count != 6 || home.contains(where: { !$0.isFinite }) { throw InvalidInput("home") }
    let reading = try reading(measurements, hole)
    let (place, lean, force) = (
      Style.place(reading), Style.lean(reading), Style.force(reading)
    )
    var features = [
      Style.bounded(Style.off(place), 1e-3),
      Style.bounded((lean[0] * lean[0] + lean[1] * lean[1]).squareRoot(), 2e-2),
      Style.bounded(Style.down(place), Style.depthUnit),
      Style.bounded(.hypot(.hypot(force[0], force[1]), force[2]), 20),
    ]
    for joint in 0..<6 {
      features.append(Style.bounded(Style.short(measurements[joint], home[joint]), 1e-1))
    }
    return features
  }

  static func signedFeatures(
    of measurements: [Double], hole: FramePose, isRetracting: Bool
  ) throws -> [Double] {
    let reading = try reading(measurements, hole)
    let (place, lean) = (Style.place(reading), Style.lean(reading))
    let (force, moment) = (Style.force(reading), Style.moment(reading))
    let size = force.reduce(0) { $0 + $1 * $1 }.squareRoot()
    var features = place.prefix(2).map { Style.bounded($0, 1e-3) }
    features.append(Style.bounded(Style.down(place), Style.depthUnit))
    features += lean.prefix(2).map { Style.bounded($0, 2e-2) }
    features += force.map { Style.bounded($0, 20) }
    features += moment.prefix(2).map { Style.bounded($0, 2e-1) }
    features.append(Style.bounded(size, 20))
    features.append(isRetracting ? 1 : 0)
    return Style.finish(features)
  }

  private static func reading(_ measurements: [Double], _ hole: FramePose) throws -> PegReading {
    if measurements.count != 24 || hole.position.count != 3 || hole.rollPitchYaw.count != 3 {
      throw InvalidInput("count")
    }
    for number in measurements + hole.position + hole.rollPitchYaw where !number.isFinite {
      throw InvalidInput("number")
    }
    let pose = Style.poseNumbers(measurements)
    let tipAngles = Array(pose.suffix(3))
    return PegReading(
      way: (0..<3).map { pose[$0] - hole.position[$0] },
      hole: Style.matrix(hole.rollPitchYaw), tip: Style.matrix(tipAngles),
      holeAngles: hole.rollPitchYaw, tipAngles: tipAngles,
      force: Array(measurements[18..<21]), moment: Array(measurements[21...]))
  }
}
