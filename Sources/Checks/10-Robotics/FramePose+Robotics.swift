package import Coursework
package import Robotics

extension FramePose {
  /// The same pose as the reference has it; three numbers each are taken for granted.
  package var pose: Pose {
    Pose(
      position: Vector3(position),
      rotation: Rotation(roll: rollPitchYaw[0], pitch: rollPitchYaw[1], yaw: rollPitchYaw[2]))
  }

  /// Tells a pose of the reference as a robot's controller does.
  package init(_ pose: Pose) {
    self.init(
      position: pose.position.numbers, rollPitchYaw: pose.rotation.rollPitchYaw.numbers)
  }
}

extension SIMD3 where Scalar == Double {
  /// The three numbers.
  package var numbers: [Double] { [x, y, z] }
}

extension JointVector {
  /// Creates a vector of six numbers, of which none may be missing.
  package init(_ numbers: some RandomAccessCollection<Double>) {
    let six = Array(numbers)
    self.init(six[0], six[1], six[2], six[3], six[4], six[5])
  }

  /// The six numbers.
  package var numbers: [Double] { (0..<JointVector.count).map { self[$0] } }
}

extension PegMeasurement {
  /// Takes an observation of the reference's world apart.
  package init(_ observation: PegObservation) {
    self.init(
      angles: observation.angles.numbers, rates: observation.rates.numbers,
      tip: FramePose(observation.pose), force: observation.wrench.force.numbers,
      moment: observation.wrench.moment.numbers)
  }
}

extension PegObservation {
  /// Reads the 24 numbers of an observation, of which none may be missing.
  package init(numbers: [Double]) {
    self.init()
    angles = JointVector(numbers[0..<6])
    rates = JointVector(numbers[6..<12])
    pose =
      FramePose(position: Array(numbers[12..<15]), rollPitchYaw: Array(numbers[15..<18])).pose
    wrench = Wrench(force: Vector3(numbers[18..<21]), moment: Vector3(numbers[21..<24]))
  }
}
