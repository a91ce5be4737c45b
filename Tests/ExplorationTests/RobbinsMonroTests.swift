import Exploration
import Foundation
import Testing

struct RobbinsMonroTests {
  @Test func `A power law starts at its scale and falls by its power`() {
    let schedule = PowerLawSchedule(scale: 0.8, exponent: 0.5)
    #expect([0, 3, 15, -2].map(schedule.value) == [0.8, 0.4, 0.2, 0.8])
    #expect(PowerLawSchedule(exponent: 0.75).value(at: 15) == 0.125)
  }

  @Test(arguments: [
    (0, true, false), (0.25, true, false), (0.5, true, false), (0.75, true, true), (1, true, true),
    (1.25, false, true),
  ])
  func `A power law is legal from above one half up to one`(
    _ exponent: Double, _ sumDiverges: Bool, _ squaresConverge: Bool
  ) {
    let conditions = RobbinsMonroConditions(of: PowerLawSchedule(scale: 0.1, exponent: exponent))
    #expect(conditions.sumDiverges == sumDiverges)
    #expect(conditions.squaresConverge == squaresConverge)
  }

  @Test func `Floors, ends and zeros decide, not what comes before them`() {
    #expect(!RobbinsMonroConditions(of: ConstantSchedule(0.1)).squaresConverge)
    #expect(!RobbinsMonroConditions(of: ConstantSchedule(0)).sumDiverges)
    #expect(!RobbinsMonroConditions(of: ExponentialSchedule(from: 1, factor: 0.999)).sumDiverges)
    #expect(
      !RobbinsMonroConditions(of: ExponentialSchedule(from: 1, to: 0.01, factor: 0.9))
        .squaresConverge)
    #expect(RobbinsMonroConditions(of: ExponentialSchedule(from: 1, factor: 1)).sumDiverges)
    #expect(RobbinsMonroConditions(of: InverseSchedule(from: 1, halvingAfter: 9)).areMet)
    #expect(
      !RobbinsMonroConditions(of: InverseSchedule(from: 1, to: 0.01, halvingAfter: 9))
        .squaresConverge)
    #expect(!RobbinsMonroConditions(of: LinearSchedule(from: 1, to: 0, over: 9)).sumDiverges)
    #expect(!RobbinsMonroConditions(of: LinearSchedule(from: 1, to: 0.1, over: 9)).squaresConverge)
  }

  @Test func `In the long run values lie between two multiples of the power`() {
    let schedules: [any DecayingSchedule] = [
      ConstantSchedule(0.3), PowerLawSchedule(scale: 0.2, exponent: 0.7),
      InverseSchedule(from: 0.9, halvingAfter: 40),
      InverseSchedule(from: 0.9, to: 0.05, halvingAfter: 40),
      ExponentialSchedule(from: 0.9, to: 0.1, factor: 0.99),
      LinearSchedule(from: 1, to: 0.2, over: 7),
    ]
    for schedule in schedules {
      for step in [10_000, 1_000_000, 100_000_000] {
        let multiple = schedule.value(at: step) * pow(Double(step), schedule.decayExponent)
        #expect((0.01...100).contains(multiple))
      }
    }
    let fast: [any DecayingSchedule] = [
      ExponentialSchedule(from: 1, factor: 0.999), LinearSchedule(from: 1, to: 0, over: 7),
    ]
    for schedule in fast { #expect(schedule.value(at: 1_000_000) * 1e100 < 1) }
  }
}

struct RareChoiceTests {
  private let inverse = PowerLawSchedule(exponent: 1)
  private let root = PowerLawSchedule(exponent: 0.5)

  @Test func `One over the episode, twice, is the trap`() {
    let trap = RareChoice(epsilon: inverse, stepSizeByEpisode: inverse)
    #expect(trap.isTriedForever && trap.isGreedyInTheLimit)
    #expect(!trap.stepSizes.sumDiverges && trap.stepSizes.squaresConverge)
    // The expected sum stays below π² / 6 / 4 with four actions, though each schedule sums to ∞.
    let sum = (0..<100_000).reduce(0.0) { $0 + inverse.value(at: $1) * inverse.value(at: $1) / 4 }
    #expect(abs(sum - .pi * .pi / 24) < 1e-5)
  }

  @Test func `Counting visits is the remedy`() {
    let choice = RareChoice(epsilon: inverse, stepSizeByVisit: inverse)
    #expect(choice.isTriedForever && choice.isGreedyInTheLimit && choice.stepSizes.areMet)
  }

  @Test func `Roots of the episode are legal together, though not alone`() {
    #expect(RareChoice(epsilon: root, stepSizeByEpisode: root).stepSizes.areMet)
    #expect(!RobbinsMonroConditions(of: root).areMet)
  }

  @Test func `What is tried finitely often sums to nothing infinite`() {
    let choice = RareChoice(epsilon: PowerLawSchedule(exponent: 1.5), stepSizeByVisit: root)
    #expect(!choice.isTriedForever)
    #expect(!choice.stepSizes.sumDiverges && choice.stepSizes.squaresConverge)
  }

  @Test func `A floor is tried for ever and never greedy`() {
    let floored = ExponentialSchedule(from: 1, to: 0.01, factor: 0.9)
    let choice = RareChoice(epsilon: floored, stepSizeByEpisode: inverse)
    #expect(choice.isTriedForever && !choice.isGreedyInTheLimit && choice.stepSizes.areMet)
  }
}
