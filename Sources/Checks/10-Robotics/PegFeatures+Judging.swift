import Coursework
import Robotics

/// How features are looked at: beside those of the reference.
enum PegFeatureJudge {
  static let documentNames =
    ["distance", "lean", "depth", "force"] + (1...6).map { "joint \($0) from home" }
  static let signedNames = [
    "x", "y", "depth", "lean towards x", "lean towards y", "force along x", "force along y",
    "force along z", "moment about x", "moment about y", "size of the force", "retraction",
  ]

  @Sendable
  static func document(
    _ question: DocumentFeaturesQuestion, _ answer: [Double]
  ) -> Discrepancy? {
    let observation = PegObservation(numbers: question.measured.numbers)
    let expected = PegFeatures.document(
      of: observation, hole: question.hole.pose, home: JointVector(question.home))
    return Expectation.equal(
      answer, Array(expected),
      because: "\(scene(observation, question.hole)); joints are turned "
        + "\(question.turns.map(\.brief).joined(separator: ", ")) from home",
      label: { named($0, documentNames) })
  }

  @Sendable
  static func signed(_ question: SignedFeaturesQuestion, _ answer: [Double]) -> Discrepancy? {
    let observation = PegObservation(numbers: question.measured.numbers)
    let expected = PegFeatures.signed(
      of: observation, hole: question.hole.pose, isRetracting: question.isRetracting)
    return Expectation.equal(
      answer, Array(expected), because: scene(observation, question.hole),
      label: { named($0, signedNames) })
  }

  static func named(_ index: Int, _ names: [String]) -> String {
    names.indices.contains(index) ? "feature \(index), \(names[index])" : "feature \(index)"
  }

  /// What there is to see, along the hole's axes.
  private static func scene(_ observation: PegObservation, _ hole: FramePose) -> String {
    let hole = hole.pose
    let peg = PegPlacement(observation.pose, seenFrom: hole)
    let load = observation.wrench.turned(by: hole.rotation.inverse * observation.pose.rotation)
    let tip = (1000 * peg.tip).numbers.map(\.brief).joined(separator: ", ")
    return "seen from the hole, the tip is at (\(tip)) mm, "
      + "the lean is (\(peg.lean.x.brief), \(peg.lean.y.brief)), "
      + "the force (\(load.force.numbers.map(\.brief).joined(separator: ", "))) N, "
      + "the moment (\(load.moment.numbers.map(\.brief).joined(separator: ", "))) N m"
  }
}

extension DocumentFeaturesQuestion {
  /// How far each joint is from home, the short way.
  var turns: [Double] {
    zip(measured.angles, home).map { ($0 - $1).remainder(dividingBy: 2 * .pi) }
  }
}

extension Double {
  /// The number to three places behind the point, for a sentence.
  fileprivate var brief: String { "\((self * 1000).rounded() / 1000)" }
}
