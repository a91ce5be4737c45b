import Foundation
import Robotics
import Testing

/// The arm beside what Pinocchio makes of the same parameters.
struct ArmRecordingTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets/robotics")

  static let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test func `There are recordings`() {
    #expect(Self.files?.isEmpty == false)
  }

  // Both multiply some twenty matrices of numbers below 1: errors stay some 1e-15.
  @Test(arguments: files ?? [])
  func `Poses and Jacobians are Pinocchio's`(file: String) throws {
    let recording = try JSONDecoder().decode(
      ArmRecording.self, from: Data(contentsOf: Self.folder.appending(path: file)))
    #expect(recording.entries.count == 32)
    for entry in recording.entries {
      let (pose, jacobian) = recording.arm.poseAndJacobian(at: entry.joints)
      #expect(pose == recording.arm.pose(of: entry.joints))
      for row in 0..<3 {
        #expect(abs(pose.position[row] - entry.position[row]) < 1e-13)
        let axes = [pose.rotation.x[row], pose.rotation.y[row], pose.rotation.z[row]]
        #expect(isClose(axes, entry.rotation[row], within: 1e-13))
        let linear = (0..<6).map { jacobian[$0].linear[row] }
        #expect(isClose(linear, entry.jacobian[row], within: 1e-13))
        let angular = (0..<6).map { jacobian[$0].angular[row] }
        #expect(isClose(angular, entry.jacobian[row + 3], within: 1e-13))
      }
    }
  }
}

/// What `datasets/robotics/record.py` wrote.
struct ArmRecording: Decodable {
  struct Entry: Decodable {
    var angles: [Double]
    var position: [Double]
    var rotation: [[Double]]
    var jacobian: [[Double]]

    var joints: JointVector {
      JointVector(angles[0], angles[1], angles[2], angles[3], angles[4], angles[5])
    }
  }
  var toolLength: Double
  var toolTurn: Double
  var entries: [Entry]

  var arm: RobotArm {
    var arm = RobotArm.ur5
    arm.tool = Pose(
      position: Vector3(0, 0, toolLength), rotation: Rotation(vector: Vector3(toolTurn, 0, 0)))
    return arm
  }
}

func isClose(_ left: [Double], _ right: [Double], within tolerance: Double) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < tolerance }
}
