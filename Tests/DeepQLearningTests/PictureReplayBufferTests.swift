import DecisionProcesses
import DeepQLearning
import TestSupport
import Testing

@Suite struct `Replay of pictures` {
  /// Pictures of two bytes, numbered; a stack of three.
  private func stack(_ pictures: [UInt8]) -> [Float] {
    pictures.flatMap { [Float($0) / 255, Float(255 - $0) / 255] }
  }

  private func transition(
    _ state: [UInt8], _ action: Int, _ reward: Double, to picture: UInt8, isTerminal: Bool = false
  ) -> Transition<[Float]> {
    Transition(
      state: stack(state), action: action, reward: reward,
      nextState: stack(state.dropFirst() + [picture]), isTerminal: isTerminal)
  }

  /// Everything that can be drawn, by action.
  private func contents(_ buffer: PictureReplayBuffer) -> [Int: Transition<[Float]>] {
    var generator = SeededGenerator(seed: freshSeed())
    var batch = TransitionBatch(count: 64, featureCount: 6)
    var found: [Int: Transition<[Float]>] = [:]
    for _ in 0..<20 {
      buffer.sample(into: &batch, using: &generator)
      for place in 0..<64 {
        let row = 6 * place..<6 * place + 6
        found[Int(batch.actions[place])] = Transition(
          state: Array(batch.observations[row]), action: Int(batch.actions[place]),
          reward: Double(batch.rewards[place]), nextState: Array(batch.nextObservations[row]),
          isTerminal: batch.isTerminated[place])
        #expect(batch.weights[place] == 1 && batch.stepCounts[place] == 1)
      }
    }
    return found
  }

  @Test func `What is drawn is what was kept, and episodes do not run into one another`() {
    var buffer = PictureReplayBuffer(capacity: 100, featureCount: 6, stack: 3)
    let kept = [
      transition([1, 1, 1], 0, 0.5, to: 2), transition([1, 1, 2], 1, 0, to: 3),
      transition([1, 2, 3], 2, -1, to: 4, isTerminal: true),
      // Begins with the picture with which the one before ended, and is another episode all the same.
      transition([4, 4, 4], 3, 0, to: 5), transition([4, 4, 5], 4, 0, to: 6),
      // The episode was truncated; this one begins elsewhere.
      transition([9, 9, 9], 5, 2, to: 8),
    ]
    for transition in kept { buffer.append(transition, stepCount: 1) }
    #expect(buffer.count == 6)
    #expect(contents(buffer) == Dictionary(uniqueKeysWithValues: kept.map { ($0.action, $0) }))
  }

  @Test func `A full buffer forgets the oldest, and never shows half of what it forgot`() {
    // Eight pictures hold the last eight: a run of one episode leaves 8 − 3 transitions.
    var buffer = PictureReplayBuffer(capacity: 8, featureCount: 6, stack: 3)
    var kept: [Transition<[Float]>] = []
    var state: [UInt8] = [0, 0, 0]
    for number in 1...40 {
      kept.append(transition(state, number, Double(number), to: UInt8(number)))
      buffer.append(kept[number - 1], stepCount: 1)
      state = state.dropFirst() + [UInt8(number)]
      #expect(buffer.count == min(number, 5))
    }
    #expect(
      contents(buffer)
        == Dictionary(uniqueKeysWithValues: kept.suffix(5).map { ($0.action, $0) }))
  }

  @Test func `Counts and contents are those of a list, for episodes of any length`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let capacity = 4 + generator.index(below: 30)
      var buffer = PictureReplayBuffer(capacity: capacity, featureCount: 6, stack: 3)
      // The plain twin: every picture with the transition that led to it.
      var pictures: [Transition<[Float]>?] = []
      var action = 0
      for _ in 0..<30 {
        var state = Array(repeating: UInt8(generator.index(below: 256)), count: 3)
        pictures += [nil, nil, nil]
        let length = 1 + generator.index(below: 6)
        for step in 1...length {
          let next = transition(
            state, action, 0, to: UInt8(generator.index(below: 256)), isTerminal: step == length)
          state = next.nextState.indices.filter { $0 % 2 == 0 }
            .map { UInt8((next.nextState[$0] * 255).rounded()) }
          buffer.append(next, stepCount: 1)
          pictures.append(next)
          action += 1
          let whole = pictures.suffix(capacity).dropFirst(3).compactMap(\.self)
          #expect(buffer.count == whole.count, "seed \(seed)")
        }
      }
      let whole = pictures.suffix(capacity).dropFirst(3).compactMap(\.self)
      guard !whole.isEmpty else { continue }
      #expect(
        contents(buffer) == Dictionary(uniqueKeysWithValues: whole.map { ($0.action, $0) }),
        "seed \(seed)")
    }
  }

  @Test func `A million pictures of 84 by 84 take a byte a point`() {
    let buffer = PictureReplayBuffer(capacity: 1_000_000, featureCount: 4 * 84 * 84, stack: 4)
    #expect(buffer.byteCount == 1_000_000 * 7_056)
  }
}
