import DecisionProcesses
import DeepQLearning
import Testing

struct NStepAccumulatorTests {
  /// What is stored: first state, action, return, last state, terminal, steps.
  private struct Stored: Equatable {
    var from: Float
    var action: Int
    var reward: Double
    var to: Float
    var isTerminal: Bool
    var stepCount: Int

    init(
      _ from: Float, _ action: Int, _ reward: Double, _ to: Float, terminal: Bool = false,
      steps: Int
    ) {
      (self.from, self.action, self.reward, self.to) = (from, action, reward, to)
      isTerminal = terminal
      stepCount = steps
    }
  }

  /// Stores what comes of steps 0 → 1 → 2 with rewards 1, 2, 4 and actions 0, 1, 2, and so on.
  private func store(
    steps: Int, terminates: Bool, stepCount: Int, episodes: Int = 1
  ) -> [Stored] {
    var buffer = ReplayBuffer(capacity: 100, featureCount: 1)
    var accumulator = NStepAccumulator(stepCount: stepCount, discount: 0.5, featureCount: 1)
    for _ in 0..<episodes {
      for k in 0..<steps {
        accumulator.append(
          Transition(
            state: [Float(k)], action: k, reward: Double(1 << k), nextState: [Float(k + 1)],
            isTerminal: terminates && k == steps - 1), to: &buffer)
      }
      accumulator.endEpisode(to: &buffer)
    }
    return (0..<buffer.count).map { slot in
      let t = buffer[slot]
      return Stored(
        t.state[0], t.action, t.reward, t.nextState[0], terminal: t.isTerminal,
        steps: buffer.stepCount(at: slot))
    }
  }

  @Test func `Three steps add up to one return, halved each step`() {
    // 1 + 2/2 + 4/4 = 3, then 2 + 4/2 + 8/4 = 6; the end: 4 + 8/2 = 8, and 8.
    #expect(
      store(steps: 4, terminates: true, stepCount: 3) == [
        Stored(0, 0, 3, 3, steps: 3),
        Stored(1, 1, 6, 4, terminal: true, steps: 3),
        Stored(2, 2, 8, 4, terminal: true, steps: 2),
        Stored(3, 3, 8, 4, terminal: true, steps: 1),
      ])
  }

  @Test func `A truncated episode leaves shorter transitions that are not terminal`() {
    #expect(
      store(steps: 4, terminates: false, stepCount: 3) == [
        Stored(0, 0, 3, 3, steps: 3),
        Stored(1, 1, 6, 4, steps: 3),
        Stored(2, 2, 8, 4, steps: 2),
        Stored(3, 3, 8, 4, steps: 1),
      ])
  }

  @Test func `An episode shorter than n is stored whole`() {
    #expect(
      store(steps: 2, terminates: true, stepCount: 5) == [
        Stored(0, 0, 2, 2, terminal: true, steps: 2),
        Stored(1, 1, 2, 2, terminal: true, steps: 1),
      ])
  }

  @Test func `With one step every transition goes through as it is`() {
    #expect(
      store(steps: 3, terminates: true, stepCount: 1) == [
        Stored(0, 0, 1, 1, steps: 1), Stored(1, 1, 2, 2, steps: 1),
        Stored(2, 2, 4, 3, terminal: true, steps: 1),
      ])
  }

  @Test(arguments: [1, 2, 3, 7], [true, false])
  func `Nothing runs from one episode into the next`(stepCount: Int, terminates: Bool) {
    let one = store(steps: 5, terminates: terminates, stepCount: stepCount)
    let two = store(steps: 5, terminates: terminates, stepCount: stepCount, episodes: 2)
    #expect(one.count == 5)
    #expect(two == one + one)
  }
}
