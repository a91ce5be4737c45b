import DecisionProcesses
import NeuralNetworks
import Robotics

/// What the speed of the peg-in-hole world is judged by, on one core.
///
///     let results = RoboticsBenchmarkSuite().run(samples: 9)
public struct RoboticsBenchmarkSuite: Sendable {
  /// Creates the suite.
  public init() {}

  /// Measures everything; a first run of each is thrown away.
  ///
  /// - Precondition: `samples` is positive.
  /// - Returns: In nanoseconds `peg-in-hole-step`, a step of 100 ms under uniform actions;
  ///   `peg-in-hole-contact-step`, one under actions half of which push, so that the peg nearly always
  ///   touches; `safety-check`, one decision of the safety layer; and `peg-in-hole-inference`, the
  ///   values of 15 actions from a network of 256, 128 and 64 units.
  public func run(samples: Int = 21, seed: UInt64 = 1) -> [BenchmarkResult] {
    precondition(samples > 0, "A measurement needs at least one sample.")
    let network = inferenceNetwork(seed: seed)
    let works: [(name: String, run: () -> Double)] = [
      ("peg-in-hole-step", { Self.step(pushes: 0, seed: seed) }),
      ("peg-in-hole-contact-step", { Self.step(pushes: 0.5, seed: seed) }),
      ("safety-check", { Self.safetyCheck(seed: seed) }),
      ("peg-in-hole-inference", { Self.inference(of: network) }),
    ]
    for work in works { _ = work.run() }
    var times = works.map { _ in [Double]() }
    for _ in 0..<samples {
      for (index, work) in works.enumerated() { times[index].append(work.run()) }
    }
    return zip(works, times).map { BenchmarkResult(name: $0.name, unit: "ns", samples: $1) }
  }

  /// The time of a step, resets included, where a share of the actions presses or pushes.
  private static func step(pushes: Double, seed: UInt64) -> Double {
    var generator = SeededGenerator(seed: seed)
    var world = PegInHole()
    var isOver = true
    return nanoseconds(of: 5_000) {
      if isOver { _ = world.reset(using: &generator) }
      let count = generator.flip(pushes) ? 2 : world.actionCount
      isOver = world.step(generator.index(below: count), using: &generator).isLast
    }
  }

  /// The time of a decision, of which some retract.
  private static func safetyCheck(seed: UInt64) -> Double {
    var generator = SeededGenerator(seed: seed)
    let forces = (0..<1_000).map { _ in 60 * generator.unit() }
    var safety = SafetyLayer()
    var sum = 0.0
    var index = 0
    let time = nanoseconds(of: 100_000) {
      let motion = safety.motion(
        for: PegAction.push.motion, force: forces[index], outwards: Vector3(0, 0, 1))
      sum += motion.linear.z
      index = index == 999 ? 0 : index + 1
    }
    // The sum is used, so that nothing is optimised away.
    precondition(sum.isFinite, "Motions are finite.")
    return time
  }

  private func inferenceNetwork(seed: UInt64) -> QNetwork {
    var generator = SeededGenerator(seed: seed)
    let shape = QNetworkShape(
      inputCount: PegView.signed.featureCount, hiddenWidths: [256, 128, 64],
      actionCount: PegAction.allCases.count)
    return QNetwork(shape, using: &generator)
  }

  private static func inference(of network: QNetwork) -> Double {
    let features = [Float](repeating: 0.3, count: PegView.signed.featureCount)
    var values = [Float](repeating: 0, count: PegAction.allCases.count)
    return features.withUnsafeBufferPointer { features in
      values.withUnsafeMutableBufferPointer { values in
        nanoseconds(of: 1_000) { network.actionValues(features, count: 1, into: values) }
      }
    }
  }
}
