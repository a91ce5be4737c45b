import Exploration
import RealModule
import Testing

struct AdaptiveEpsilonTests {
  // x = 0.5 · 4 / 1 = 2, f = (1 − e⁻²) / (1 + e⁻²) = tanh 1 = 0.761594….
  @Test func `An epsilon moves by what a pencil says, and only in its state`() {
    var epsilon = ValueDifferenceEpsilon(
      stateCount: 2, actionCount: 2, stepSize: 0.5, inverseSensitivity: 1)
    epsilon.adapt(in: 1, tdError: -4)
    #expect(epsilon[0] == 1)
    #expect(abs(epsilon[1] - 0.880_797_077_977_882) < 1e-12)
  }

  @Test func `Without errors epsilon shrinks by 1 − 1 / n, and with huge ones it stays at 1`() {
    var epsilon = ValueDifferenceEpsilon(
      stateCount: 2, actionCount: 4, stepSize: 1, inverseSensitivity: 0.1)
    for _ in 0..<3 {
      epsilon.adapt(in: 0, tdError: 0)
      epsilon.adapt(in: 1, tdError: 1e300)
    }
    #expect(epsilon[0] == 0.421875)
    #expect(epsilon[1] == 1)
  }

  @Test func `A less sensitive rule follows the same error less`() {
    let shares = [0.5, 1, 2].map { sigma in
      var epsilon = ValueDifferenceEpsilon(
        stateCount: 1, actionCount: 3, stepSize: 0.2, inverseSensitivity: sigma)
      epsilon.adapt(in: 0, tdError: 3)
      return epsilon[0]
    }
    #expect(shares[0] > shares[1] && shares[1] > shares[2])
  }

  @Test func `A restarting schedule begins again after its period`() {
    let schedule = RestartingSchedule(ExponentialSchedule(from: 1, to: 0.2, factor: 0.5), every: 4)
    #expect((-1..<9).map(schedule.value) == [1, 1, 0.5, 0.25, 0.2, 1, 0.5, 0.25, 0.2, 1])
    #expect(
      (0..<3).map(RestartingSchedule(ConstantSchedule(0.5), every: 1).value) == [0.5, 0.5, 0.5])
  }
}
