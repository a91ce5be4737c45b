import DecisionProcesses
import Statistics
import TestSupport
import Testing

@Suite struct `A fitted line` {
  // Means 1.5 and 2.5; products 3 · 1.5 / … by hand: (−1.5)(−1.5) + (−0.5)(0.5) + (0.5)(−0.5)
  // + (1.5)(1.5) = 4, over squares 5.
  @Test func `Four points give slope 0.8 and intercept 1.3`() {
    let fit = LineFit(x: [0, 1, 2, 3], y: [1, 3, 2, 4])
    #expect(abs(fit.slope - 0.8) < 1e-15)
    #expect(abs(fit.intercept - 1.3) < 1e-15)
  }

  @Test func `Residuals sum to zero and are orthogonal to x`() {
    var generator = SeededGenerator(seed: freshSeed())
    let x = (0..<20).map { _ in generator.normal() }
    let y = (0..<20).map { _ in generator.normal() }
    let fit = LineFit(x: x, y: y)
    let residuals = zip(x, y).map { $1 - fit.intercept - fit.slope * $0 }
    #expect(abs(residuals.reduce(0, +)) < 1e-10)
    #expect(abs(zip(x, residuals).map(*).reduce(0, +)) < 1e-10)
  }

  @Test func `Points above each other are a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = LineFit(x: [1, 1], y: [2, 3]) }
  }
}
