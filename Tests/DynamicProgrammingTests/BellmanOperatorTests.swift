import DecisionProcesses
import DynamicProgramming
import TestSupport
import Testing

struct BellmanOperatorTests {
  let half = BellmanOperator(of: chain, discount: 0.5)
  let values = ActionValues(rows: [[2, 6], [-4, -8], [100, 100]])

  @Test func `The optimality operator backs up the largest value`() {
    // v = 6, −4, and the end, which is not read: 1 + ½ · 6, ½ · −4, 4, 2 + ½ · ½ · 6.
    #expect(half.optimality(values) == ActionValues(rows: [[4, -2], [4, 3.5], [0, 0]]))
  }

  @Test func `The expectation operator backs up the mean under the policy`() {
    // v(0) = ¼ · 2 + ¾ · 6 = 5 and v(1) = −4: 1 + ½ · 5, ½ · −4, 4, 2 + ½ · ½ · 5.
    let policy = TabularPolicy(rows: [[0.25, 0.75], [1, 0], [1, 0]])
    #expect(
      half.expectation(values, under: policy)
        == ActionValues(rows: [[3.5, -2], [4, 3.25], [0, 0]]))
  }

  @Test func `The epsilon-soft operator blends the largest value and the mean`() {
    // v(0) = ½ · 6 + ½ · 4 = 5 and v(1) = ½ · −4 + ½ · −6 = −5.
    #expect(
      half.epsilonSoft(values, epsilon: 0.5)
        == ActionValues(rows: [[3.5, -2.5], [4, 3.25], [0, 0]]))
  }

  @Test func `Discount 0 is myopic`() {
    let myopic = BellmanOperator(of: chain, discount: 0)
    #expect(myopic.optimality(values) == ActionValues(rows: [[1, 0], [4, 2], [0, 0]]))
  }

  @Test func `A value of the end that is not a number stays there`() {
    let poisoned = ActionValues(rows: [[2, 6], [-4, -8], [.infinity, .infinity]])
    #expect(half.optimality(poisoned) == half.optimality(values))
  }

  // The laws hold for every model, so every draw must obey them; the slack is for rounding alone.
  @Test(arguments: 0..<200)
  func `The operators contract, and keep order`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let bellman = random.bellman
    let first = random.actionValues(using: &generator)
    let second = random.actionValues(using: &generator)
    let lower = ActionValues(
      elements: zip(first.elements, second.elements).map(min), actionCount: first.actionCount)
    let policy = random.policy(using: &generator)
    let operators: [(ActionValues) -> ActionValues] = [
      bellman.optimality, { bellman.expectation($0, under: policy) },
      { bellman.epsilonSoft($0, epsilon: 0.3) },
    ]
    for apply in operators {
      #expect(
        supremumDistance(apply(first), apply(second))
          <= random.discount * supremumDistance(first, second) + 1e-12, "seed \(seed)")
      for (low, high) in zip(apply(lower).elements, apply(first).elements) {
        #expect(low <= high + 1e-12, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `A shift of all values comes back discounted by the chance to go on`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let values = random.actionValues(using: &generator)
    let shift = 10 * generator.unit() - 5
    let shifted = ActionValues(
      elements: values.elements.map { $0 + shift }, actionCount: values.actionCount)
    let before = random.bellman.optimality(values)
    let after = random.bellman.optimality(shifted)
    for state in 0..<values.stateCount {
      for action in 0..<values.actionCount {
        let expected = random.discount * shift * random.survival(state, action)
        #expect(
          abs(after[state, action] - before[state, action] - expected) < 1e-12, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `No policy's backup exceeds the optimal one, and the greedy policy's equals it`(
    trial: Int
  ) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let values = random.actionValues(using: &generator)
    let optimal = random.bellman.optimality(values)
    let policy = random.policy(using: &generator)
    let followed = random.bellman.expectation(values, under: policy)
    for (low, high) in zip(followed.elements, optimal.elements) {
      #expect(low <= high + 1e-12, "seed \(seed)")
    }
    let greedy = random.bellman.expectation(values, under: values.greedyPolicy())
    #expect(supremumDistance(greedy, optimal) < 1e-9, "seed \(seed)")
  }
}
