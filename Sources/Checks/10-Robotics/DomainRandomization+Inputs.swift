import Coursework
import DecisionProcesses

/// Fresh inputs for exercise 10.5.
extension RandomizationRanges {
  /// Ranges of one value, without noise, in which nothing weighs and the hole is where it usually is.
  static func fixed(latency: Int) -> RandomizationRanges {
    RandomizationRanges(
      friction: 0.2...0.2, clearance: 0.001...0.001, extraMass: 0...0, latency: latency...latency,
      forceNoise: 0...0, offsetNoise: 0...0, holeShift: 0...0)
  }

  /// Ranges of one value each, without noise; what is too heavy moves many forces over 50 N.
  static func fixed(using generator: inout SeededGenerator) -> RandomizationRanges {
    func one(_ value: Double) -> ClosedRange<Double> { value...value }
    let latency = generator.integer(in: 0...3)
    let mass = generator.number(in: 1...2) * (generator.flip(0.5) ? 1 : -1)
    let shift = 0.001 * generator.number(in: 1...2) * (generator.flip(0.5) ? 1 : -1)
    return RandomizationRanges(
      friction: one(generator.number(in: 0.2...0.4)),
      clearance: one(0.001 * generator.number(in: 2...4)), extraMass: one(mass),
      latency: latency...latency, forceNoise: 0...0, offsetNoise: 0...0, holeShift: one(shift))
  }

  /// Ranges in which everything differs between episodes.
  static func varied(
    hasNoise: Bool = false, using generator: inout SeededGenerator
  ) -> RandomizationRanges {
    func range(_ low: Double, _ width: Double) -> ClosedRange<Double> {
      let begin = low * generator.number(in: 0.8...1.2)
      return begin...begin + width * generator.number(in: 0.8...1.2)
    }
    let latency = generator.integer(in: 0...1)
    return RandomizationRanges(
      friction: range(0.15, 0.2), clearance: range(0.002, 0.002), extraMass: range(-0.5, 2),
      latency: latency...latency + generator.integer(in: 2...4),
      forceNoise: hasNoise ? range(0.2, 1) : 0...0,
      offsetNoise: hasNoise ? range(1e-5, 1e-4) : 0...0, holeShift: range(-0.001, 0.002))
  }
}

extension RandomizedEpisodesQuestion {
  /// Two episodes with forces on both sides of 50 N, depths on both sides of 20 mm, and offsets on both
  /// sides of half the clearance; none of them so near that rounding decides.
  static func random(_ ranges: RandomizationRanges, using generator: inout SeededGenerator) -> Self
  {
    let friction = (ranges.friction.lowerBound + ranges.friction.upperBound) / 2
    let clearance = (ranges.clearance.lowerBound + ranges.clearance.upperBound) / 2
    let shift = (ranges.holeShift.lowerBound + ranges.holeShift.upperBound) / 2
    let episodes = (0..<2).map { _ in
      (0..<16).map { _ in
        let force =
          generator.flip(0.5) ? generator.number(in: 20...45) : 95 - generator.number(in: 20...42)
        let size =
          generator.flip(0.6) ? generator.number(in: 0...0.45) : generator.number(in: 0.55...0.95)
        let side = generator.flip(0.5) ? 1.0 : -1
        return ScriptedStep(
          command: generator.number(in: 1...9),
          truth: PegTruth(
            normalForce: force / friction, depth: generator.flip(0.7) ? 0.0205 : 0.0195,
            position: shift + side * size * clearance))
      }
    }
    return RandomizedEpisodesQuestion(ranges: ranges, episodes: episodes, seed: generator.next())
  }
}

extension RandomizedEpisodesQuestion.ScriptedStep {
  /// A command while the peg touches nothing.
  static func idle(_ command: Double) -> Self {
    Self(command: command, truth: PegTruth(normalForce: 0, depth: 0, position: 0))
  }
}
