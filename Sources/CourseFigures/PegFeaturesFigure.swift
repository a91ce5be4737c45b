import Checks
import Coursework
import Plotting
import Robotics

extension LearnerFigure {
  /// Exercise 10.1: what an agent sees of a peg that is moved from one side of the hole to the other.
  ///
  /// Without a sign two mirrored pegs look the same; one has to go right, and the other left.
  static let pegFeatures = LearnerFigure(Contracts.PegFeatures.self) { subject, _ in
    let offsets = (0...40).map { Double($0 - 20) / 8 }
    var (sizes, signed): ([Double], [Double]) = ([], [])
    for offset in offsets {
      let measured = PegMeasurement(observation(offset))
      let unsigned = try await subject.answer(
        to: DocumentFeaturesQuestion(
          measured: measured, hole: FramePose(hole), home: PegArm.home))
      sizes.append(try drawable(unsigned, count: 10)[0])
      let twelve = try await subject.answer(
        to: SignedFeaturesQuestion(
          measured: measured, hole: FramePose(hole), isRetracting: false))
      signed.append(try drawable(twelve, count: 12)[0])
    }
    let home = JointVector(PegArm.home)
    return Figure(
      title: "Your features of a peg that goes from left to right",
      panels: [
        panel("of the document's ten: the distance", offsets, sizes) {
          PegFeatures.document(of: observation($0), hole: hole, home: home)[0]
        },
        panel("of the signed twelve: x", offsets, signed) {
          PegFeatures.signed(of: observation($0), hole: hole)[0]
        },
      ])
  }

  private static func panel(
    _ title: String, _ offsets: [Double], _ yours: [Double], _ reference: (Double) -> Double
  ) -> Panel {
    Panel(
      title: title, x: Axis("the tip's x, seen from the hole (mm)"), y: Axis("feature"),
      layers: [
        .line("yours", x: offsets, y: yours),
        .line("the reference's", x: offsets, y: offsets.map(reference), style: .reference),
      ])
  }

  /// A hole that is turned by 40° about the vertical.
  private static let hole = Pose(
    position: Vector3(0.45, 0.1, 0.02), rotation: Rotation(vector: Vector3(0, 0, 0.7)))

  /// A peg 2 mm above the hole, as many millimetres to the right of its axis, in a turned hand.
  private static func observation(_ offset: Double) -> PegObservation {
    var observation = PegObservation()
    observation.angles = JointVector(PegArm.home)
    observation.pose =
      hole
      * Pose(
        position: Vector3(offset / 1000, 0.0003, 0.002),
        rotation: Rotation(vector: Vector3(0, 0, 1.2)))
    return observation
  }
}
