import DecisionProcesses
import Exploration
import Statistics
import TestSupport
import Testing

struct SoftmaxTests {
  @Test func `Probabilities are what a pencil says`() {
    // e⁻¹ / (1 + e⁻¹) and 1 / (1 + e⁻¹).
    let probabilities = Softmax(temperature: 2).probabilities(of: [3, 5])
    #expect(abs(probabilities[0] - 0.268_941_421_369_995_1) < 1e-15)
    #expect(abs(probabilities[1] - 0.731_058_578_630_004_9) < 1e-15)
  }

  @Test(arguments: [1e-6, 1, 1e6])
  func `Values of a million neither overflow nor vanish`(temperature: Double) {
    let probabilities = Softmax(temperature: temperature).probabilities(of: [1e6, -1e6, 1e6])
    #expect(probabilities.allSatisfy { $0.isFinite && $0 >= 0 })
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-15)
    #expect(probabilities[0] == probabilities[2])
    #expect(probabilities[0] > probabilities[1])
  }

  @Test func `A low temperature is greedy with ties shared, a high one uniform`() {
    #expect(Softmax(temperature: 1e-6).probabilities(of: [-2, -1, -1, -3]) == [0, 0.5, 0.5, 0])
    let flat = Softmax(temperature: 1e9).probabilities(of: [1, 2, 3, 4])
    #expect(flat.allSatisfy { abs($0 - 0.25) < 1e-8 })
  }

  @Test(arguments: 0..<100)
  func `A shift of all values changes nothing`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    // Multiples of 1/1024, so that shifting is exact.
    let values = (0..<5).map { _ in Double(generator.index(below: 8_192)) / 1_024 }
    let shift = Double(generator.index(below: 1_000_000)) - 500_000
    let rule = Softmax(temperature: 0.1 + generator.unit())
    #expect(
      rule.probabilities(of: values) == rule.probabilities(of: values.map { $0 + shift }),
      "seed \(seed)")
  }

  // n = 40,000 draws; false alarm at most 1e-9 by the Chernoff bound. The temperature inverted
  // gives the second action 0.88 instead of 0.62: 40,000 · kl(0.88, 0.62) > 6,000.
  @Test func `Draws follow the probabilities`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let rule = Softmax(temperature: 2)
    var counts = [0, 0, 0]
    for _ in 0..<40_000 { counts[rule.action(for: [-1, 0, -1e9], using: &generator)] += 1 }
    let check = FrequencyCheck(
      counts: counts, probabilities: rule.probabilities(of: [-1, 0, -1e9]), falseAlarm: 1e-9)
    #expect(check.passes, "counts \(counts), seed \(seed)")
  }

  @Test func `An explorer survives generators that always say the same`() {
    for word in [UInt64.min, .max] {
      var generator = ConstantGenerator(word: word)
      let values = [0.0, 1, 1, -1e300]
      let choice = Softmax(temperature: 0.5).action(for: values, using: &generator)
      #expect((0..<3).contains(choice))
      #expect([1, 2].contains(EpsilonGreedy(epsilon: 0).action(for: values, using: &generator)))
      #expect((0..<4).contains(EpsilonGreedy(epsilon: 1).action(for: values, using: &generator)))
    }
  }

  struct ConstantGenerator: RandomNumberGenerator {
    let word: UInt64
    func next() -> UInt64 { word }
  }
}
