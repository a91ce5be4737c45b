import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import TestSupport
import Testing

@testable import Experiments

@Suite struct `Certificates of error` {
  @Test func `An update blends the old bound with the bound of what follows`() {
    let exact = ActionValues(rows: [[5, 0], [8, 1]])
    let zeros = ActionValues(stateCount: 2, actionCount: 2)
    var certificate = ErrorCertificate(of: zeros, against: exact, discount: 0.5)
    #expect(certificate.largest == 8)
    // Nothing surprises: 1 + ½ · 8 = 5. The bounds of state 1 are −8: ½ · −5 + ½ · ½ · −8 = −4.5.
    let transition = Transition(state: 0, action: 0, reward: 1, nextState: 1, isTerminal: false)
    certificate.update(transition, values: zeros, stepSize: 0.5)
    // After a terminal transition nothing follows: 8 halves three times to 1.
    let end = Transition(state: 1, action: 0, reward: 8, nextState: 0, isTerminal: true)
    for _ in 0..<3 { certificate.update(end, values: zeros, stepSize: 0.5) }
    #expect(certificate.largest == 4.5)
  }

  @Test func `A surprise widens the bounds`() {
    let exact = ActionValues(rows: [[5]])
    let zeros = ActionValues(stateCount: 1, actionCount: 1)
    var certificate = ErrorCertificate(of: zeros, against: exact, discount: 0.5)
    // A reward of 25 where 5 was due: ½ · −5 + ½ · 20 = 7.5, and the learned 12.5 is 7.5 too high.
    let end = Transition(state: 0, action: 0, reward: 25, nextState: 0, isTerminal: true)
    certificate.update(end, values: zeros, stepSize: 0.5)
    #expect(certificate.largest == 7.5)
  }

  @Test func `A wrong discount in the learner breaks the certificate`() {
    // Deterministic up to the walk: the learner's fixed point differs from the exact values by more
    // than 0.5 at the start, and the certificate falls below 1e-6 long before 20,000 episodes: 0
    // false alarms by construction, and power 1 but for walks that miss a pair for 10,000 episodes.
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let grid = GridWorld.document
    let exact = optimalActionValues(of: grid, discount: 0.99)
    var world = Simulation(of: grid)
    var agent = CertifiedAgent(
      QLearning(
        actionValues: ActionValues(stateCount: 16, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 1), stepSize: 0.1, discount: 0.9),
      exact: exact, discount: 0.99)
    _ = train(&agent, in: &world, episodes: 20_000, using: &generator)
    let error = supremumDistance(agent.base.actionValues, exact)
    #expect(error > agent.certificate.largest + 1e-9, "seed \(seed)")
  }
}
