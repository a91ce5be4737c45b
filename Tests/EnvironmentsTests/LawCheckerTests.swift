import DecisionProcesses
import Environments
import TestSupport
import Testing

/// The law checkers find what they are there to find, and say where.
@Suite struct LawCheckerTests {
  /// A model of one state that loops and one that is terminal, with one thing changed.
  private func model(
    initial: [InitialState] = [InitialState(state: 0)],
    outcomes: [Outcome]
  ) -> FiniteModel {
    FiniteModel(
      actionCount: 1, initialStates: initial, rows: [outcomes, []],
      terminalStates: [false, true])
  }

  private let stay = Outcome(probability: 1, nextState: 0, reward: 0, isTerminal: false)

  @Test func `A lawful model has no breaches`() {
    #expect(checkProcess(model(outcomes: [stay])) == [])
  }

  @Test func `Probabilities that do not sum to 1 are found`() {
    var half = stay
    half.probability = 0.5
    #expect(
      checkProcess(model(outcomes: [half]))
        == ["state 0, action 0: the probabilities sum to 0.5 instead of 1."])
    #expect(
      checkProcess(model(outcomes: []))
        == ["state 0, action 0: the probabilities sum to 0.0 instead of 1."])
  }

  @Test func `A probability outside 0...1 is found`() {
    var (large, negative) = (stay, stay)
    large.probability = 1.5
    negative.probability = -0.5
    #expect(
      checkProcess(model(outcomes: [large, negative])) == [
        "state 0, action 0, next state 0: its probability 1.5 is outside 0...1.",
        "state 0, action 0, next state 0: its probability -0.5 is outside 0...1.",
      ])
  }

  @Test func `A next state out of range is found`() {
    var away = stay
    away.nextState = 2
    #expect(
      checkProcess(model(outcomes: [away]))
        == ["state 0, action 0, next state 2: it is outside 0..<2."])
  }

  @Test func `A reward that is not finite is found`() {
    var priceless = stay
    priceless.reward = .infinity
    #expect(
      checkProcess(model(outcomes: [priceless]))
        == ["state 0, action 0, next state 0: its reward inf is not finite."])
  }

  @Test func `A terminal flag that contradicts the state is found`() {
    var ends = stay
    ends.isTerminal = true
    #expect(
      checkProcess(model(outcomes: [ends])) == [
        "state 0, action 0, next state 0: the outcome's terminal flag is true, "
          + "but isTerminal says false."
      ])
  }

  @Test func `Unlawful initial states are found`() {
    let initial = [
      InitialState(state: 1, probability: 0.5), InitialState(state: 5, probability: 0.25),
    ]
    #expect(
      checkProcess(model(initial: initial, outcomes: [stay])) == [
        "initial state 1: it is terminal.", "initial state 5: it is outside 0..<2.",
        "initial states: the probabilities sum to 0.75 instead of 1.",
      ])
  }

  @Test func `A world with a memory beyond its reset is found`() {
    let breaches = checkEnvironment(Forgetful(), isRandom: false, stepCount: 10, seed: 1)
    #expect(
      breaches == [
        "The same seed gave another run, first at step 0 (seed 1).",
        "Two seeds gave different runs of a world without chance (seed 1).",
      ])
  }

  @Test func `A world without chance that is said to be random is found`() {
    let world = TimeLimited(Simulation(of: GridWorld.document), limit: 5)
    #expect(
      checkEnvironment(world, isRandom: true, stepCount: 10, seed: 1)
        == ["Two seeds gave the same 10 steps of a random world (seed 1)."])
  }

  /// Counts its steps on across episodes.
  private struct Forgetful: Environment {
    let actionCount = 1
    var count = 0

    mutating func reset(using generator: inout some RandomNumberGenerator) -> Int { count }

    mutating func step(
      _ action: Int,
      using generator: inout some RandomNumberGenerator
    ) -> Step<Int> {
      count += 1
      return Step(observation: count, reward: 0, isTerminated: false)
    }
  }
}
